import { formatNumber } from '../format-number.ts';
import type { Interval } from '../value.ts';

/** From the width P10–P90 of a normal law to the standard error of its median: √(π/2) ÷ (2 × 1.2816). */
const WIDTH_TO_ERROR = Math.sqrt(Math.PI / 2) / (2 * 1.2815515655446004);

/** Share of the median above which the error is shown. Source: method C.11, 1 % of P50. */
const SHOWN_ABOVE = 0.01;

/**
 * Standard error of the median over `draws` draws, in the figure's unit, from the width P10–P90. Assumption: the draws are
 * near enough to a normal law around their median; the model's sums of many factors are. Source: the asymptotic variance
 * 1 ÷ (4·n·f(m)²) of a sample median, David and Nagaraja, Order Statistics, § 2.5.
 */
export function estimateMedianError({ p10, p90 }: Interval, draws: number): number {
  return (WIDTH_TO_ERROR * (p90 - p10)) / Math.sqrt(draws);
}

/**
 * « erreur de tirage de P50 : 1,8 % », where it exceeds 1 % of the median; undefined where it does not, where nothing was
 * drawn and where the median is 0 (a share of nothing).
 */
export function formatMonteCarloError(interval: Interval | undefined, draws: number): string | undefined {
  if (interval === undefined || draws === 0 || interval.p50 === 0) return undefined;
  const share = estimateMedianError(interval, draws) / Math.abs(interval.p50);
  return share > SHOWN_ABOVE
    ? `erreur de tirage de P50\u00A0: ${formatNumber(100 * share, 1)}\u00A0%`
    : undefined;
}
