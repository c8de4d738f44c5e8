import type { FactorLaws } from '../uncertainty/factor-laws.ts';
import { type Axis, computeNodeWeight, findPiece } from '../uncertainty/interpolation.ts';
import { computeQuadrature, type Quadrature } from '../uncertainty/law-quadrature.ts';
import { type Base, BASE_KINDS, type StatisticColumns } from '../uncertainty/statistic-columns.ts';
import { STRUCTURAL_FACTORS, type StructuralFactor } from '../uncertainty/structural-grid.ts';

/**
 * Second moments of the bases over the structural factors. A base of a unit is Σ over columns of statistic · function
 * of (τ, γ, distance to the telecentre), each column's function a product of one function per factor; hence a moment
 * of two bases is a quadratic form in the unit's statistics, with a kernel that is the same for all units.
 */

/** Function of one structural factor, undefined when the column does not depend on it. */
type AxisFunction = ((value: number) => number) | undefined;

/** The functions of one column, in the order of {@link STRUCTURAL_FACTORS}. */
type ColumnFunctions = readonly AxisFunction[];

/** Interpolating function of one node of an axis; nodes at the seam of two pieces belong to both. */
function createNodeFunction(axis: Axis, node: number): AxisFunction {
  if (axis.nodes.length === 1) return undefined;
  return (x) => {
    const piece = findPiece(axis, x);
    const local = node - piece * axis.degree;
    return local < 0 || local > axis.degree ? 0 : computeNodeWeight(axis, piece, { node: local, x });
  };
}

const multiplier: AxisFunction = (value) => value;

/** Functions of all columns of a base, in the columns' order. */
function listColumnFunctions({ grid }: StatisticColumns, base: Base): ColumnFunctions[] {
  if (base === 'inhabitants') return [[undefined, undefined, undefined]];
  if (BASE_KINDS[base] === 'once') return [[multiplier, undefined, undefined]];
  const isShortfall = BASE_KINDS[base] === 'shortfall';
  const [rows, fast] = isShortfall ? [grid.shortfallExponent, grid.telecentreKm] : [grid.tau, grid.exponent];
  return rows.nodes.flatMap((_, row) =>
    fast.nodes.map((__, column): ColumnFunctions => {
      const [slow, quick] = [createNodeFunction(rows, row), createNodeFunction(fast, column)];
      return isShortfall ? [multiplier, slow, quick] : [slow, quick, undefined];
    }),
  );
}

/** Values of a function at the points of a law. */
function tabulate(f: AxisFunction, { nodes }: Quadrature): Float64Array {
  return nodes.map((x) => (f === undefined ? 1 : f(x)));
}

function computeMean(values: Float64Array, { weights }: Quadrature): number {
  return values.reduce((sum, value, index) => sum + weights[index] * value, 0);
}

/** E[f·g] (shared factor) or E[f]·E[g] (drawn anew) for all pairs of columns and one factor, row after row. */
function createFactorKernel(
  [rows, columns]: readonly [readonly AxisFunction[], readonly AxisFunction[]],
  quadrature: Quadrature,
  isShared: boolean,
): Float64Array {
  const [left, right] = [rows, columns].map((list) => list.map((f) => tabulate(f, quadrature)));
  const means = [left, right].map((list) => list.map((values) => computeMean(values, quadrature)));
  return Float64Array.from({ length: left.length * right.length }, (_, index) => {
    const [row, column] = [Math.floor(index / right.length), index % right.length];
    if (!isShared) return means[0][row] * means[1][column];
    return left[row].reduce((sum, value, q) => sum + quadrature.weights[q] * value * right[column][q], 0);
  });
}

/** Which structural factors the two copies of a base share. */
export type StructuralSharing = Record<StructuralFactor, boolean>;

/** A base of one part of the homes. */
export interface AreaBase {
  base: Base;
  area: number;
}

/** Kernel of a pair of bases under one sharing: `values[p · columnCount + q]`. */
export interface BaseKernel {
  first: number;
  second: number;
  rowCount: number;
  columnCount: number;
  values: Float64Array;
}

/** The kernel of two bases. */
export function createBaseKernel(
  columns: StatisticColumns,
  {
    pair,
    laws,
    sharing,
  }: { pair: readonly [AreaBase, AreaBase]; laws: FactorLaws; sharing: StructuralSharing },
): BaseKernel {
  const functions = pair.map(({ base }) => listColumnFunctions(columns, base));
  const { start, partSize } = columns.layout;
  const startOf = ({ base, area }: AreaBase) => (start[base] ?? Number.NaN) + area * partSize;
  const kernels = STRUCTURAL_FACTORS.map((factor, place) =>
    createFactorKernel(
      [functions[0].map((list) => list[place]), functions[1].map((list) => list[place])],
      computeQuadrature(laws[factor]),
      sharing[factor],
    ),
  );
  return {
    first: startOf(pair[0]),
    second: startOf(pair[1]),
    rowCount: functions[0].length,
    columnCount: functions[1].length,
    values: kernels[0].map((value, index) => value * kernels[1][index] * kernels[2][index]),
  };
}

/** The moment of one unit: its statistics on both sides of the kernel. */
export function computeBaseMoment(
  kernel: BaseKernel,
  { layout, values }: StatisticColumns,
  unit: number,
): number {
  const { rowCount, columnCount } = kernel;
  const rowStart = unit * layout.count + kernel.first;
  const columnStart = unit * layout.count + kernel.second;
  let total = 0;
  for (let row = 0; row < rowCount; row++) {
    let sum = 0;
    const offset = row * columnCount;
    for (let column = 0; column < columnCount; column++) {
      sum += kernel.values[offset + column] * values[columnStart + column];
    }
    total += values[rowStart + row] * sum;
  }
  return total;
}
