import { computeBetaQuantile, type BetaShape } from './special-functions.ts';

/** A PERT law with its ends and its mode, in the parameter's unit. */
export interface PertEnds {
  low: number;
  mode: number;
  high: number;
}

/**
 * Probability beyond each end of the PERT law. Its standard deviation is a 2√7-th of its length where it is symmetric, so
 * that ends at ± √7 deviations of the estimate keep the estimate's spread; a normal law leaves 0.41 % beyond.
 */
const END_PROBABILITY = 0.0041;

/** Least length of a law, so that it can be drawn from. Assumption: the engine's own, far below what is observed. */
const SHORTEST = 1e-6;

/** Keeps a law within bounds, its mode included; never shorter than {@link SHORTEST}. */
function keepWithin(ends: PertEnds, bounds: { low: number; high: number }): PertEnds {
  const clamp = (value: number) => Math.min(Math.max(value, bounds.low), bounds.high);
  const [low, mode, high] = [clamp(ends.low), clamp(ends.mode), clamp(ends.high)];
  return high - low >= SHORTEST ? { low, mode, high } : { low: low - SHORTEST, mode: low, high };
}

/** The PERT law that stands for the posterior of a share: its mean as mode, its spread, within the bounds. */
export function toShareHypothesis(shape: BetaShape, bounds: { low: number; high: number }): PertEnds {
  const ends = {
    low: computeBetaQuantile(END_PROBABILITY, shape),
    mode: shape.alpha / (shape.alpha + shape.beta),
    high: computeBetaQuantile(1 - END_PROBABILITY, shape),
  };
  return keepWithin(ends, bounds);
}

/** The PERT law of a mean known with a standard deviation, within the bounds. */
export function toMeanHypothesis(
  { mean, deviation }: { mean: number; deviation: number },
  bounds: { low: number; high: number },
): PertEnds {
  const reach = Math.sqrt(7) * deviation;
  return keepWithin({ low: mean - reach, mode: mean, high: mean + reach }, bounds);
}
