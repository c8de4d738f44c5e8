import type { Problem } from '@maceo/domain/problem';
import { computeNormalQuantile } from './normal-law.ts';

/**
 * How one uncertain number is distributed, in the number's own unit.
 * `pert`: beta between low and high with weight λ = 4 on the mode (α = 1 + 4·(mode − low)/(high − low)).
 * `beta`: beta with the given shapes, stretched over low…high (1 and 1 = uniform).
 * `lognormal`: exp of a normal law, by its median and the σ of its logarithm. `triangular`: by its ends and mode.
 * `discrete`: values with weights ≥ 0 (normalised here). `fixed`: no uncertainty.
 */
export type Law =
  | { kind: 'fixed'; value: number }
  | { kind: 'pert'; low: number; mode: number; high: number }
  | { kind: 'beta'; low: number; high: number; alpha: number; beta: number }
  | { kind: 'lognormal'; median: number; sigma: number }
  | { kind: 'triangular'; low: number; mode: number; high: number }
  | { kind: 'discrete'; values: readonly number[]; weights: readonly number[] };

/** Weight of the mode of a PERT law. Source: Malcolm et al. 1959, the classical PERT; method C.11. */
const PERT_WEIGHT = 4;

/** 95th percentile of the standard normal law. */
const Z95 = computeNormalQuantile(0.95);

/** The beta law a PERT law is. `low` < `high`. */
export function toBeta(law: Extract<Law, { kind: 'pert' }>): Extract<Law, { kind: 'beta' }> {
  const { low, mode, high } = law;
  const alpha = 1 + (PERT_WEIGHT * (mode - low)) / (high - low);
  return { kind: 'beta', low, high, alpha, beta: PERT_WEIGHT + 2 - alpha };
}

/** The lognormal law whose 5th and 95th percentiles are the given ones, both > 0: the median is their geometric mean. */
export function toLognormal(p5: number, p95: number): Law {
  return { kind: 'lognormal', median: Math.sqrt(p5 * p95), sigma: Math.log(p95 / p5) / (2 * Z95) };
}

/**
 * The beta law of a share on [0, 1] with a given mean, whose spread is that of a normal law with 5th and 95th
 * percentiles at low and high. Assumption: « ± 0,12 » of the registry reads as a 90 % interval.
 */
export function toShareLaw({ mean, low, high }: { mean: number; low: number; high: number }): Law {
  const deviation = (high - low) / (2 * Z95);
  const strength = (mean * (1 - mean)) / (deviation * deviation) - 1;
  return { kind: 'beta', low: 0, high: 1, alpha: mean * strength, beta: (1 - mean) * strength };
}

function isOrdered({ low, mode, high }: { low: number; mode: number; high: number }): boolean {
  return low <= mode && mode <= high && low < high && Number.isFinite(high - low);
}

function isDiscrete({ values, weights }: Extract<Law, { kind: 'discrete' }>): boolean {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const usable = weights.every((weight) => weight >= 0) && total > 0 && Number.isFinite(total);
  return values.length === weights.length && usable && values.every(Number.isFinite);
}

function isPositive(...values: number[]): boolean {
  return values.every((value) => value > 0 && Number.isFinite(value));
}

/** Whether a law can be drawn from. */
function isUsable(law: Law): boolean {
  switch (law.kind) {
    case 'fixed':
      return Number.isFinite(law.value);
    case 'pert':
    case 'triangular':
      return isOrdered(law);
    case 'beta':
      return isOrdered({ ...law, mode: law.low }) && isPositive(law.alpha, law.beta);
    case 'lognormal':
      return isPositive(law.median, law.sigma);
    case 'discrete':
      return isDiscrete(law);
  }
}

/** What each law asks for, in French. */
const REQUIREMENTS: Record<Law['kind'], string> = {
  fixed: 'il faut un nombre.',
  pert: 'il faut bas ≤ mode ≤ haut, et bas < haut.',
  triangular: 'il faut bas ≤ mode ≤ haut, et bas < haut.',
  beta: 'il faut bas < haut et deux formes strictement positives.',
  lognormal: 'il faut une médiane et un écart-type logarithmique strictement positifs.',
  discrete: 'il faut autant de poids que de valeurs, positifs et non tous nuls.',
};

/** Problems of one law: ends out of order, shapes or weights that are not positive, numbers that are not finite. */
export function checkLaw(law: Law, field: string): Problem[] {
  return isUsable(law) ? [] : [{ field, message: REQUIREMENTS[law.kind] }];
}
