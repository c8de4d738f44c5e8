/** Probabilities reported for every figure. Source: method C.11, P10/P50/P90. */
export const PROBABILITIES = [0.1, 0.5, 0.9] as const;

/** Half-width of a 95 % normal interval, in standard deviations. */
const Z = 1.959963984540054;

/**
 * Rank (0 = least) of a quantile among `count` draws: the ⌈p·n⌉-th least, an observed value and never a mean of two.
 */
export function computeQuantileRank(probability: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.ceil(probability * count - 1e-9) - 1));
}

/**
 * Ranks of a 95 % interval of the true quantile: the number of draws below it is binomial (n, p), whatever the law.
 * Source: David and Nagaraja, Order Statistics, § 7.1 (normal approximation of the binomial, good for n·p ≥ 10).
 */
export function computeIntervalRanks(probability: number, count: number): { low: number; high: number } {
  const spread = Z * Math.sqrt(count * probability * (1 - probability));
  return {
    low: Math.max(0, Math.floor(count * probability - spread) - 1),
    high: Math.min(count - 1, Math.ceil(count * probability + spread)),
  };
}
