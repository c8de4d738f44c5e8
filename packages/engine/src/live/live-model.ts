import { INDICATOR_IDS, INDICATORS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { ParameterValues } from '@maceo/domain/scenarios/parameter-catalogue';
import { aggregateSums, type Membership, toMembership } from '../aggregate/aggregate-outcomes.ts';
import {
  type AdditiveIndicatorId,
  computeIndicatorValues,
  type IndicatorValues,
} from '../aggregate/indicator-values.ts';
import { computePartOutcomes, computePartStatistics, createReachedParts } from '../model/evaluate-parts.ts';
import type { DecidedLever, LeverParts } from '../model/lever-parts.ts';
import { type ModelInputs, toModelInputs } from '../model/model-inputs.ts';
import type { ModeKm, SideStatistics, Statistics } from '../model/statistics.ts';
import {
  computeTornado as computeUnitTornado,
  createTornadoReader,
  type Tornado,
} from '../sensitivity/tornado.ts';
import { computeQuantiles } from '../uncertainty/compute-quantiles.ts';
import { createDraws } from '../uncertainty/draws.ts';
import { type Belief, createBelief, type FactorLaws } from '../uncertainty/factor-laws.ts';
import type { UncertainIndicatorId } from '../uncertainty/indicator-terms.ts';
import { createKernelBlocks } from '../uncertainty/monte-carlo-kernel.ts';
import { createQuantileTables, type QuantileTables } from '../uncertainty/quantile-kernel.ts';
import {
  aggregateColumns,
  computeStatisticColumns,
  type StatisticColumns,
} from '../uncertainty/statistic-columns.ts';
import { createStructuralGrid } from '../uncertainty/structural-grid.ts';
import type { LivePopulation } from './live-population.ts';

/**
 * The model kept warm for a person who moves one slider after the other: statistics are summed over the massif and its
 * EPCI once, and built anew only when a structural hypothesis moves. Units: 0 is the massif, 1 + k the k-th EPCI.
 */

/**
 * State of the workshop: hypotheses, levers as decided and where, and the share (0–1) of their effect reached at the
 * horizon. `laws` are those of the published run's own hypotheses; one whose
 * central value has been moved by hand no longer holds.
 */
export interface LiveSetting {
  parameters: ParameterValues;
  levers: readonly DecidedLever[];
  reachedShare: number;
  laws?: Partial<FactorLaws>;
}

/** Every indicator of every unit, in its unit; NaN where a ratio has no denominator. */
export type LiveValues = Record<IndicatorId, Float64Array>;

/** The scenario and its baseline: no lever, the same hypotheses. */
export interface LiveProjection {
  scenario: LiveValues;
  baseline: LiveValues;
}

/** Draws to make of a setting, and for which indicators. */
export interface LiveIntervalsInput extends LiveSetting {
  draws: number;
  seed: number;
  indicators: readonly UncertainIndicatorId[];
}

/** The model of one population; the last structural state is kept between calls. */
export interface LiveModel {
  unitCount: number;
  project: (setting: LiveSetting) => LiveProjection;
  /** The 95 % interval of the median is the massif's only: the parts are not shown with theirs. */
  projectIntervals: (input: LiveIntervalsInput) => QuantileTables;
  /** Tornado of the massif for one indicator. */
  computeTornado: (input: LiveSetting & { indicator: UncertainIndicatorId }) => Tornado;
}

/** The massif, then each EPCI, as lists of the homes inside the massif whose employed residents are known. */
function listUnits({ inMassif, employed, epciOf, epciCodes }: LivePopulation): number[][] {
  const units: number[][] = Array.from({ length: 1 + epciCodes.length }, () => []);
  for (let home = 0; home < inMassif.length; home++) {
    if (inMassif[home] === 0 || Number.isNaN(employed[home])) continue;
    units[0].push(home);
    units[1 + epciOf[home]]?.push(home);
  }
  return units;
}

function aggregateSide(side: SideStatistics, membership: Membership): SideStatistics {
  return {
    workers: aggregateSums(side.workers, membership),
    compatible: aggregateSums(side.compatible, membership),
    reachable: aggregateSums(side.reachable, membership),
    homeDayKm: aggregateSums(side.homeDayKm, membership),
    telecentreDayKm: aggregateSums(side.telecentreDayKm, membership),
  };
}

function aggregateModes(km: ModeKm, membership: Membership): ModeKm {
  return {
    long: aggregateSums(km.long, membership),
    short: aggregateSums(km.short, membership),
    observedCar: aggregateSums(km.observedCar, membership),
    observedOther: aggregateSums(km.observedOther, membership),
  };
}

function aggregateStatistics(statistics: Statistics, membership: Membership): Statistics {
  const { home, work, modes, connectedInhabitants } = statistics;
  return {
    home: aggregateSide(home, membership),
    work: aggregateSide(work, membership),
    modes: {
      home: aggregateModes(modes.home, membership),
      telecentre: aggregateModes(modes.telecentre, membership),
    },
    connectedInhabitants: aggregateSums(connectedInhabitants, membership),
  };
}

/** Keeps the last value made for a key. */
function keepLast<T>(
  create: (inputs: ModelInputs, parts: LeverParts) => T,
  keyOf: (inputs: ModelInputs) => string,
) {
  let last: { key: string; value: T } | undefined;
  return (inputs: ModelInputs, parts: LeverParts): T => {
    const key = `${keyOf(inputs)} ${parts.partOf?.join() ?? ''}`;
    if (last?.key !== key) last = { key, value: create(inputs, parts) };
    return last.value;
  };
}

/** Additive figures, and the ratios of them. Where telecentres are is not part of the workshop: NaN. */
function toLiveValues(given: IndicatorValues): LiveValues {
  const near_telecentre = given.employed.map(() => Number.NaN);
  const sums: Record<AdditiveIndicatorId, Float64Array> = { ...given, near_telecentre };
  const entries = INDICATOR_IDS.map((id) => {
    const { aggregation } = INDICATORS[id];
    if (aggregation.rule === 'sum') return [id, sums[id as AdditiveIndicatorId]];
    const denominator = sums[aggregation.denominator];
    return [id, sums[aggregation.numerator].map((value, unit) => (100 * value) / denominator[unit])];
  });
  return Object.fromEntries(entries) as LiveValues;
}

/** What is believed in a setting: laws of hypotheses hold where their central value still does. */
function toBelief({ parameters, laws = {} }: LiveSetting): Belief {
  const values: Readonly<Record<string, number>> = parameters;
  const kept = Object.entries(laws).filter(([id, law]) => 'mode' in law && law.mode === values[id]);
  return createBelief(parameters, Object.fromEntries(kept));
}

/** Levers as they stand at the horizon, by part of the homes. */
function toReached({ levers, parameters, reachedShare }: LiveSetting, homeCount: number): LeverParts {
  return createReachedParts({ levers, homeCount, values: parameters, reachedShare });
}

/** What is kept of a population between two settings: statistics and columns, summed by unit, for each part. */
function createLiveCaches({ population }: LivePopulation, membership: Membership) {
  const getStatistics = keepLast(
    (inputs, parts) =>
      computePartStatistics({ population, inputs }, parts).map((own) => aggregateStatistics(own, membership)),
    (inputs) => [inputs.teleworkableShares, inputs.distanceTiltExponent, inputs.telecentreDistanceKm].join(),
  );
  const getColumns = keepLast(
    ({ teleworkableShares }, parts): StatisticColumns => {
      // The grid covers the registry's bounds: within them it depends on no setting.
      const grid = createStructuralGrid(createBelief().laws);
      const communes = computeStatisticColumns({ population, teleworkableShares, grid, parts });
      return aggregateColumns(communes, membership);
    },
    ({ teleworkableShares }) => teleworkableShares.join(),
  );
  return { getStatistics, getColumns };
}

/** The model of a population: see {@link LiveModel}. The first call of each kind builds what the others reuse. */
export function createLiveModel(live: LivePopulation): LiveModel {
  const { homeCount } = live.population.flows;
  const membership = toMembership(listUnits(live));
  const employed = aggregateSums(live.employed, membership);
  const { getStatistics, getColumns } = createLiveCaches(live, membership);
  return {
    unitCount: membership.start.length - 1,
    project: (setting) => {
      const parts = toReached(setting, homeCount);
      const inputs = toModelInputs(setting.parameters);
      const statistics = getStatistics(inputs, parts);
      const baseline = computePartOutcomes(statistics, () => inputs);
      const scenario = computePartOutcomes(statistics, (part) =>
        toModelInputs(setting.parameters, parts.levers[part]),
      );
      return {
        scenario: toLiveValues({ ...computeIndicatorValues(scenario, baseline), employed }),
        baseline: toLiveValues({ ...computeIndicatorValues(baseline, baseline), employed }),
      };
    },
    projectIntervals: ({ draws: count, seed, indicators, ...setting }) => {
      const parts = toReached(setting, homeCount);
      const columns = getColumns(toModelInputs(setting.parameters), parts);
      const draws = createDraws({ seed, count, belief: toBelief(setting) });
      const blocks = createKernelBlocks({ columns, draws, levers: parts.levers, indicators });
      const into = createQuantileTables(blocks, columns.unitCount, true);
      computeQuantiles({ columns, blocks, withMedianInterval: true, from: 0, to: 1, into });
      return computeQuantiles({ columns, blocks, from: 1, into });
    },
    computeTornado: ({ indicator, ...setting }) => {
      const parts = toReached(setting, homeCount);
      const columns = getColumns(toModelInputs(setting.parameters), parts);
      const belief = toBelief(setting);
      const reader = createTornadoReader({ columns, belief, levers: parts.levers, indicator });
      return computeUnitTornado(reader, 0);
    },
  };
}
