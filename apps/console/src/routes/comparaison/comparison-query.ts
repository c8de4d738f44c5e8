import { isDrawn, type DrawnIndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import { formatResultQuery, parseResultQuery, type ResultQuery } from '#lib/result-query.ts';

/** An indicator that can be compared draw by draw: data have no draws. */
export type ComparedIndicatorId = DrawnIndicatorId;

/** What the page compares: two runs (ids, null = none chosen), one indicator, one territory and its parts. */
export interface ComparisonQuery extends ResultQuery {
  indicatorId: ComparedIndicatorId;
  firstId: string | null;
  secondId: string | null;
}

/** Reads `a`, `b` (runs), `indicateur`, `niveau` and `territoire`; what is unknown falls back to the massif's default. */
export function parseComparisonQuery(params: URLSearchParams): ComparisonQuery {
  const { indicatorId, level, code } = parseResultQuery(params);
  return {
    indicatorId: isDrawn(indicatorId) ? indicatorId : 'teleworkers',
    level,
    code,
    firstId: params.get('a') || null,
    secondId: params.get('b') || null,
  };
}

/** The address of a comparison, relative to its page. */
export function formatComparisonQuery({ firstId, secondId, ...query }: ComparisonQuery): string {
  const runs = new URLSearchParams();
  if (firstId !== null) runs.set('a', firstId);
  if (secondId !== null) runs.set('b', secondId);
  return `${formatResultQuery(query)}&${runs.toString()}`;
}
