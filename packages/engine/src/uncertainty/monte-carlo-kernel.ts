import { computeCoefficients } from '../model/evaluate-coefficients.ts';
import { listPartLevers, type PartLevers } from '../model/lever-parts.ts';
import { toModelInputs } from '../model/model-inputs.ts';
import { type Draws, createParameterReader } from './draws.ts';
import { INDICATOR_TERMS, type TermPoint, type UncertainIndicatorId } from './indicator-terms.ts';
import { type Axis, computeNodeWeight, findPiece } from './interpolation.ts';
import { type Base, BASE_KINDS, BASES, type StatisticColumns } from './statistic-columns.ts';

/**
 * The Monte Carlo kernel's inputs, all flat blocks of numbers that another implementation could take as they are.
 * Draws are lanes: for one unit, each base has one value per draw, a few columns times weights; each indicator is one
 * to nine bases times coefficients. Draws are put in the order of their grid cells, so that within a segment of
 * lanes the columns are the same; quantiles do not see the order.
 */

/** One base of one part: `columns[segment · terms + t]` of the unit, times `weights[t · drawCount + lane]`, summed over t. */
export interface BaseBlock {
  base: Base;
  terms: number;
  columns: Uint32Array;
  weights: Float64Array;
}

/** One indicator: Σ over its terms of `coefficients[lane]` times the lane of base number `base`. */
export interface IndicatorBlock {
  indicator: UncertainIndicatorId;
  terms: { base: number; coefficients: Float64Array }[];
}

/**
 * All that the kernel needs besides the units' columns. `segments` = first lane of each segment, then the number of
 * draws; `order[lane]` = the draw of a lane.
 */
export interface KernelBlocks {
  drawCount: number;
  order: Uint32Array;
  segments: Uint32Array;
  bases: BaseBlock[];
  indicators: IndicatorBlock[];
}

/**
 * What one projection is made of: the structural grid comes with the columns; no lever = the baseline itself. One set of
 * levers for each part of the columns.
 */
export interface ProjectionInput {
  columns: Pick<StatisticColumns, 'grid' | 'layout'>;
  draws: Draws;
  levers: PartLevers;
  indicators: readonly UncertainIndicatorId[];
}

/** The grid cell of every draw, one number per combination of pieces. */
function computeCells({ grid }: ProjectionInput['columns'], { factors, count }: Draws): Uint32Array {
  return Uint32Array.from({ length: count }, (_, draw) => {
    const exponent = findPiece(grid.exponent, factors.gamma_dist[draw]);
    const telecentre = findPiece(grid.telecentreKm, factors.tc_distance[draw]);
    return exponent * grid.telecentreKm.pieces + telecentre;
  });
}

/** Draw of each lane, by cell, and where each cell's lanes start. */
function orderByCell(cells: Uint32Array): { order: Uint32Array; segments: Uint32Array } {
  const order = Uint32Array.from(cells, (_, draw) => draw).sort((a, b) => cells[a] - cells[b] || a - b);
  const starts = [...order.keys()].filter(
    (lane) => lane === 0 || cells[order[lane]] !== cells[order[lane - 1]],
  );
  return { order, segments: Uint32Array.from([...starts, cells.length]) };
}

/** Two axes of a base's columns, the second running fastest, and the draws' values on each, by lane. */
interface Tensor {
  start: number;
  axes: readonly [Axis, Axis];
  values: readonly [Float64Array, Float64Array];
  scale?: Float64Array;
}

/** Weights of one node of one axis, lane by lane, multiplied into `weights`. */
function multiplyWeights(
  weights: Float64Array,
  axis: Axis,
  at: { values: Float64Array; piece: number; node: number },
): void {
  if (axis.degree === 0) return;
  const { values, piece, node } = at;
  for (let lane = 0; lane < weights.length; lane++) {
    weights[lane] *= computeNodeWeight(axis, piece, { node, x: values[lane] });
  }
}

