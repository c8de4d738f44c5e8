import { z } from 'zod';
import { hypothesisRefSchema } from '../hypotheses/hypothesis.ts';
import { isOwner, type Actor } from '../people/role.ts';
import type { RefusalReason } from '../refusal.ts';
import { leverSettingSchema } from './lever.ts';
import { HORIZON_YEARS, rampSchema } from './ramp.ts';

/** Life of a scenario; from `validated` on it is frozen, and editing forks a new version. */
export const scenarioStatusSchema = z.enum(['draft', 'in_review', 'validated', 'published', 'superseded']);
export type ScenarioStatus = z.infer<typeof scenarioStatusSchema>;

/** French label of a scenario's status. */
export const SCENARIO_STATUS_LABELS: Record<ScenarioStatus, string> = {
  draft: 'Brouillon',
  in_review: 'En relecture',
  validated: 'Validé',
  published: 'Publié',
  superseded: 'Remplacé',
};

/**
 * A scenario = a baseline + ordered lever settings, never a copy of results. `id` is the stable slug used in URLs and
 * in the API (`s1-employeurs-publics`); `code` the short mark (`S1`). `baselineId` is null for the baseline itself.
 * `hypotheses` overrides registry defaults (parameter id → value) and wins over `hypothesisIds`, the frozen set of
 * adopted hypotheses (one version each, one per parameter; also empty in scenarios stored before there were any). `version` grows by one at each change of content:
 * a run names the version it computed. `horizonYear` is the year the results stand for; `ramp` how the levers get
 * there (null = they act in full, also in scenarios stored before there were ramps). `partnerId` owns it (null =
 * the operator).
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
  horizonYear: z.number().int().min(HORIZON_YEARS.low).max(HORIZON_YEARS.high),
  ramp: rampSchema.nullable().default(null),
  levers: z.array(leverSettingSchema).max(20),
  hypotheses: z.record(z.string(), z.number()),
  hypothesisIds: z.array(hypothesisRefSchema).max(60).default([]),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/**
 * Why an actor may not edit the levers of a scenario in place, undefined when they may: it is someone else's, it is the
 * baseline (which has no levers), or it is frozen.
 */
export function whyNotEditLevers(
  scenario: Pick<Scenario, 'status' | 'baselineId' | 'partnerId'>,
  actor: Pick<Actor, 'role' | 'partnerId'>,
): RefusalReason | undefined {
  if (!isOwner(actor, scenario.partnerId)) return { kind: 'not-owner' };
  if (scenario.baselineId === null) return { kind: 'baseline-without-levers' };
  return scenario.status === 'validated' || scenario.status === 'superseded'
    ? { kind: 'scenario-frozen', status: scenario.status }
    : undefined;
}

/**
 * Why an actor may not choose the hypotheses of a scenario, undefined when they may: it is someone else's, or it is
 * replaced. The baseline may have its own: it has no levers, but it stands on the same state of the world; a validated
 * scenario becomes the draft of its next version.
 */
export function whyNotEditHypotheses(
  scenario: Pick<Scenario, 'status' | 'partnerId'>,
  actor: Pick<Actor, 'role' | 'partnerId'>,
): RefusalReason | undefined {
  if (!isOwner(actor, scenario.partnerId)) return { kind: 'not-owner' };
  return scenario.status === 'superseded' ? { kind: 'scenario-frozen', status: scenario.status } : undefined;
}
