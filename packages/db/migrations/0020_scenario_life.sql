CREATE TABLE "scenario_version" (
	"scenario_id" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" text,
	CONSTRAINT "scenario_version_scenario_id_version_pk" PRIMARY KEY("scenario_id","version")
);
--> statement-breakpoint
ALTER TABLE "scenario" DROP CONSTRAINT "scenario_status_known";--> statement-breakpoint
ALTER TABLE "scenario" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "scenario_version" ADD CONSTRAINT "scenario_version_scenario_id_scenario_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenario"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_version" ADD CONSTRAINT "scenario_version_saved_by_user_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_status_known" CHECK (status in ('draft', 'in_review', 'validated', 'published', 'superseded', 'archived'));--> statement-breakpoint
INSERT INTO "scenario_version" ("scenario_id", "version", "content", "saved_at", "saved_by")
SELECT "id", "version", jsonb_build_object('name', "name", 'summary', "summary", 'horizonYear', "horizon_year", 'ramp', "ramp", 'levers', "levers", 'hypotheses', "hypotheses", 'hypothesisIds', "hypothesis_ids"), "updated_at", "updated_by"
FROM "scenario" ON CONFLICT DO NOTHING;
