CREATE TABLE "import_content" (
	"job_id" uuid PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_job" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"partner_id" text,
	"target_id" text NOT NULL,
	"status" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"file_bytes" integer NOT NULL,
	"file" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"mapping_origin" text NOT NULL,
	"notices" jsonb NOT NULL,
	"counts" jsonb,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"committed_at" timestamp with time zone,
	"rolled_back_at" timestamp with time zone,
	"failure" text,
	CONSTRAINT "import_job_status_known" CHECK (status in ('uploaded', 'mapped', 'checked', 'committed', 'rolled_back', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "import_line" (
	"job_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"action" text NOT NULL,
	"title" text NOT NULL,
	"entity_id" text,
	"changes" jsonb NOT NULL,
	"repairs" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "import_line_job_id_line_pk" PRIMARY KEY("job_id","line")
);
--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"owner" text NOT NULL,
	"target_id" text NOT NULL,
	"fingerprint" text NOT NULL,
	"fields" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "import_mapping_owner_target_id_fingerprint_pk" PRIMARY KEY("owner","target_id","fingerprint")
);
--> statement-breakpoint
ALTER TABLE "import_content" ADD CONSTRAINT "import_content_job_id_import_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."import_job"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_line" ADD CONSTRAINT "import_line_job_id_import_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."import_job"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_job_partner_created" ON "import_job" USING btree ("partner_id","created_at");