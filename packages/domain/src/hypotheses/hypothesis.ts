import { z } from 'zod';
import { isOperator, isOwner, type Actor } from '../people/role.ts';
import type { RefusalReason } from '../refusal.ts';
import { HYPOTHESIS_LAWS } from './hypothesis-parameter.ts';

/** Life of one version of a hypothesis. */
export const hypothesisStatusSchema = z.enum(['proposed', 'reviewed', 'adopted', 'deprecated']);
export type HypothesisStatus = z.infer<typeof hypothesisStatusSchema>;

/** French label of a status. */
export const HYPOTHESIS_STATUS_LABELS: Record<HypothesisStatus, string> = {
  proposed: 'Proposée',
  reviewed: 'Relue',
  adopted: 'Retenue',
  deprecated: 'Abandonnée',
};

/**
 * One cell of an estimate: an activity section (null = not recorded), a size class (null = not recorded), public or
 * private. `n` eligible and `y` teleworking persons as observed (`y` null where days are estimated, `n` then being
 * teleworkers); `ownWeight` (λ, 0–1) is « poids de vos données ». With `isUpperBound` the cell holds volunteers only: it bounds
 * take-up from above and does not move the estimate; its posterior is then null. Cells `isTooSmall` (n < 5) are never
 * displayed alone.
 */
export const hypothesisCellSchema = z.object({
  sector: z.string().nullable(),
  size: z.string().nullable(),
  isPublic: z.boolean(),
  n: z.number(),
  y: z.number().nullable(),
  posteriorMean: z.number().nullable(),
  interval90: z.tuple([z.number(), z.number()]).nullable(),
  ownWeight: z.number().nullable(),
  isUpperBound: z.boolean(),
  isTooSmall: z.boolean(),
  evidenceIds: z.array(z.string()),
});
export type HypothesisCell = z.infer<typeof hypothesisCellSchema>;

/**
 * What the observations say of a parameter, in its unit, at the day `asOf`. `p5`–`p95` is the 90 % interval, `ownWeight`
 * (0–1) the part of the mean that comes from the observations. `priorMean` and `priorKappa` are the national prior (its
 * weight in persons); `priorUsed` false = it was switched off. `cellPrior` is what cells are pulled towards: the national
 * prior, or one pooled on the cells themselves from five cells on. `distribution` is the observed distribution of days
 * (shares 0–1), null for adoption.
 */
export const hypothesisEstimateSchema = z.object({
  asOf: z.string(),
  mean: z.number(),
  p5: z.number(),
  p95: z.number(),
  ownWeight: z.number(),
  priorMean: z.number(),
  priorP5: z.number(),
  priorP95: z.number(),
  priorKappa: z.number(),
  priorUsed: z.boolean(),
  cellPrior: z.object({ mean: z.number(), kappa: z.number(), origin: z.enum(['fixed', 'pooled']) }),
  cells: z.array(hypothesisCellSchema),
  distribution: z.array(z.object({ days: z.number(), share: z.number() })).nullable(),
});
export type HypothesisEstimate = z.infer<typeof hypothesisEstimateSchema>;

/**
 * One version of a hypothesis on a parameter of the registry: a distribution (`low`, `mode`, `high` in the parameter's
 * unit, `mode` being the central value), where it comes from, and who stands for it. `estimate` null = proposed on
 * expert judgement; `evidenceIds` are the observations behind it. `partnerId` null = the operator's. Instants are ISO,
 * null while the step has not come; `deprecatedReason` is a French sentence.
 */
export const hypothesisSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  version: z.number().int().positive(),
  parameterId: z.string(),
  law: z.enum(HYPOTHESIS_LAWS),
  low: z.number(),
  mode: z.number(),
  high: z.number(),
  estimate: hypothesisEstimateSchema.nullable(),
  evidenceIds: z.array(z.string()),
  justification: z.string().min(1).max(2000),
  status: hypothesisStatusSchema,
  partnerId: z.string().nullable(),
  proposedBy: z.string().nullable(),
  proposedAt: z.string(),
  reviewedBy: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  adoptedBy: z.string().nullable(),
  adoptedAt: z.string().nullable(),
  deprecatedBy: z.string().nullable(),
  deprecatedAt: z.string().nullable(),
  deprecatedReason: z.string().nullable(),
});
export type Hypothesis = z.infer<typeof hypothesisSchema>;

/** A version of a hypothesis as a scenario holds it: frozen, whatever becomes of the hypothesis afterwards. */
export const hypothesisRefSchema = z.object({
  id: z.string().max(60),
  version: z.number().int().positive(),
});
export type HypothesisRef = z.infer<typeof hypothesisRefSchema>;

/**
 * Why the actor may not propose a new version of a hypothesis, undefined when they may: it is theirs, or they are the
 * firm that works for its owner (what it proposes is reviewed like the rest).
 */
export function whyNotRevise(
  hypothesis: Pick<Hypothesis, 'partnerId'>,
  actor: Pick<Actor, 'role' | 'partnerId'>,
): RefusalReason | undefined {
  const isFirm = actor.role === 'consultant' && actor.partnerId === hypothesis.partnerId;
  return isFirm || isOwner(actor, hypothesis.partnerId) ? undefined : { kind: 'not-owner' };
}

/** The status a version must have before it is brought to the given one. */
const STATUS_BEFORE = {
  reviewed: ['proposed'],
  adopted: ['reviewed'],
  deprecated: ['proposed', 'reviewed', 'adopted'],
};

/** A step that the operator takes with a version of a hypothesis. */
export type HypothesisStep = keyof typeof STATUS_BEFORE;

/**
 * Why a version may not be brought to a status, undefined when it may: only the operator reviews, adopts and
 * deprecates, and in that order. A version is adopted only once it has been reviewed.
 */
export function whyNotMove(
  hypothesis: Pick<Hypothesis, 'status'>,
  { step, actor }: { step: HypothesisStep; actor: Pick<Actor, 'role'> },
): RefusalReason | undefined {
  if (!isOperator(actor)) return { kind: 'not-allowed' };
  return STATUS_BEFORE[step].includes(hypothesis.status)
    ? undefined
    : { kind: 'hypothesis-status', status: hypothesis.status, step };
}
