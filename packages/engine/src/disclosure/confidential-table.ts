import type { Problem } from '@maceo/domain/problem';

/**
 * A table in two dimensions whose margins are published with it, `[row][column]`, margins left out. `units` are what the
 * rule counts (organisations), `largest` the largest contribution to each value; a unit belongs to one cell only.
 * Absent figures have no place here: such a row or column must be left out by the caller.
 */
export interface ConfidentialTable {
  values: readonly (readonly number[])[];
  units: readonly (readonly number[])[];
  largest: readonly (readonly number[])[];
}

/**
 * The same with its margins, cell by cell: `index = row · columns + column`, the last row and the last column being the
 * totals, the last cell the grand total. A margin's largest contributor is the largest of its cells.
 */
export interface Grid {
  rows: number;
  columns: number;
  values: Float64Array;
  units: Float64Array;
  largest: Float64Array;
}

/** Row and column of a cell, margins being the last row and the last column. */
export type Cell = readonly [row: number, column: number];

/** Whether a cell is a total, and the grand total counts twice: 0 for an inner cell, 1, or 2. */
export function computeMarginDepth({ rows, columns }: Grid, index: number): number {
  return Number(Math.floor(index / columns) === rows - 1) + Number(index % columns === columns - 1);
}

/** Row and column of an index. */
export function toCell({ columns }: Grid, index: number): Cell {
  return [Math.floor(index / columns), index % columns];
}

/** Extends a matrix by totals (sum or maximum) of rows, columns and all. */
function toExtended(
  matrix: readonly (readonly number[])[],
  combine: (left: number, right: number) => number,
): Float64Array {
  const withTotals = matrix.map((row) => [...row, row.reduce(combine)]);
  const totals = withTotals.reduce((sums, row) => sums.map((sum, column) => combine(sum, row[column])));
  return Float64Array.from([...withTotals, totals].flat());
}

/** The grid of a table that `checkConfidentialTable` accepts. */
export function toGrid({ values, units, largest }: ConfidentialTable): Grid {
  const add = (left: number, right: number) => left + right;
  return {
    rows: values.length + 1,
    columns: values[0].length + 1,
    values: toExtended(values, add),
    units: toExtended(units, add),
    largest: toExtended(largest, (left, right) => Math.max(left, right)),
  };
}

/** Inner cells of a cell: those a total sums, or the cell itself. */
function listInnerCells({ rows, columns }: Grid, index: number): number[] {
  const [row, column] = [Math.floor(index / columns), index % columns];
  const range = (at: number, last: number) =>
    at === last ? Array.from({ length: last }, (_, i) => i) : [at];
  return range(row, rows - 1).flatMap((r) => range(column, columns - 1).map((c) => r * columns + c));
}

/** For each unit alone in an inner cell, all cells it makes alone: that one, and the totals where nobody else is. */
export function listInsiders(grid: Grid): number[][] {
  const cells = Array.from(grid.units.keys()).filter((index) => grid.units[index] === 1);
  const ownCell = (index: number) => listInnerCells(grid, index).find((inner) => grid.units[inner] === 1);
  return [...Map.groupBy(cells, ownCell).values()];
}

function whyCellUnusable(value: number, units: number, largest: number): string | undefined {
  if (!Number.isFinite(value) || value < 0) return 'la valeur doit être un nombre d’au moins 0.';
  if (!Number.isInteger(units) || units < 0) return 'le nombre d’unités doit être un entier d’au moins 0.';
  if (!Number.isFinite(largest) || largest < 0) return 'le premier contributeur doit valoir au moins 0.';
  if (units === 0 && value > 0) return 'une valeur sans aucune unité est impossible.';
  return largest > value ? 'le premier contributeur dépasse la valeur.' : undefined;
}

function hasShape(matrix: readonly (readonly number[])[], rows: number, columns: number): boolean {
  return matrix.length === rows && matrix.every((row) => row.length === columns);
}

/** Everything wrong with a table, all at once: shape first, then each cell (from 0, as `values[row][column]`). */
export function checkConfidentialTable({ values, units, largest }: ConfidentialTable): Problem[] {
  const [rows, columns] = [values.length, values[0]?.length ?? 0];
  if (rows === 0 || columns === 0) return [{ field: 'values', message: 'Le tableau est vide.' }];
  const matrices = Object.entries({ values, units, largest });
  const shapes = matrices.filter(([, matrix]) => !hasShape(matrix, rows, columns));
  if (shapes.length > 0) {
    const message = `Il faut ${rows} lignes de ${columns} cases.`;
    return shapes.map(([field]) => ({ field, message }));
  }
  return values.flatMap((row, r) =>
    row.flatMap((value, c): Problem[] => {
      const reason = whyCellUnusable(value, units[r][c], largest[r][c]);
      return reason === undefined
        ? []
        : [{ field: `values[${r}][${c}]`, message: `Case refusée\u00A0: ${reason}` }];
    }),
  );
}
