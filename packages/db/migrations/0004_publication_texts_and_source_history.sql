ALTER TABLE "source_file" DROP CONSTRAINT "source_file_pkey";--> statement-breakpoint
ALTER TABLE "source_file" ADD CONSTRAINT "source_file_name_sha256_pk" PRIMARY KEY("name","sha256");--> statement-breakpoint
ALTER TABLE "source_file" ADD COLUMN "current" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "summary" text;--> statement-breakpoint
UPDATE "publication" SET "name" = s."name", "summary" = s."summary" FROM "scenario" s WHERE s."id" = "publication"."scenario_id";--> statement-breakpoint
ALTER TABLE "publication" ALTER COLUMN "name" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "publication" ALTER COLUMN "summary" SET NOT NULL;
