ALTER TABLE "observation" ADD COLUMN "p50_low" double precision;--> statement-breakpoint
ALTER TABLE "observation" ADD COLUMN "p50_high" double precision;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_median_ends" CHECK (num_nulls(p50_low, p50_high) = 2 or num_nulls(p50, p50_low, p50_high) = 0);