import { computeSlack, isGivenAway, toSecretNetwork } from './attacker-interval.ts';
import { computeMarginDepth, type Grid } from './confidential-table.ts';

/**
 * A grid with the cells that are secret by themselves, how far attackers must stay from each (0 elsewhere), and for each
 * unit alone in its cell the cells it makes alone, totals included, and so knows.
 */
export interface ProtectionTask {
  grid: Grid;
  primaries: readonly number[];
  safetyDistance: Float64Array;
  insiders: readonly (readonly number[])[];
}

/** Secret cells, primaries included, by index; `isProvenSmallest` when no other choice hides less. */
export interface Suppression {
  secret: Uint8Array;
  isProvenSmallest: boolean;
}

/** Share of the grand total under which a distance is rounding. */
const ROUNDING_SHARE = 1e-9;

function computeRounding({ grid }: ProtectionTask): number {
  return ROUNDING_SHARE * (grid.values.at(-1) ?? 0);
}

/**
 * Whether a set of secret cells protects every primary one: outsiders stay far enough from it in both directions, and a
 * unit alone in its cell cannot tell a cell of others. Hiding more never makes a set unsafe, and hiding all is safe.
 */
export function isProtected(task: ProtectionTask, secret: Uint8Array): boolean {
  const { grid, primaries, safetyDistance, insiders } = task;
  const network = toSecretNetwork(grid, secret);
  const rounding = computeRounding(task);
  return primaries.every((cell) => {
    const distance = Math.max(safetyDistance[cell], 2 * rounding);
    const { down, up } = computeSlack(network, cell, distance);
    const hasRoomBelow = down >= Math.min(distance, grid.values[cell]) - rounding;
    return hasRoomBelow && up >= distance - rounding && !isGivenAway(network, cell, insiders);
  });
}

/** What hiding cells costs, compared in this order: totals lost, cells lost, sum of the values lost. */
type Cost = readonly [margins: number, cells: number, value: number];

function computeCost(grid: Grid, cells: readonly number[]): Cost {
  return cells.reduce<Cost>(
    ([margins, count, value], cell) => [
      margins + computeMarginDepth(grid, cell),
      count + 1,
      value + grid.values[cell],
    ],
    [0, 0, 0],
  );
}

function isCheaper(left: Cost, right: Cost): boolean {
  const differing = left.findIndex((part, index) => part !== right[index]);
  return differing >= 0 && left[differing] < right[differing];
}

function toSecret(task: ProtectionTask, cells: readonly number[]): Uint8Array {
  const secret = new Uint8Array(task.grid.values.length);
  for (const cell of [...task.primaries, ...cells]) secret[cell] = 1;
  return secret;
}

/** Cells that may be hidden for others, cheapest first. Empty ones protect nothing: everybody knows they are empty. */
function listCandidates({ grid, primaries }: ProtectionTask): number[] {
  const cells = Array.from(grid.values.keys());
  return cells
    .filter((cell) => grid.units[cell] > 0 && !primaries.includes(cell))
    .toSorted(
      (a, b) =>
        computeMarginDepth(grid, a) - computeMarginDepth(grid, b) || grid.values[a] - grid.values[b] || a - b,
    );
}

/**
 * Candidates left when all are hidden and then shown again, the costliest first, each that can be: none of the rest is
 * useless. By halves: what can be shown one after the other can be shown at once.
 */
function computeIrredundant(task: ProtectionTask, candidates: readonly number[]): number[] {
  let kept = [...candidates];
  const show = (cells: readonly number[]): void => {
    const fewer = kept.filter((cell) => !cells.includes(cell));
    if (isProtected(task, toSecret(task, fewer))) kept = fewer;
    else if (cells.length > 1) {
      const middle = cells.length >> 1;
      show(cells.slice(middle));
      show(cells.slice(0, middle));
    }
  };
  show(candidates);
  return kept;
}

/** Flows computed before the search for a smaller choice gives up. Assumption: the engine's own; a count, so runs are alike. */
const MOST_WORK = 2_000_000;

interface Search {
  task: ProtectionTask;
  candidates: readonly number[];
  best: { cells: readonly number[]; cost: Cost };
  work: number;
}

function hasProtection(search: Search, cells: readonly number[]): boolean {
  search.work += search.task.primaries.length * (search.task.primaries.length + cells.length);
  return isProtected(search.task, toSecret(search.task, cells));
}

/** Takes each candidate or leaves it; a branch ends where it costs too much, is safe, or cannot become so. */
function searchBelow(search: Search, at: number, taken: readonly number[]): void {
  const { task, candidates } = search;
  const cost = computeCost(task.grid, taken);
  if (search.work > MOST_WORK || !isCheaper(cost, search.best.cost)) return;
  if (hasProtection(search, taken)) {
    search.best = { cells: taken, cost };
    return;
  }
  if (at === candidates.length || !hasProtection(search, [...taken, ...candidates.slice(at)])) return;
  searchBelow(search, at + 1, [...taken, candidates[at]]);
  searchBelow(search, at + 1, taken);
}

/**
 * The cells to hide so that no primary one can be worked out from the margins: fewest totals, then fewest cells, then the
 * smallest sum of values; exact in small tables, without useless cell in all. Source: method C.14.
 */
export function computeSuppression(task: ProtectionTask): Suppression {
  const candidates = listCandidates(task);
  const kept = computeIrredundant(task, candidates);
  const search: Search = {
    task,
    candidates,
    best: { cells: kept, cost: computeCost(task.grid, kept) },
    work: 0,
  };
  searchBelow(search, 0, []);
  return {
    secret: toSecret(task, search.best.cells),
    isProvenSmallest: search.work <= MOST_WORK,
  };
}
