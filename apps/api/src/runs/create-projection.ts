import type { RunInputs } from '@maceo/domain/scenarios/run';
import type { Membership } from '@maceo/engine/aggregate/aggregate-outcomes';
import { toModelInputs } from '@maceo/engine/model/model-inputs';
import { createDraws } from '@maceo/engine/uncertainty/draws';
import { createBelief } from '@maceo/engine/uncertainty/factor-laws';
import type { UncertainIndicatorId } from '@maceo/engine/uncertainty/indicator-terms';
import { createKernelBlocks } from '@maceo/engine/uncertainty/monte-carlo-kernel';
import {
  aggregateColumns,
  computeStatisticColumns,
  type StatisticColumns,
} from '@maceo/engine/uncertainty/statistic-columns';
import { createStructuralGrid } from '@maceo/engine/uncertainty/structural-grid';
import type { Projection } from '@maceo/engine/uncertainty/unit-values';
import type { RunData } from './run-data.ts';

/** What the statistics of the communes depend on, and nothing else: {@link toCommunesKey} must name all of it. */
export type CommunesData = Pick<RunData, 'population' | 'parameters' | 'laws' | 'parts'>;

/** Names the statistics of a run's communes: two runs with the same key have the same. */
export function toCommunesKey({ flowsId, parameters, hypotheses, levers }: RunInputs): string {
  const sorted = Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1));
  // Homes at the same values are one part: the parts depend on the values, and only where some lever is placed.
  const placed = levers.some(({ territory }) => territory)
    ? levers.map(({ leverId, value, territory }) => [leverId, value, territory])
    : [];
  return `${flowsId} ${JSON.stringify([sorted, hypotheses, placed])}`;
}

/** The statistics of every commune under what a run believes: the long part of any analysis, seconds on the massif. */
export function computeCommunes(data: CommunesData): StatisticColumns {
  const { population, parameters, laws, parts } = data;
  return computeStatisticColumns({
    ...{ parts, population },
    teleworkableShares: toModelInputs(parameters).teleworkableShares,
    grid: createStructuralGrid(createBelief(parameters, laws).laws),
  });
}

/** The draws of a run over some territories, one unit per group of `membership`, as the kernel reads them. */
export function createProjection(
  data: Pick<RunData, 'parameters' | 'laws' | 'parts' | 'seed' | 'draws'>,
  { communes, membership }: { communes: StatisticColumns; membership: Membership },
  indicators: readonly UncertainIndicatorId[],
): Projection {
  const columns = aggregateColumns(communes, membership);
  const draws = createDraws({
    seed: data.seed,
    count: data.draws,
    belief: createBelief(data.parameters, data.laws),
  });
  return { columns, blocks: createKernelBlocks({ columns, draws, levers: data.parts.levers, indicators }) };
}
