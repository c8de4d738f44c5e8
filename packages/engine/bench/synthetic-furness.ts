import { computeDeterrence } from '../src/flows/deterrence.ts';
import type { FurnessInput } from '../src/flows/furness.ts';
import { createRandom } from './synthetic-population.ts';

/** A Furness problem of the massif's size: `zoneCount` zones on a square, each with the zones up to `reach` rows and columns away. */
export function createSyntheticFurness(zoneCount: number, reach: number): FurnessInput {
  const random = createRandom(42);
  const side = Math.ceil(Math.sqrt(zoneCount));
  const rows = Array.from({ length: zoneCount }, (_, zone) =>
    listNeighbours(zone, { side, reach, zoneCount }),
  );
  const rowStart = new Uint32Array(zoneCount + 1);
  rows.forEach((row, zone) => (rowStart[zone + 1] = rowStart[zone] + row.length));
  const column = Uint32Array.from(rows.flat());
  const cost = Float64Array.from(
    rows.flatMap((row, zone) => row.map((other) => computeCost(zone, other, side))),
  );
  const origins = Float64Array.from({ length: zoneCount }, () => 50 / (0.2 + random()));
  const jobs = Float64Array.from({ length: zoneCount }, () => 50 / (0.2 + random()));
  const scale = sum(origins) / sum(jobs);
  return {
    rowStart,
    column,
    weight: computeDeterrence(rowStart, cost, 0.1),
    origins,
    destinations: jobs.map((value) => value * scale),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function listNeighbours(zone: number, grid: { side: number; reach: number; zoneCount: number }): number[] {
  const { side, reach, zoneCount } = grid;
  const [row, column] = [Math.floor(zone / side), zone % side];
  const found: number[] = [];
  for (let r = Math.max(0, row - reach); r <= Math.min(side - 1, row + reach); r++) {
    for (let c = Math.max(0, column - reach); c <= Math.min(side - 1, column + reach); c++) {
      if (r * side + c < zoneCount) found.push(r * side + c);
    }
  }
  return found;
}

function computeCost(from: number, to: number, side: number): number {
  const rows = Math.floor(from / side) - Math.floor(to / side);
  return Math.max(2, 6 * Math.hypot(rows, (from % side) - (to % side)));
}
