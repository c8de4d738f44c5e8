CREATE TABLE "attachment" (
	"id" text PRIMARY KEY NOT NULL,
	"evidence_id" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"uploaded_by" text
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"partner_id" text,
	"name" text NOT NULL,
	"siren" text,
	"siret" text,
	"legal_category" text,
	"public_override" jsonb,
	"sector" jsonb,
	"size_class" text,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" text,
	CONSTRAINT "organisation_siren_digits" CHECK (siren ~ '^[0-9]{9}$'),
	CONSTRAINT "organisation_siret_digits" CHECK (siret ~ '^[0-9]{14}$')
);
--> statement-breakpoint
CREATE TABLE "telecentre" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"partner_id" text,
	"name" text NOT NULL,
	"commune_code" text NOT NULL,
	"status" text NOT NULL,
	"opened_on" text,
	"closed_on" text,
	"seats" jsonb NOT NULL,
	"tariffs" jsonb NOT NULL,
	"users" integer,
	"users_on" text,
	"speciality" text,
	"note" text,
	"sources" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" text,
	CONSTRAINT "telecentre_status_known" CHECK (status in ('projected', 'open', 'suspended', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "organisation_id" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "measured_on" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "eligible_count" integer;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "teleworker_count" integer;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "volunteers_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "days_distribution" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "days_granted" double precision;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "days_effective" double precision;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "distance_km" jsonb;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "perceptions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "rejection_reason" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "supersedes_id" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "updated_by" text;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "visibility" text DEFAULT 'owner' NOT NULL;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "organisation_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "telecentre_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "regime_override" text;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "objectives" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "cost" jsonb DEFAULT '{"amountCents":null,"taxBasis":null}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "full_time_equivalents" double precision;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "facets" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "commitments" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "updated_by" text;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaded_by_user_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "telecentre" ADD CONSTRAINT "telecentre_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "telecentre" ADD CONSTRAINT "telecentre_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachment_evidence" ON "attachment" USING btree ("evidence_id");--> statement-breakpoint
CREATE INDEX "organisation_partner" ON "organisation" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "telecentre_partner" ON "telecentre" USING btree ("partner_id");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_supersedes_id_evidence_id_fk" FOREIGN KEY ("supersedes_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operation" ADD CONSTRAINT "operation_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_organisation" ON "evidence" USING btree ("organisation_id");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_adoption_has_eligible" CHECK (kind <> 'adoption' or eligible_count is not null);--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_teleworkers_among_eligible" CHECK (teleworker_count <= eligible_count);--> statement-breakpoint
-- Until now everyone could read every operation, and only those shipped with the study were there.
UPDATE "operation" SET "visibility" = 'public';--> statement-breakpoint
-- The employers of the shipped operations are loaded with the study, as organisations of their own.
UPDATE "operation" SET "organisation_ids" = CASE "id"
  WHEN 'lot-pilote-2011' THEN '{conseil-general-lot}'::text[]
  WHEN 'cantal-telecentres-2005' THEN '{conseil-general-cantal}'::text[]
  WHEN 'murat-accueil-actifs' THEN '{cc-pays-de-murat}'::text[]
  ELSE '{onze-administrations-etat}'::text[]
END WHERE "organisation" IS NOT NULL;--> statement-breakpoint
UPDATE "evidence" SET "measured_on" = "observed_on";
