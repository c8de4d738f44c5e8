import type { GroupCount } from './beta-prior.ts';
import { computeBetaQuantile, type BetaShape } from './special-functions.ts';

/** Probability left on each side of the 90 % interval. Source: method C.7, 5. */
const TAIL = 0.05;

/**
 * Adoption of one group once its observations meet the prior. Shares are 0–1; `lowShare`–`highShare` is the 90 % beta
 * interval; `ownWeight` (λ, « poids de vos données ») is the part of the mean that comes from the group itself.
 */
export interface AdoptionPosterior extends BetaShape {
  meanShare: number;
  lowShare: number;
  highShare: number;
  ownWeight: number;
}

/**
 * Posterior Beta(α + y, β + n − y) of a group; a group without eligible staff gets the prior itself and λ = 0.
 * Source: method C.7, 1 and 5 (beta quantiles, never Wald).
 */
export function computeAdoptionPosterior(
  { eligible, teleworkers }: GroupCount,
  prior: BetaShape,
): AdoptionPosterior {
  const shape = { alpha: prior.alpha + teleworkers, beta: prior.beta + eligible - teleworkers };
  const concentration = prior.alpha + prior.beta;
  return {
    ...shape,
    meanShare: shape.alpha / (shape.alpha + shape.beta),
    lowShare: computeBetaQuantile(TAIL, shape),
    highShare: computeBetaQuantile(1 - TAIL, shape),
    ownWeight: eligible / (eligible + concentration),
  };
}
