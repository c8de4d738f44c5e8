import { z } from 'zod';
import { HYPOTHESIS_LAWS } from '../hypotheses/hypothesis-parameter.ts';
import type { RefusalReason } from '../refusal.ts';
import { leverSettingSchema } from './lever.ts';
import { rampSchema } from './ramp.ts';

/** Life of a run; `succeeded`, `failed` and `cancelled` are final and never edited. */
export const runStatusSchema = z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']);
export type RunStatus = z.infer<typeof runStatusSchema>;

/** French label of a run's status. */
export const RUN_STATUS_LABELS: Record<RunStatus, string> = {
  queued: 'En attente',
  running: 'En cours',
  succeeded: 'Réussie',
  failed: 'Échouée',
  cancelled: 'Annulée',
};

/**
 * A hypothesis as a run computes with it: its version, the parameter, the central value and the law with its ends, in the
 * parameter's unit. The draws use this law in place of the registry's.
 */
export const runHypothesisSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  parameterId: z.string(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  law: z.enum(HYPOTHESIS_LAWS),
});
export type RunHypothesis = z.infer<typeof runHypothesisSchema>;

/**
 * Everything a run computes from, frozen when it is asked for: same inputs, same outputs to the byte.
 * `isBaseline` makes additional figures « sans objet »; `levers` are as decided and `reachedShare` (0–1) is how much of
 * their effect the horizon sees, `ramp` and `horizonYear` being why (absent from runs stored before they were kept;
 * ramp null = whole effect); `parameters` is the full registry (defaults, then `hypotheses`, then the scenario's own
 * overrides); `hypotheses` are the adopted ones that hold, those that an override replaces left out; `seed` and `draws`
 * fix the draws of the hypotheses (0 draws = no interval); `telecentres` are the communes that hold an open telecentre
 * (absent from runs stored before they were kept: not known); `flowsId` and `datasets` (name → SHA-256) are the data
 * versions; `modelVersion` the engine's. Runs stored before ramps and intervals had neither: whole effect, no draw.
 */
export const runInputsSchema = z.object({
  scenarioId: z.string(),
  scenarioVersion: z.number().int(),
  isBaseline: z.boolean(),
  levers: z.array(leverSettingSchema),
  reachedShare: z.number().min(0).max(1).default(1),
  ramp: rampSchema.nullable().optional(),
  horizonYear: z.number().int().optional(),
  parameters: z.record(z.string(), z.number()),
  hypotheses: z.array(runHypothesisSchema).default([]),
  seed: z.number().int().nonnegative().default(0),
  draws: z.number().int().nonnegative().default(0),
  telecentres: z.array(z.string()).optional(),
  flowsId: z.string(),
  datasets: z.record(z.string(), z.string()),
  modelVersion: z.string(),
});
export type RunInputs = z.infer<typeof runInputsSchema>;

/**
 * One execution of a scenario. `progress` runs from 0 to 1; `failure` is a French sentence, null unless failed;
 * `inputHash` is the SHA-256 of the canonical inputs. Times are ISO instants, null while they have not come.
 */
export const runSchema = z.object({
  id: z.string(),
  scenarioId: z.string(),
  status: runStatusSchema,
  progress: z.number().min(0).max(1),
  failure: z.string().nullable(),
  inputs: runInputsSchema,
  inputHash: z.string(),
  startedBy: z.string().nullable(),
  queuedAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type Run = z.infer<typeof runSchema>;

/** Draws of an ordinary run. Source: method C.11, 2,000 for interactive use. */
export const INTERACTIVE_DRAWS = 2000;

/** Seed of the shipped runs: the same for all scenarios, so that they share their draws (common random numbers). */
export const COMMON_SEED = 20_260_101;

/** Whether a run is still to end. */
export function isActive(run: Pick<Run, 'status'>): boolean {
  return run.status === 'queued' || run.status === 'running';
}

/**
 * Why the results of a run may not be published, undefined when they may: only a succeeded run of the scenario's
 * present version can.
 */
export function whyNotPublish(
  run: Pick<Run, 'status' | 'inputs'>,
  scenario: { version: number },
): RefusalReason | undefined {
  if (run.status !== 'succeeded') return { kind: 'run-not-succeeded', status: run.status };
  return run.inputs.scenarioVersion === scenario.version
    ? undefined
    : { kind: 'run-outdated', runVersion: run.inputs.scenarioVersion, scenarioVersion: scenario.version };
}
