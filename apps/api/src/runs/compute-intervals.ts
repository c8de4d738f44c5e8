import { INDICATORS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { Membership } from '@maceo/engine/aggregate/aggregate-outcomes';
import { aggregateSums } from '@maceo/engine/aggregate/aggregate-outcomes';
import { computeQuantiles } from '@maceo/engine/uncertainty/compute-quantiles';
import { UNCERTAIN_INDICATOR_IDS } from '@maceo/engine/uncertainty/indicator-terms';
import { createQuantileTables } from '@maceo/engine/uncertainty/quantile-kernel';
import type { QuantileTable } from '@maceo/engine/uncertainty/quantile-table';
import { computeCommunes, createProjection } from './create-projection.ts';
import type { RunData } from './run-data.ts';

/**
 * P10, P50 and P90 of every indicator of every territory, with the 95 % interval of the median: the hypotheses are drawn by their laws, the levers stay as
 * decided, and each territory's draws are the sums of its communes' draws. Scenarios with the same seed and number of
 * draws share them, so that their differences are not noise.
 */
export type Intervals = ReadonlyMap<IndicatorId, QuantileTable>;

/** Territories whose quantiles are computed between two reports of progress. */
const UNITS_PER_STEP = 400;

/** Quantiles of a ratio: those of its numerator over its denominator, which are data and the same in all draws. */
function toRatio(numerator: QuantileTable, denominator: Float64Array): QuantileTable {
  const divide = (values: Float64Array) => values.map((value, index) => (100 * value) / denominator[index]);
  const { p50Low, p50High } = numerator;
  return {
    p10: divide(numerator.p10),
    p50: divide(numerator.p50),
    p90: divide(numerator.p90),
    ...(p50Low && { p50Low: divide(p50Low) }),
    ...(p50High && { p50High: divide(p50High) }),
  };
}

function addRatios(tables: Map<IndicatorId, QuantileTable>, employed: Float64Array): Intervals {
  for (const [id, { aggregation }] of Object.entries(INDICATORS)) {
    if (aggregation.rule !== 'ratio_of_sums' || aggregation.denominator !== 'employed') continue;
    const numerator = tables.get(aggregation.numerator);
    if (numerator !== undefined) tables.set(id as IndicatorId, toRatio(numerator, employed));
  }
  return tables;
}

/** Intervals of the territories of `membership`; empty when the run makes no draw. `onProgress` from 0 to 1. */
export function computeIntervals(
  data: RunData,
  membership: Membership,
  onProgress: (share: number) => void,
): Intervals {
  if (data.draws === 0) return new Map();
  const { columns, blocks } = createProjection(
    data,
    { communes: computeCommunes(data), membership },
    UNCERTAIN_INDICATOR_IDS,
  );
  const tables = createQuantileTables(blocks, columns.unitCount, true);
  for (let from = 0; from < columns.unitCount; from += UNITS_PER_STEP) {
    const to = Math.min(from + UNITS_PER_STEP, columns.unitCount);
    computeQuantiles({ columns, blocks, withMedianInterval: true, from, to, into: tables });
    onProgress(to / columns.unitCount);
  }
  const known = UNCERTAIN_INDICATOR_IDS.flatMap((id) =>
    tables[id] === undefined ? [] : [[id, tables[id]] as const],
  );
  return addRatios(new Map<IndicatorId, QuantileTable>(known), aggregateSums(data.employed, membership));
}
