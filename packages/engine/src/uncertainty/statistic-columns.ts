import type { Membership } from '../aggregate/aggregate-outcomes.ts';
import type { Population } from '../model/population.ts';
import { computePartStatistics } from '../model/evaluate-parts.ts';
import type { LeverParts } from '../model/lever-parts.ts';
import type { Statistics } from '../model/statistics.ts';
import type { StructuralGrid } from './structural-grid.ts';

/**
 * Statistics from which the others are linear combinations. Persons for `compatible` and the two `reachable`;
 * `homeDayKm` km avoided by one day at home of everybody reachable; `shortfallKm` what a day at a telecentre avoids
 * less than a day at home; the same two for the km of short trips whose mode was not observed, for all km whose mode
 * was, and for those of them that are driven; `inhabitants` with broadband, unknown ones as none (their central figure
 * is then missing).
 */
export const BASES = [
  'compatible',
  'homeReachable',
  'workReachable',
  'homeDayKm',
  'shortfallKm',
  'shortDayKm',
  'shortShortfallKm',
  'observedDayKm',
  'observedShortfallKm',
  'drivenDayKm',
  'drivenShortfallKm',
  'inhabitants',
] as const;

/** One of {@link BASES}. */
export type Base = (typeof BASES)[number];

/**
 * On what the columns of a base depend: nothing but τ's multiplier (`once`, one column; inhabitants not even on it), τ ×
 * exponent (`main`), or shortfall exponent × telecentre km, times the multiplier (`shortfall`).
 */
export const BASE_KINDS: Record<Base, 'once' | 'main' | 'shortfall'> = {
  compatible: 'once',
  homeReachable: 'main',
  workReachable: 'main',
  homeDayKm: 'main',
  shortfallKm: 'shortfall',
  shortDayKm: 'main',
  shortShortfallKm: 'shortfall',
  observedDayKm: 'main',
  observedShortfallKm: 'shortfall',
  drivenDayKm: 'main',
  drivenShortfallKm: 'shortfall',
  inhabitants: 'once',
};

/** Bases that only exist where the mode of some pair was observed. */
const OBSERVED_BASES: ReadonlySet<Base> = new Set([
  'observedDayKm',
  'observedShortfallKm',
  'drivenDayKm',
  'drivenShortfallKm',
]);

/**
 * Columns of a unit: `workers`, then per base one column or one per grid node (the second axis runs fastest), the
 * first at `start`. `compatible` is at the central shares. A base that no pair has is left out: every term of it is 0.
 * Where levers act in parts of the area, each part has `partSize` columns of its own, one part after the other: `start`
 * is that of the first part, `count` all columns of a unit.
 */
export interface ColumnLayout {
  workers: number;
  start: Partial<Record<Base, number>>;
  partSize: number;
  count: number;
}

/**
 * Statistics of many units as one block, unit after unit: unit u, column c at `values[u · layout.count + c]`. A unit is
 * a commune or a sum of communes.
 */
export interface StatisticColumns {
  grid: StructuralGrid;
  layout: ColumnLayout;
  unitCount: number;
  values: Float64Array;
}

function createLayout(
  grid: StructuralGrid,
  has: { partCount: number; observedModes: boolean },
): ColumnLayout {
  const widths = {
    once: 1,
    main: grid.tau.nodes.length * grid.exponent.nodes.length,
    shortfall: grid.shortfallExponent.nodes.length * grid.telecentreKm.nodes.length,
  };
  const start: ColumnLayout['start'] = {};
  let partSize = 1;
  for (const base of BASES) {
    if (OBSERVED_BASES.has(base) && !has.observedModes) continue;
    start[base] = partSize;
    partSize += widths[BASE_KINDS[base]];
  }
  return { workers: 0, start, partSize, count: has.partCount * partSize };
}

/**
 * What {@link computeStatisticColumns} reads: `teleworkableShares` are the central ones, PCS groups 1 to 6; `parts` where
 * levers act in a part of the homes only.
 */
export interface ColumnsInput {
  population: Population;
  teleworkableShares: readonly number[];
  grid: StructuralGrid;
  parts?: LeverParts;
}

/** One build of the statistics: a multiplier of the shares, a γ, a distance to the telecentre (km). */
interface GridPoint {
  tau: number;
  exponent: number;
  telecentreKm: number;
}

/** One part, or everybody. */
const WHOLE: LeverParts = { levers: [{}] };

/** The statistics of every part at a point. */
function buildAt(
  { population, teleworkableShares, parts = WHOLE }: ColumnsInput,
  point: GridPoint,
): readonly Statistics[] {
  const inputs = {
    teleworkableShares: teleworkableShares.map((share) => share * point.tau),
    distanceTiltExponent: point.exponent,
    telecentreDistanceKm: point.telecentreKm,
  };
  return computePartStatistics({ population, inputs }, parts);
}

