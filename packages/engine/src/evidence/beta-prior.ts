import { PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { RULES } from '@maceo/domain/scenarios/rule-catalogue';
import { computeDigamma, computeLogBeta, computeLogGamma, type BetaShape } from './special-functions.ts';

/** Teleworkers among eligible staff in one group; both may be fractional once discounted. 0 ≤ teleworkers ≤ eligible. */
export interface GroupCount {
  eligible: number;
  teleworkers: number;
}

/** Beta(6.2, 3.8): mean 0.62, concentration 10. Source: method C.7, 2, from π all of C.2 (INSEE Flash 163). */
export const FIXED_PRIOR: BetaShape = {
  alpha: PARAMETERS.pi_all.default * RULES.kappa_prior.default,
  beta: (1 - PARAMETERS.pi_all.default) * RULES.kappa_prior.default,
};

/** Fewest groups from which a prior is estimated. Source: method C.7, 1. */
export const FEWEST_GROUPS = 5;

/** Closed bounds of κ, the prior's weight in eligible persons. Source: method C.7, 1. */
export const CONCENTRATION_BOUNDS = { low: RULES.kappa_prior.low, high: RULES.kappa_prior.high };

/**
 * What a group's rate is pulled towards. `origin` is `pooled` when estimated on the groups themselves, `fixed` when
 * given; `logLikelihood` (natural logarithm, binomial coefficients included) is absent for a fixed prior.
 */
export interface AdoptionPrior extends BetaShape {
  mean: number;
  concentration: number;
  origin: 'pooled' | 'fixed';
  logLikelihood?: number;
}

/** A given beta distribution as the prior. */
export function toFixedPrior({ alpha, beta }: BetaShape): AdoptionPrior {
  return { alpha, beta, mean: alpha / (alpha + beta), concentration: alpha + beta, origin: 'fixed' };
}

/** ln of the beta-binomial marginal likelihood of all groups. */
function computeLogLikelihood(groups: readonly GroupCount[], { alpha, beta }: BetaShape): number {
  const atPrior = computeLogBeta(alpha, beta);
  return groups.reduce((sum, { eligible, teleworkers }) => {
    const others = eligible - teleworkers;
    const ways =
      computeLogGamma(eligible + 1) - computeLogGamma(teleworkers + 1) - computeLogGamma(others + 1);
    return sum + ways + computeLogBeta(alpha + teleworkers, beta + others) - atPrior;
  }, 0);
}

/** Partial derivatives of the log-likelihood in α and β. */
function computeGradient(groups: readonly GroupCount[], { alpha, beta }: BetaShape): BetaShape {
  const gradient = { alpha: 0, beta: 0 };
  for (const { eligible, teleworkers } of groups) {
    const both = computeDigamma(alpha + beta) - computeDigamma(alpha + beta + eligible);
    gradient.alpha += computeDigamma(alpha + teleworkers) - computeDigamma(alpha) + both;
    gradient.beta += computeDigamma(beta + eligible - teleworkers) - computeDigamma(beta) + both;
  }
  return gradient;
}

/** Root of a function that falls from positive to negative over the bracket, to the last digits. */
function computeFallingRoot(slope: (at: number) => number, bracket: { low: number; high: number }): number {
  let { low, high } = bracket;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Furthest the pooled mean goes towards 0 or 1. Assumption: the engine's own; an inner maximum never lies there. */
const MEAN_BOUNDS = { low: 1e-9, high: 1 - 1e-9 };

/** The prior of concentration κ with the most likely mean: for a given κ the likelihood is concave in μ. */
function computeBestShape(groups: readonly GroupCount[], concentration: number): BetaShape {
  const toShape = (mean: number) => ({ alpha: mean * concentration, beta: (1 - mean) * concentration });
  const mean = computeFallingRoot((at) => {
    const gradient = computeGradient(groups, toShape(at));
    return gradient.alpha - gradient.beta;
  }, MEAN_BOUNDS);
  return toShape(mean);
}

/** Derivative of the profile likelihood along ln κ, up to the positive factor κ. */
function computeProfileSlope(groups: readonly GroupCount[], logConcentration: number): number {
  const concentration = Math.exp(logConcentration);
  const shape = computeBestShape(groups, concentration);
  const gradient = computeGradient(groups, shape);
  return (gradient.alpha * shape.alpha + gradient.beta * shape.beta) / concentration;
}

/** Points of the first scan along ln κ; between two of them the profile has one maximum. Assumption: the engine's own. */
const SCAN_POINTS = 33;

/** ln κ of the largest marginal likelihood, within the bounds: a scan, then the root of the slope around its best point. */
function computeBestLogConcentration(groups: readonly GroupCount[]): number {
  const [low, high] = [Math.log(CONCENTRATION_BOUNDS.low), Math.log(CONCENTRATION_BOUNDS.high)];
  const step = (high - low) / (SCAN_POINTS - 1);
  const heights = Array.from({ length: SCAN_POINTS }, (_, index) =>
    computeLogLikelihood(groups, computeBestShape(groups, Math.exp(low + index * step))),
  );
  const best = low + heights.indexOf(Math.max(...heights)) * step;
  return computeFallingRoot((at) => computeProfileSlope(groups, at), {
    low: Math.max(low, best - step),
    high: Math.min(high, best + step),
  });
}

/** Whether both answers were observed: where nobody, or everybody, teleworks the likelihood has no maximum. */
function hasBothAnswers(groups: readonly GroupCount[]): boolean {
  return (
    groups.some(({ teleworkers }) => teleworkers > 0) &&
    groups.some(({ eligible, teleworkers }) => teleworkers < eligible)
  );
}

/**
 * The prior of partial pooling: maximum marginal likelihood in μ and κ, κ within its bounds. `fallback` stands instead
 * when fewer than five groups have eligible staff, or when all answers are the same. Source: method C.7, 1 and 2.
 */
export function estimatePrior(
  groups: readonly GroupCount[],
  fallback: BetaShape = FIXED_PRIOR,
): AdoptionPrior {
  const observed = groups.filter(({ eligible }) => eligible > 0);
  if (observed.length < FEWEST_GROUPS || !hasBothAnswers(observed)) return toFixedPrior(fallback);
  const concentration = Math.exp(computeBestLogConcentration(observed));
  const shape = computeBestShape(observed, concentration);
  return {
    ...shape,
    mean: shape.alpha / concentration,
    concentration,
    origin: 'pooled',
    logLikelihood: computeLogLikelihood(observed, shape),
  };
}
