CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"operation_id" text NOT NULL,
	"rank" integer NOT NULL,
	"kind" text NOT NULL,
	"measure" text NOT NULL,
	"value" double precision,
	"low" double precision,
	"high" double precision,
	"unit" text NOT NULL,
	"observed_on" text,
	"respondent_role" text NOT NULL,
	"quality" text NOT NULL,
	"status" text NOT NULL,
	"confidentiality" text NOT NULL,
	"note" text,
	"source" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "first_admin_token" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "flow_set" (
	"id" text PRIMARY KEY NOT NULL,
	"method" text NOT NULL,
	"current" boolean NOT NULL,
	"report" jsonb NOT NULL,
	"zones" jsonb NOT NULL,
	"home_start" "bytea" NOT NULL,
	"work_index" "bytea" NOT NULL,
	"workers" "bytea" NOT NULL,
	"distance_km" "bytea" NOT NULL,
	"employed" "bytea" NOT NULL,
	"occupation_shares" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "map_shape" (
	"territory_id" integer PRIMARY KEY NOT NULL,
	"x" integer NOT NULL,
	"y" integer NOT NULL,
	"path" text,
	"min_x" integer NOT NULL,
	"min_y" integer NOT NULL,
	"max_x" integer NOT NULL,
	"max_y" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"run_id" uuid NOT NULL,
	"indicator_id" text NOT NULL,
	"territory_id" integer NOT NULL,
	"reading" text NOT NULL,
	"value" double precision,
	"status" char(1) NOT NULL,
	CONSTRAINT "observation_run_id_indicator_id_territory_id_reading_pk" PRIMARY KEY("run_id","indicator_id","territory_id","reading"),
	CONSTRAINT "observation_value_or_none" CHECK ((value is null) = (status in ('O', 'M')))
);
--> statement-breakpoint
CREATE TABLE "operation" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"type" text NOT NULL,
	"status" text NOT NULL,
	"partner_id" text,
	"organisation" text,
	"public_employer" boolean,
	"territories" jsonb NOT NULL,
	"started_on" text,
	"ended_on" text,
	"summary" text,
	"lessons" text,
	"sources" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partner" (
	"id" text PRIMARY KEY NOT NULL,
	"rank" integer NOT NULL,
	"kind" text NOT NULL,
	"name_in_study" text NOT NULL,
	"name_today" text NOT NULL,
	"successor" text,
	"perimeter_departements" text[] NOT NULL,
	"status" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"scenario_id" text NOT NULL,
	"run_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" text,
	CONSTRAINT "publication_scenario_number" UNIQUE("scenario_id","number")
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "reference_state" (
	"single" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"fingerprint" text NOT NULL,
	"mode" text NOT NULL,
	"loaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reference_state_single" CHECK (single)
);
--> statement-breakpoint
CREATE TABLE "run" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"scenario_id" text NOT NULL,
	"status" text NOT NULL,
	"progress" double precision NOT NULL,
	"failure" text,
	"inputs" jsonb NOT NULL,
	"input_hash" text NOT NULL,
	"data_mode" text NOT NULL,
	"flows_method" text NOT NULL,
	"started_by" text,
	"queued_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "run_status_known" CHECK (status in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
	CONSTRAINT "run_progress_bounds" CHECK (progress between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "scenario" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"summary" text NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"baseline_id" text,
	"partner_id" text,
	"horizon_year" integer NOT NULL,
	"levers" jsonb NOT NULL,
	"hypotheses" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" text,
	CONSTRAINT "scenario_code_unique" UNIQUE("code"),
	CONSTRAINT "scenario_version_positive" CHECK (version > 0),
	CONSTRAINT "scenario_status_known" CHECK (status in ('draft', 'in_review', 'validated', 'published', 'superseded'))
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "source_file" (
	"name" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"producer" text NOT NULL,
	"licence" text NOT NULL,
	"vintage" text NOT NULL,
	"url" text,
	"sha256" text NOT NULL,
	"row_count" integer,
	"imported_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "study" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"operator_name" text NOT NULL,
	"started_year" integer NOT NULL,
	"sheet" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "territory_alias" (
	"territory_id" integer NOT NULL,
	"key" text NOT NULL,
	"text" text NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "territory_member" (
	"territory_id" integer NOT NULL,
	"reading" text NOT NULL,
	"commune_id" integer NOT NULL,
	CONSTRAINT "territory_member_territory_id_reading_commune_id_pk" PRIMARY KEY("territory_id","reading","commune_id")
);
--> statement-breakpoint
CREATE TABLE "territory" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "territory_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"level" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text,
	"epci_code" text,
	"departement_code" text,
	"region_code" text,
	"astride" boolean NOT NULL,
	"in_massif" boolean NOT NULL,
	"massif_commune_count" integer NOT NULL,
	"massif_population" integer,
	"massif_surface_km2" double precision,
	"whole_commune_count" integer NOT NULL,
	"whole_population" integer,
	"whole_surface_km2" double precision,
	"latitude" double precision,
	"longitude" double precision,
	"position_quality" text,
	"fibre_percent" double precision,
	"density_class" text,
	CONSTRAINT "territory_level_code" UNIQUE("level","code"),
	CONSTRAINT "territory_level_known" CHECK (level in ('commune', 'epci', 'departement', 'region', 'massif', 'partner_perimeter'))
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"role" text DEFAULT 'reader' NOT NULL,
	"partner_id" text,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_operation_id_operation_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "map_shape" ADD CONSTRAINT "map_shape_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operation" ADD CONSTRAINT "operation_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_scenario_id_scenario_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenario"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_published_by_user_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run" ADD CONSTRAINT "run_scenario_id_scenario_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenario"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run" ADD CONSTRAINT "run_started_by_user_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_baseline_id_scenario_id_fk" FOREIGN KEY ("baseline_id") REFERENCES "public"."scenario"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territory_alias" ADD CONSTRAINT "territory_alias_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territory_member" ADD CONSTRAINT "territory_member_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territory_member" ADD CONSTRAINT "territory_member_commune_id_territory_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."territory"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user" ADD CONSTRAINT "user_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "audit_event_entity" ON "audit_event" USING btree ("entity","entity_id");--> statement-breakpoint
CREATE INDEX "evidence_operation" ON "evidence" USING btree ("operation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "flow_set_one_current" ON "flow_set" USING btree ("current") WHERE current;--> statement-breakpoint
CREATE INDEX "observation_territory" ON "observation" USING btree ("run_id","territory_id","reading");--> statement-breakpoint
CREATE INDEX "operation_partner" ON "operation" USING btree ("partner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "publication_one_published" ON "publication" USING btree ("scenario_id") WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "run_scenario_queued" ON "run" USING btree ("scenario_id","queued_at");--> statement-breakpoint
CREATE UNIQUE INDEX "run_one_active" ON "run" USING btree ("scenario_id") WHERE status in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "territory_alias_key" ON "territory_alias" USING btree ("key" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "territory_alias_territory" ON "territory_alias" USING btree ("territory_id");--> statement-breakpoint
CREATE INDEX "territory_member_commune" ON "territory_member" USING btree ("commune_id");--> statement-breakpoint
CREATE INDEX "territory_epci" ON "territory" USING btree ("epci_code") WHERE level = 'commune';--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");