ALTER TABLE "observation" ADD COLUMN "p10" double precision;--> statement-breakpoint
ALTER TABLE "observation" ADD COLUMN "p50" double precision;--> statement-breakpoint
ALTER TABLE "observation" ADD COLUMN "p90" double precision;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_interval_whole" CHECK (num_nulls(p10, p50, p90) in (0, 3));