CREATE TABLE "hypothesis_evidence" (
	"hypothesis_id" text NOT NULL,
	"hypothesis_version" integer NOT NULL,
	"evidence_id" text NOT NULL,
	CONSTRAINT "hypothesis_evidence_pk" PRIMARY KEY("hypothesis_id","hypothesis_version","evidence_id")
);
--> statement-breakpoint
CREATE TABLE "hypothesis" (
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"parameter_id" text NOT NULL,
	"law" text NOT NULL,
	"low" double precision NOT NULL,
	"mode" double precision NOT NULL,
	"high" double precision NOT NULL,
	"estimate" jsonb,
	"justification" text NOT NULL,
	"status" text NOT NULL,
	"partner_id" text,
	"proposed_by" text,
	"proposed_at" timestamp with time zone NOT NULL,
	"reviewed_by" text,
	"reviewed_at" timestamp with time zone,
	"adopted_by" text,
	"adopted_at" timestamp with time zone,
	"deprecated_by" text,
	"deprecated_at" timestamp with time zone,
	"deprecated_reason" text,
	CONSTRAINT "hypothesis_id_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "hypothesis_version_positive" CHECK (version > 0),
	CONSTRAINT "hypothesis_ends_ordered" CHECK (low <= mode and mode <= high and low < high),
	CONSTRAINT "hypothesis_status_known" CHECK (status in ('proposed', 'reviewed', 'adopted', 'deprecated'))
);
--> statement-breakpoint
ALTER TABLE "scenario" ADD COLUMN "hypothesis_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "hypothesis_evidence" ADD CONSTRAINT "hypothesis_evidence_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypothesis_evidence" ADD CONSTRAINT "hypothesis_evidence_version" FOREIGN KEY ("hypothesis_id","hypothesis_version") REFERENCES "public"."hypothesis"("id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypothesis" ADD CONSTRAINT "hypothesis_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypothesis" ADD CONSTRAINT "hypothesis_proposed_by_user_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypothesis" ADD CONSTRAINT "hypothesis_reviewed_by_user_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypothesis" ADD CONSTRAINT "hypothesis_adopted_by_user_id_fk" FOREIGN KEY ("adopted_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hypothesis" ADD CONSTRAINT "hypothesis_deprecated_by_user_id_fk" FOREIGN KEY ("deprecated_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hypothesis_evidence_evidence" ON "hypothesis_evidence" USING btree ("evidence_id");--> statement-breakpoint
CREATE INDEX "hypothesis_parameter" ON "hypothesis" USING btree ("parameter_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hypothesis_one_adopted" ON "hypothesis" USING btree ("id") WHERE status = 'adopted';