import { toMembership } from '../src/aggregate/aggregate-outcomes.ts';
import type { Population } from '../src/model/population.ts';
import { computeModelSobol } from '../src/sensitivity/model-sobol.ts';
import { computeSampledSobol, createSobolReader } from '../src/sensitivity/screening.ts';
import { createBelief, FACTOR_IDS, type FactorId, type FactorLaws } from '../src/uncertainty/factor-laws.ts';
import type { Law } from '../src/uncertainty/law.ts';
import { aggregateColumns, computeStatisticColumns } from '../src/uncertainty/statistic-columns.ts';
import { createStructuralGrid } from '../src/uncertainty/structural-grid.ts';
import { measureMs } from './measure.ts';

const LEVERS = { access_public: 1, telecentre_share: 0.08 };
const SHARES = [0.03, 0.33, 0.72, 0.48, 0.36, 0.02];

/** The ten factors of the Sobol budget (k = 10, N = 512); the others are fixed at their central value. */
const TEN: ReadonlySet<FactorId> = new Set([
  ...(['tau', 'gamma_dist', 'tc_distance', 'pi_all', 'delta'] as const),
  ...(['weeks', 'car_share', 'occ', 'fe_car', 'reb_total'] as const),
]);
const BLOCK = 512;
const DEPARTEMENTS = 22;

function createTenFactorBelief() {
  const belief = createBelief();
  const laws = FACTOR_IDS.map((id): [FactorId, Law] => {
    const value = id === 'tau' ? 1 : belief.central[id];
    return [id, TEN.has(id) ? belief.laws[id] : { kind: 'fixed', value }];
  });
  return createBelief({}, Object.fromEntries(laws) as FactorLaws);
}

/** Ms for the indices of 22 départements by Saltelli's design, and for those of every commune in closed form. */
export function measureSobol(population: Population): { sampled: number; exact: number } {
  const belief = createTenFactorBelief();
  const grid = createStructuralGrid(belief.laws);
  const columns = computeStatisticColumns({ population, teleworkableShares: SHARES, grid });
  const groups = Array.from({ length: DEPARTEMENTS }, (_, group) =>
    [...Array(columns.unitCount).keys()].filter((unit) => unit % DEPARTEMENTS === group),
  );
  const totals = aggregateColumns(columns, toMembership(groups));
  const input = { columns: totals, belief, levers: LEVERS, indicator: 'co2_net', seed: 1 } as const;
  return {
    sampled: measureMs(3, () => {
      const reader = createSobolReader(input, BLOCK);
      return groups.map((_, unit) => computeSampledSobol(reader, unit));
    }),
    exact: measureMs(3, () => computeModelSobol({ columns, belief, levers: LEVERS })),
  };
}
