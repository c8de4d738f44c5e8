import { z } from 'zod';
import { hypothesisRefSchema } from '../hypotheses/hypothesis.ts';
import { leverSettingSchema } from './lever.ts';
import { HORIZON_YEARS, rampSchema } from './ramp.ts';

/** Life of a scenario's present version (scenario-life.ts); every save makes the next version, a draft. */
export const scenarioStatusSchema = z.enum([
  'draft',
  'in_review',
  'validated',
  'published',
  'superseded',
  'archived',
]);
export type ScenarioStatus = z.infer<typeof scenarioStatusSchema>;

/** French label of a scenario's status. */
export const SCENARIO_STATUS_LABELS: Record<ScenarioStatus, string> = {
  draft: 'Brouillon',
  in_review: 'En relecture',
  validated: 'Validé',
  published: 'Publié',
  superseded: 'Remplacé',
  archived: 'Archivé',
};

/**
 * A scenario = a baseline + ordered lever settings, never a copy of results. `id` is the stable slug used in URLs and
 * in the API (`s1-employeurs-publics`); `code` the short mark (`S1`). `baselineId` is null for the baseline itself.
 * `hypotheses` overrides registry defaults (parameter id → value) and wins over `hypothesisIds`, the frozen set of
 * adopted hypotheses (one version each, one per parameter; also empty in scenarios stored before there were any). `version` grows by one at each change of content:
 * a run names the version it computed. `horizonYear` is the year the results stand for; `ramp` how the levers get
 * there (null = they act in full, also in scenarios stored before there were ramps). `partnerId` owns it (null =
 * the operator); `createdBy` is who began it (null = it was shipped with the study).
 */
export const scenarioSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  code: z.string().max(12),
  name: z.string().min(1).max(120),
  summary: z.string().max(2000),
  status: scenarioStatusSchema,
  version: z.number().int().positive(),
  baselineId: z.string().nullable(),
  partnerId: z.string().nullable(),
  createdBy: z.string().nullable().default(null),
  horizonYear: z.number().int().min(HORIZON_YEARS.low).max(HORIZON_YEARS.high),
  ramp: rampSchema.nullable().default(null),
  levers: z.array(leverSettingSchema).max(20),
  hypotheses: z.record(z.string(), z.number()),
  hypothesisIds: z.array(hypothesisRefSchema).max(60).default([]),
});
export type Scenario = z.infer<typeof scenarioSchema>;
