import type { Grid } from './confidential-table.ts';

/**
 * What somebody can work out of a table who knows every published cell, that totals add up and that nothing is negative.
 * In two dimensions with margins, cells are flows on a graph: each inner cell leads from its row to its column, each
 * total back, and what enters a row or a column leaves it. A secret cell can rise by as much as can be sent back from
 * its head to its tail through other secret cells, and fall by as much as can be sent around it: two maximum flows give
 * the exact interval, without a linear programme.
 */

/** Interval of the values a cell may have; Infinity where nothing bounds it. */
export interface AttackerInterval {
  low: number;
  high: number;
}

/** A way along or against a secret cell; against it, no more than its value can be taken away. */
interface Way {
  to: number;
  cell: number;
  isForward: boolean;
}

/** The secret cells of a grid as ways between its rows and columns, by node. */
export interface SecretNetwork {
  grid: Grid;
  ways: Way[][];
}

/** Nodes a cell leads between: rows come first, then columns; totals of one side lead backwards. */
function findEnds({ rows, columns }: Grid, cell: number): { tail: number; head: number } {
  const row = Math.floor(cell / columns);
  const column = cell % columns;
  const ends = { tail: row, head: rows + column };
  const isSideTotal = (row === rows - 1) !== (column === columns - 1);
  return isSideTotal ? { tail: ends.head, head: ends.tail } : ends;
}

/** The network of a set of secret cells (1 at their index). */
export function toSecretNetwork(grid: Grid, secret: Uint8Array): SecretNetwork {
  const ways: Way[][] = Array.from({ length: grid.rows + grid.columns }, () => []);
  secret.forEach((isSecret, cell) => {
    if (!isSecret) return;
    const { tail, head } = findEnds(grid, cell);
    ways[tail].push({ to: head, cell, isForward: true });
    ways[head].push({ to: tail, cell, isForward: false });
  });
  return { grid, ways };
}

/** A question to the network: from where to where, without which cells, the values being what they are by now. */
interface Trip {
  from: number;
  to: number;
  without: readonly number[];
  values: Float64Array;
}

function hasRoom({ cell, isForward }: Way, { without, values }: Trip): boolean {
  return !without.includes(cell) && (isForward || values[cell] > 0);
}

/** Shortest sequence of ways with room; undefined when there is none. */
function findPath({ ways }: SecretNetwork, trip: Trip): Way[] | undefined {
  const { from, to } = trip;
  const cameFrom = new Int32Array(ways.length).fill(-1);
  const cameBy: Way[] = [];
  const queue = [from];
  for (let next = 0; next < queue.length && cameFrom[to] < 0; next++) {
    for (const way of ways[queue[next]]) {
      if (way.to === from || cameFrom[way.to] >= 0 || !hasRoom(way, trip)) continue;
      cameFrom[way.to] = queue[next];
      cameBy[way.to] = way;
      queue.push(way.to);
    }
  }
  if (cameFrom[to] < 0) return undefined;
  const path: Way[] = [];
  for (let node = to; node !== from; node = cameFrom[node]) path.push(cameBy[node]);
  return path;
}

/** Most that can be sent on a trip, whose values it changes; stops once `enough` is reached. */
function computeRoom(network: SecretNetwork, trip: Trip, enough: number): number {
  const { values } = trip;
  let sent = 0;
  while (sent < enough) {
    const path = findPath(network, trip);
    if (path === undefined) break;
    const against = path.filter(({ isForward }) => !isForward);
    const amount = Math.min(...against.map(({ cell }) => values[cell]));
    if (amount === Infinity) return Infinity;
    for (const { cell, isForward } of path) values[cell] += isForward ? amount : -amount;
    sent += amount;
  }
  return sent;
}

/** How far a secret cell can be from its value; `enough` spares the search beyond that distance (not a bound then). */
export function computeSlack(
  network: SecretNetwork,
  cell: number,
  enough = Infinity,
): { down: number; up: number } {
  const { grid } = network;
  const { tail, head } = findEnds(grid, cell);
  const value = grid.values[cell];
  const toTrip = (from: number, to: number) => ({ from, to, without: [cell], values: grid.values.slice() });
  const up = computeRoom(network, toTrip(head, tail), enough);
  const down = computeRoom(network, toTrip(tail, head), Math.min(enough, value));
  return { down: Math.min(value, down), up };
}

/** Cells that can change together with a secret one, around it, without the cells known; undefined when it is fixed. */
function findCycle(network: SecretNetwork, cell: number, known: readonly number[]): number[] | undefined {
  const { grid } = network;
  const { tail, head } = findEnds(grid, cell);
  const rest = { without: [cell, ...known], values: grid.values };
  const up = findPath(network, { ...rest, from: head, to: tail });
  const path =
    up ?? (grid.values[cell] > 0 ? findPath(network, { ...rest, from: tail, to: head }) : undefined);
  return path?.map((way) => way.cell);
}

/**
 * Whether knowing one of several groups of cells gives a secret cell away; groups that hold the cell itself do not count.
 * Only groups on one cycle around the cell need a look: without any other, that cycle stays. False for a cell that is
 * fixed anyway.
 */
export function isGivenAway(
  network: SecretNetwork,
  cell: number,
  known: readonly (readonly number[])[],
): boolean {
  const cycle = findCycle(network, cell, []);
  if (cycle === undefined) return false;
  return known.some(
    (group) =>
      !group.includes(cell) &&
      group.some((other) => cycle.includes(other)) &&
      findCycle(network, cell, group) === undefined,
  );
}

/** Interval an outsider can work out for a cell; a published cell has no width. */
export function computeAttackerInterval(grid: Grid, secret: Uint8Array, cell: number): AttackerInterval {
  const value = grid.values[cell];
  if (!secret[cell]) return { low: value, high: value };
  const { down, up } = computeSlack(toSecretNetwork(grid, secret), cell);
  return { low: value - down, high: value + up };
}