/** Writes one statistic of every unit into its column, part after part. */
function fillColumn(
  { layout, unitCount, values }: StatisticColumns,
  column: number,
  { built, valueOf }: { built: readonly Statistics[]; valueOf: (own: Statistics, unit: number) => number },
): void {
  built.forEach((own, part) => {
    const place = part * layout.partSize + column;
    for (let unit = 0; unit < unitCount; unit++) values[unit * layout.count + place] = valueOf(own, unit);
  });
}

/** The bases of one kind, as functions of a build of the statistics and a unit. */
type BaseValues = Partial<Record<Base, (own: Statistics, unit: number) => number>>;

const drivenShortfallOf = ({ modes: { home, telecentre } }: Statistics, unit: number) =>
  home.observedCar[unit] - telecentre.observedCar[unit];

const MAIN_VALUES: BaseValues = {
  homeReachable: ({ home }, unit) => home.reachable[unit],
  workReachable: ({ work }, unit) => work.reachable[unit],
  homeDayKm: ({ home }, unit) => home.homeDayKm[unit],
  shortDayKm: ({ modes }, unit) => modes.home.short[unit],
  observedDayKm: ({ modes }, unit) => modes.home.observedCar[unit] + modes.home.observedOther[unit],
  drivenDayKm: ({ modes }, unit) => modes.home.observedCar[unit],
};

const SHORTFALL_VALUES: BaseValues = {
  shortfallKm: ({ home }, unit) => home.homeDayKm[unit] - home.telecentreDayKm[unit],
  shortShortfallKm: ({ modes }, unit) => modes.home.short[unit] - modes.telecentre.short[unit],
  observedShortfallKm: (own, unit) =>
    drivenShortfallOf(own, unit) +
    (own.modes.home.observedOther[unit] - own.modes.telecentre.observedOther[unit]),
  drivenShortfallKm: drivenShortfallOf,
};

const ONCE_VALUES: BaseValues = {
  compatible: ({ home }, unit) => home.compatible[unit],
  inhabitants: ({ connectedInhabitants }, unit) => connectedInhabitants[unit] || 0,
};

/** Writes the bases that the layout holds into their column of one grid node. */
function fillBases(
  columns: StatisticColumns,
  node: number,
  { built, values }: { built: readonly Statistics[]; values: BaseValues },
): void {
  for (const base of BASES) {
    const start = columns.layout.start[base];
    const valueOf = values[base];
    if (start !== undefined && valueOf !== undefined) fillColumn(columns, start + node, { built, valueOf });
  }
}

function fillMainColumns(columns: StatisticColumns, input: ColumnsInput): void {
  const { grid } = columns;
  const telecentreKm = grid.telecentreKm.low;
  grid.tau.nodes.forEach((tau, row) => {
    grid.exponent.nodes.forEach((exponent, column) => {
      const built = buildAt(input, { tau, exponent, telecentreKm });
      const node = row * grid.exponent.nodes.length + column;
      fillBases(columns, node, { built, values: MAIN_VALUES });
    });
  });
}

function fillShortfallColumns(columns: StatisticColumns, input: ColumnsInput): void {
  const { grid, layout } = columns;
  grid.shortfallExponent.nodes.forEach((exponent, row) => {
    grid.telecentreKm.nodes.forEach((telecentreKm, column) => {
      const built = buildAt(input, { tau: 1, exponent, telecentreKm });
      const node = row * grid.telecentreKm.nodes.length + column;
      fillBases(columns, node, { built, values: SHORTFALL_VALUES });
      fillBases(columns, 0, { built, values: ONCE_VALUES });
      fillColumn(columns, layout.workers, { built, valueOf: ({ home }, unit) => home.workers[unit] });
    });
  });
}

/** The columns of every home of a population: one pass over the pairs per grid point, once per data version. */
export function computeStatisticColumns(input: ColumnsInput): StatisticColumns {
  const { grid, population, parts = WHOLE } = input;
  const observedModes = population.flows.carShare?.some((share) => !Number.isNaN(share)) ?? false;
  const layout = createLayout(grid, { partCount: parts.levers.length, observedModes });
  const unitCount = population.flows.homeCount;
  const columns = { grid, layout, unitCount, values: new Float64Array(unitCount * layout.count) };
  fillMainColumns(columns, input);
  fillShortfallColumns(columns, input);
  return columns;
}

/**
 * Columns of territories: sums of their communes' columns, so that a territory's draws are the sums of its communes'
 * draws. One unit per group of the membership; an empty group is all zero.
 */
export function aggregateColumns(
  columns: StatisticColumns,
  { start, members }: Membership,
): StatisticColumns {
  const { count } = columns.layout;
  const unitCount = start.length - 1;
  const values = new Float64Array(unitCount * count);
  for (let group = 0; group < unitCount; group++) {
    for (let m = start[group]; m < start[group + 1]; m++) {
      for (let c = 0; c < count; c++) values[group * count + c] += columns.values[members[m] * count + c];
    }
  }
  return { ...columns, unitCount, values };
}
