import type { Membership } from '../aggregate/aggregate-outcomes.ts';
import type { Population } from '../model/population.ts';
import { computePartStatistics } from '../model/evaluate-parts.ts';
import type { LeverParts } from '../model/lever-parts.ts';
import type { Statistics } from '../model/statistics.ts';
import type { StructuralGrid } from './structural-grid.ts';

/**
 * Statistics from which the others are linear combinations. Persons for `compatible` and the two `reachable`;
 * `homeDayKm` km avoided by one day at home of everybody reachable; `shortfallKm` what a day at a telecentre avoids
 * less than a day at home; `inhabitants` with broadband, unknown ones as none (their central figure is then missing).
 */
export const BASES = [
  'compatible',
  'homeReachable',
  'workReachable',
  'homeDayKm',
  'shortfallKm',
  'inhabitants',
] as const;

/** One of {@link BASES}. */
export type Base = (typeof BASES)[number];

/**
 * Columns of a unit: `workers`, `compatible` and `inhabitants` one each (the second at the central shares), then per base one column
 * per grid node, first column at `start`. Tau × exponent for the first three, shortfall exponent × telecentre km for
 * `shortfallKm`; the second axis runs fastest. Where levers act in parts of the area, each part has `partSize` columns
 * of its own, one part after the other: `start` is that of the first part, `count` all columns of a unit.
 */
export interface ColumnLayout {
  workers: number;
  start: Record<Base, number>;
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

function createLayout(grid: StructuralGrid, partCount: number): ColumnLayout {
  const { tau, exponent, shortfallExponent, telecentreKm } = grid;
  const nodes = tau.nodes.length * exponent.nodes.length;
  const start = {
    compatible: 1,
    homeReachable: 2,
    workReachable: 2 + nodes,
    homeDayKm: 2 + 2 * nodes,
    shortfallKm: 2 + 3 * nodes,
    inhabitants: 2 + 3 * nodes + shortfallExponent.nodes.length * telecentreKm.nodes.length,
  };
  const partSize = start.inhabitants + 1;
  return { workers: 0, start, partSize, count: partCount * partSize };
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

function fillMainColumns(columns: StatisticColumns, input: ColumnsInput): void {
  const { grid } = columns;
  const { start } = columns.layout;
  const telecentreKm = grid.telecentreKm.low;
  grid.tau.nodes.forEach((tau, row) => {
    grid.exponent.nodes.forEach((exponent, column) => {
      const built = buildAt(input, { tau, exponent, telecentreKm });
      const node = row * grid.exponent.nodes.length + column;
      const fill = (first: number, valueOf: (own: Statistics, unit: number) => number) =>
        fillColumn(columns, first + node, { built, valueOf });
      fill(start.homeReachable, ({ home }, unit) => home.reachable[unit]);
      fill(start.workReachable, ({ work }, unit) => work.reachable[unit]);
      fill(start.homeDayKm, ({ home }, unit) => home.homeDayKm[unit]);
    });
  });
}

function fillShortfallColumns(columns: StatisticColumns, input: ColumnsInput): void {
  const { grid, layout } = columns;
  grid.shortfallExponent.nodes.forEach((exponent, row) => {
    grid.telecentreKm.nodes.forEach((telecentreKm, node) => {
      const built = buildAt(input, { tau: 1, exponent, telecentreKm });
      const fill = (column: number, valueOf: (own: Statistics, unit: number) => number) =>
        fillColumn(columns, column, { built, valueOf });
      const shortfall = layout.start.shortfallKm + row * grid.telecentreKm.nodes.length + node;
      fill(shortfall, ({ home }, unit) => home.homeDayKm[unit] - home.telecentreDayKm[unit]);
      fill(layout.workers, ({ home }, unit) => home.workers[unit]);
      fill(layout.start.compatible, ({ home }, unit) => home.compatible[unit]);
      fill(layout.start.inhabitants, ({ connectedInhabitants }, unit) => connectedInhabitants[unit] || 0);
    });
  });
}

/** The columns of every home of a population: one pass over the pairs per grid point, once per data version. */
export function computeStatisticColumns(input: ColumnsInput): StatisticColumns {
  const { grid, population, parts = WHOLE } = input;
  const layout = createLayout(grid, parts.levers.length);
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
