/** Probabilities reported for every figure. Source: method C.11, P10/P50/P90. */
export const PROBABILITIES = [0.1, 0.5, 0.9] as const;

/**
 * Rank (0 = least) of a quantile among `count` draws: the ⌈p·n⌉-th least, an observed value and never a mean of two.
 */
export function computeQuantileRank(probability: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.ceil(probability * count - 1e-9) - 1));
}

/** What an interval of the median may miss at most, both sides together. Source: method C.11; 95 % as usual. */
const MISSED = 0.05;

/** Ranks (0 = least) of two draws; the true median is between them with at least the stated confidence. */
export interface MedianRanks {
  low: number;
  high: number;
}

/**
 * Ranks of the narrowest symmetric 95 % interval of the true median, whatever the law: how many of `count` draws fall below
 * it is binomial (n, ½), so the k + 1-th least is above it with probability P(B ≤ k). Exact, no normal approximation.
 * Undefined below six draws, which cannot hold the median with that confidence.
 * Source: David and Nagaraja, Order Statistics, § 7.1.
 */
export function findMedianRanks(count: number): MedianRanks | undefined {
  const middle = Math.floor(count / 2);
  // Binomial weights relative to the middle one, from the middle down: the tails beyond 1e-300 count for nothing.
  const weights = new Float64Array(middle + 1);
  weights[middle] = 1;
  for (let k = middle; k > 0; k--) weights[k - 1] = (weights[k] * k) / (count - k + 1);
  const half = weights.reduce((sum, weight) => sum + weight, 0);
  const total = 2 * half - (count % 2 === 0 ? 1 : 0);
  let below = 0;
  let low = -1;
  for (let k = 0; k <= middle; k++) {
    below += weights[k];
    if (2 * below > MISSED * total) break;
    low = k;
  }
  return low < 0 ? undefined : { low, high: count - 1 - low };
}
