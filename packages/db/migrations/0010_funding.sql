CREATE TABLE "funding_plan" (
	"id" text PRIMARY KEY NOT NULL,
	"operation_id" text,
	"partner_id" text,
	"title" text NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"total_cents" bigint,
	"tax_basis" text,
	"own_funds_percent" integer,
	"lines" jsonb NOT NULL,
	"expenses" jsonb NOT NULL,
	"teleworkers" integer,
	"used_seat_days" integer,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "funding_plan_operation_id_unique" UNIQUE("operation_id"),
	CONSTRAINT "funding_plan_total" CHECK ("funding_plan"."total_cents" is null or "funding_plan"."total_cents" >= 0)
);
--> statement-breakpoint
ALTER TABLE "funding_plan" ADD CONSTRAINT "funding_plan_operation_id_operation_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_plan" ADD CONSTRAINT "funding_plan_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE no action ON UPDATE no action;