CREATE TABLE "experience_sheet" (
	"id" text PRIMARY KEY NOT NULL,
	"operation_id" text,
	"partner_id" text,
	"title" text NOT NULL,
	"version" integer NOT NULL,
	"as_of" text NOT NULL,
	"sections" jsonb NOT NULL,
	"contact_consent_on" date,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "experience_sheet_operation_id_unique" UNIQUE("operation_id")
);
--> statement-breakpoint
ALTER TABLE "experience_sheet" ADD CONSTRAINT "experience_sheet_operation_id_operation_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experience_sheet" ADD CONSTRAINT "experience_sheet_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE no action ON UPDATE no action;