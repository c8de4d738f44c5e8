import { INDICATORS, type DrawnIndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import { type Membership, aggregateSums } from '@maceo/engine/aggregate/aggregate-outcomes';
import type { UnitSensitivity } from '@maceo/engine/sensitivity/unit-sensitivity';
import type { UncertainIndicatorId } from '@maceo/engine/uncertainty/indicator-terms';
import type { StatisticColumns } from '@maceo/engine/uncertainty/statistic-columns';
import type { CommunesData } from '../create-projection.ts';
import type { RunData } from '../run-data.ts';

/** The statistics that all analyses of some runs share. */
export interface CommunesTask {
  kind: 'communes';
  data: CommunesData;
}

/** A run as its analyses read it, with the statistics of its communes. `employed` by commune. */
export interface AnalysedRun extends Pick<
  RunData,
  'parameters' | 'laws' | 'parts' | 'seed' | 'draws' | 'employed'
> {
  communes: StatisticColumns;
}

/** Two runs over some territories: one group of homes each. */
export interface ComparisonTask {
  kind: 'comparison';
  indicatorId: DrawnIndicatorId;
  first: AnalysedRun;
  second: AnalysedRun;
  groups: number[][];
}

/** One run over one territory; `isChecked` adds the sampled indices to the exact ones. */
export interface SensitivityTask {
  kind: 'sensitivity';
  indicatorId: DrawnIndicatorId;
  run: AnalysedRun;
  homes: number[];
  isChecked: boolean;
}

/** Per group of a comparison: quantiles of first − second, and share (0–1) of the draws in which first is greater. */
export interface ComparisonFigures {
  p10: Float64Array;
  p50: Float64Array;
  p90: Float64Array;
  winShare: Float64Array;
}

/** What each kind of analysis is asked and answers. */
export interface Analyses {
  communes: { task: CommunesTask; figures: StatisticColumns };
  comparison: { task: ComparisonTask; figures: ComparisonFigures };
  sensitivity: { task: SensitivityTask; figures: UnitSensitivity };
}

/** Any analysis that a worker thread may be asked for. */
export type AnalysisTask = Analyses[keyof Analyses]['task'];

/** Any answer of such a thread. */
export type AnalysisFigures = Analyses[keyof Analyses]['figures'];

/**
 * How an indicator is had from the one that is drawn: itself, or 100 × its numerator over the employed residents, who are
 * data and the same in all draws. `scale` has one entry per group.
 */
export function toDrawn(
  id: DrawnIndicatorId,
  { employed, membership }: { employed: Float64Array; membership: Membership },
): { indicator: UncertainIndicatorId; scale: Float64Array } {
  const { aggregation } = INDICATORS[id];
  const groupCount = membership.start.length - 1;
  if (aggregation.rule === 'sum') {
    return { indicator: id as UncertainIndicatorId, scale: new Float64Array(groupCount).fill(1) };
  }
  const denominators = aggregateSums(employed, membership);
  return { indicator: aggregation.numerator, scale: denominators.map((people) => 100 / people) };
}
