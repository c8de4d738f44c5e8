ALTER TABLE "evidence" DROP COLUMN "observed_on";--> statement-breakpoint
ALTER TABLE "operation" DROP COLUMN "organisation";--> statement-breakpoint
ALTER TABLE "operation" DROP COLUMN "public_employer";