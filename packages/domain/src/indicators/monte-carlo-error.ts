import { formatNumber } from '../format-number.ts';
import type { Interval } from '../value.ts';

/** Share of the median above which the error is shown. Source: method C.11, 1 % of P50. */
const SHOWN_ABOVE = 0.01;

/**
 * How far the true median may be from the one drawn, as a share of it, with 95 % confidence: the further end of its
 * interval. Undefined where none was computed, and where the median is 0 (a share of nothing). No law is assumed: see
 * the engine's `findMedianRanks`.
 */
export function findMonteCarloError({ p50, p50Ends }: Interval): number | undefined {
  if (p50Ends === undefined || p50 === 0) return undefined;
  return Math.max(p50 - p50Ends.low, p50Ends.high - p50) / Math.abs(p50);
}

/** « médiane à 1,8 % près », where the error exceeds 1 % of the median; undefined where it does not or is not known. */
export function formatMonteCarloError(interval: Interval | undefined): string | undefined {
  const error = interval && findMonteCarloError(interval);
  if (error === undefined || error <= SHOWN_ABOVE) return undefined;
  return `médiane à ${formatNumber(100 * error, 1)}\u00A0% près`;
}