function createBaseBlock(base: Base, tensor: Tensor, segments: Uint32Array): BaseBlock {
  const [rows, fast] = tensor.axes;
  const [slowValues, fastValues] = tensor.values;
  const width = fast.degree + 1;
  const terms = (rows.degree + 1) * width;
  const drawCount = slowValues.length;
  const columns = new Uint32Array((segments.length - 1) * terms);
  const weights = new Float64Array(terms * drawCount).fill(1);
  for (let segment = 0; segment + 1 < segments.length; segment++) {
    const [from, to] = [segments[segment], segments[segment + 1]];
    const [row, column] = [findPiece(rows, slowValues[from]), findPiece(fast, fastValues[from])];
    for (let t = 0; t < terms; t++) {
      const [node, fastNode] = [Math.floor(t / width), t % width];
      const line = (row * rows.degree + node) * fast.nodes.length;
      columns[segment * terms + t] = tensor.start + line + column * fast.degree + fastNode;
      const lanes = weights.subarray(t * drawCount + from, t * drawCount + to);
      multiplyWeights(lanes, rows, { values: slowValues.subarray(from, to), piece: row, node });
      multiplyWeights(lanes, fast, { values: fastValues.subarray(from, to), piece: column, node: fastNode });
    }
  }
  if (tensor.scale !== undefined) scaleWeights(weights, tensor.scale);
  return { base, terms, columns, weights };
}

/** Multiplies each lane of each term by its scale. */
function scaleWeights(weights: Float64Array, scale: Float64Array): void {
  for (let index = 0; index < weights.length; index++) weights[index] *= scale[index % scale.length];
}

/** Weights of every base of the first part, lanes in `order`. */
function createBaseBlocks(
  { columns, draws }: ProjectionInput,
  { order, segments }: { order: Uint32Array; segments: Uint32Array },
): BaseBlock[] {
  const { grid, layout } = columns;
  const lanesOf = (id: 'tau' | 'gamma_dist' | 'tc_distance') =>
    Float64Array.from(order, (draw) => draws.factors[id][draw]);
  const [tau, exponent, km] = [lanesOf('tau'), lanesOf('gamma_dist'), lanesOf('tc_distance')];
  const point: Axis = { low: 0, high: 0, nodes: [0], pieces: 1, degree: 0 };
  const axesOf: Record<'once' | 'main' | 'shortfall', Omit<Tensor, 'start'>> = {
    once: { axes: [point, point], values: [tau, tau] },
    main: { axes: [grid.tau, grid.exponent], values: [tau, exponent] },
    shortfall: { axes: [grid.shortfallExponent, grid.telecentreKm], values: [exponent, km], scale: tau },
  };
  return BASES.flatMap((base) => {
    const start = layout.start[base];
    if (start === undefined) return [];
    return [createBaseBlock(base, { start, ...axesOf[BASE_KINDS[base]] }, segments)];
  });
}

/** The same blocks for every part, whose columns stand one part further; the weights are shared. */
function repeatForParts(blocks: readonly BaseBlock[], partCount: number, partSize: number): BaseBlock[] {
  return Array.from({ length: partCount }, (_, part) =>
    blocks.map((block) => ({ ...block, columns: block.columns.map((column) => column + part * partSize) })),
  ).flat();
}

/** Coefficients of every draw, in the order of the lanes: one list per part. */
function createPoints({ draws, levers }: ProjectionInput, order: Uint32Array): TermPoint[][] {
  const readParameters = createParameterReader(draws);
  const parts = listPartLevers(levers);
  const points: TermPoint[][] = parts.map(() => []);
  for (const draw of order) {
    const parameters = readParameters(draw);
    const baseline = computeCoefficients(toModelInputs(parameters));
    parts.forEach((own, part) => {
      const scenario = computeCoefficients(toModelInputs(parameters, own));
      points[part].push({ scenario, baseline, tau: draws.factors.tau[draw] });
    });
  }
  return points;
}

/** Blocks of a scenario over its draws; the baseline of additional indicators is the same draws without levers. */
export function createKernelBlocks(input: ProjectionInput): KernelBlocks {
  const cells = orderByCell(computeCells(input.columns, input.draws));
  const points = createPoints(input, cells.order);
  const held = BASES.filter((base) => input.columns.layout.start[base] !== undefined);
  return {
    drawCount: input.draws.count,
    ...cells,
    bases: repeatForParts(createBaseBlocks(input, cells), points.length, input.columns.layout.partSize),
    indicators: input.indicators.map((indicator) => ({
      indicator,
      terms: points.flatMap((own, part) =>
        INDICATOR_TERMS[indicator]
          .filter(({ base }) => held.includes(base))
          .map(({ base, coefficientAt }) => ({
            base: part * held.length + held.indexOf(base),
            coefficients: Float64Array.from(own, coefficientAt),
          })),
      ),
    })),
  };
}
