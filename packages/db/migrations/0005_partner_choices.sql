CREATE TABLE "maturity_assessment" (
	"partner_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"levels" jsonb NOT NULL,
	"comment" text NOT NULL,
	"assessed_at" timestamp with time zone NOT NULL,
	"assessed_by" text
);
--> statement-breakpoint
CREATE TABLE "objective_weighting" (
	"partner_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"points" jsonb NOT NULL,
	"comment" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"decided_by" text
);
--> statement-breakpoint
ALTER TABLE "partner" ADD COLUMN "agreed_on" date;--> statement-breakpoint
ALTER TABLE "partner" ADD COLUMN "agreement_ends_on" date;--> statement-breakpoint
ALTER TABLE "partner" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "maturity_assessment" ADD CONSTRAINT "maturity_assessment_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maturity_assessment" ADD CONSTRAINT "maturity_assessment_assessed_by_user_id_fk" FOREIGN KEY ("assessed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_weighting" ADD CONSTRAINT "objective_weighting_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_weighting" ADD CONSTRAINT "objective_weighting_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;