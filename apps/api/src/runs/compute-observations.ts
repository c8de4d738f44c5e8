import type { ObservationColumns } from '@maceo/db/queries/observations';
import { INDICATOR_IDS, INDICATORS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { ObservationStatus } from '@maceo/domain/indicators/indicator';
import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';
import { aggregateSums, toMembership, type Membership } from '@maceo/engine/aggregate/aggregate-outcomes';
import { computeIndicatorValues, type AdditiveIndicatorId } from '@maceo/engine/aggregate/indicator-values';
import { computePartOutcomes, computePartStatistics } from '@maceo/engine/model/evaluate-parts';
import { toModelInputs } from '@maceo/engine/model/model-inputs';
import { computeIntervals, type Intervals } from './compute-intervals.ts';
import type { RunData } from './run-data.ts';

/**
 * From the data and one scenario to the observations of every territory. Pure: the worker thread feeds it and the
 * tests call it. The engine computes baseline and scenario on the same statistics; larger territories are sums of
 * their communes, ratios are ratios of these sums.
 */

/** Columns of equal length as the database stores them; a value is null unless the status is A or E. */
export interface ComputedColumns extends ObservationColumns {
  indicatorIds: IndicatorId[];
  territoryIds: number[];
  readings: TerritoryReading[];
  values: (number | null)[];
  p10: (number | null)[];
  p50: (number | null)[];
  p90: (number | null)[];
  p50Low: (number | null)[];
  p50High: (number | null)[];
  statuses: ObservationStatus[];
}

type Sums = Record<AdditiveIndicatorId, Float64Array>;

/** Baseline and scenario on the same statistics, summed over each territory. */
function computeSums(data: RunData, membership: Membership): Sums {
  const { population, parameters, parts } = data;
  const inputs = toModelInputs(parameters);
  const statistics = computePartStatistics({ population, inputs }, parts);
  const baseline = computePartOutcomes(statistics, () => inputs);
  const scenario = computePartOutcomes(statistics, (part) => toModelInputs(parameters, parts.levers[part]));
  const given = { employed: data.employed, near_telecentre: data.nearTelecentre };
  const values = Object.entries({ ...computeIndicatorValues(scenario, baseline), ...given });
  return Object.fromEntries(values.map(([id, array]) => [id, aggregateSums(array, membership)])) as Sums;
}

/** Column of one indicator over all territories: its sums, or 100 × the ratio of two sums; NaN where 0 ÷ 0. */
function computeColumn(id: IndicatorId, sums: Sums): Float64Array {
  const { aggregation } = INDICATORS[id];
  if (aggregation.rule === 'sum') return sums[id as AdditiveIndicatorId];
  const denominator = sums[aggregation.denominator];
  return sums[aggregation.numerator].map((value, index) => (100 * value) / denominator[index]);
}

/** SDMX status of one observation: M without meaning, O missing, A datum, E modelled. */
function findStatus(
  id: IndicatorId,
  value: number,
  context: { known: boolean } & Pick<RunData, 'isBaseline' | 'isApproximate'>,
): ObservationStatus {
  const { standing } = INDICATORS[id];
  if (standing === 'additional' && context.isBaseline) return 'M';
  if (!context.known || !Number.isFinite(value)) return 'O';
  return standing === 'data' && !context.isApproximate ? 'A' : 'E';
}

/** What the columns are filled from. */
interface Results {
  sums: Sums;
  intervals: Intervals;
}

function createColumns(): ComputedColumns {
  const empty = { indicatorIds: [], territoryIds: [], readings: [] };
  return { ...empty, values: [], p10: [], p50: [], p90: [], p50Low: [], p50High: [], statuses: [] };
}

/** Adds one indicator of every territory. */
function appendIndicator(
  columns: ComputedColumns,
  id: IndicatorId,
  { data, results }: { data: RunData; results: Results },
) {
  const column = computeColumn(id, results.sums);
  const interval = results.intervals.get(id);
  data.territories.forEach((territory, index) => {
    const known = territory.complete && territory.homes.length > 0;
    const status = findStatus(id, column[index], { ...data, known });
    const isNumber = status === 'A' || status === 'E';
    columns.indicatorIds.push(id);
    columns.territoryIds.push(territory.territoryId);
    columns.readings.push(territory.reading);
    columns.values.push(isNumber ? column[index] : null);
    for (const quantile of ['p10', 'p50', 'p90', 'p50Low', 'p50High'] as const) {
      const found = isNumber ? interval?.[quantile]?.[index] : undefined;
      columns[quantile].push(found === undefined || Number.isNaN(found) ? null : found);
    }
    columns.statuses.push(status);
  });
}

/** Share of a run's progress that the central values, then the draws have taken once they are done. */
const SUMS_DONE = 0.15;
const DRAWS_DONE = 0.75;

/**
 * Every indicator of every territory and reading, indicator by indicator. `onProgress` receives shares from 0 to 0.8:
 * storage is the rest. Same data, same columns to the byte.
 */
export function computeObservations(
  data: RunData,
  onProgress: (share: number) => void = () => {},
): ComputedColumns {
  const membership = toMembership(data.territories.map((territory) => territory.homes));
  const sums = computeSums(data, membership);
  onProgress(SUMS_DONE);
  const intervals = computeIntervals(data, membership, (share) =>
    onProgress(SUMS_DONE + share * (DRAWS_DONE - SUMS_DONE)),
  );
  const columns = createColumns();
  for (const id of INDICATOR_IDS) appendIndicator(columns, id, { data, results: { sums, intervals } });
  onProgress(0.8);
  return columns;
}
