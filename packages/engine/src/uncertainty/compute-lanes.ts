import type { BaseBlock, IndicatorBlock, KernelBlocks } from './monte-carlo-kernel.ts';
import type { StatisticColumns } from './statistic-columns.ts';

/** Values of every base for one unit, one array of lanes per base of the blocks; one no indicator reads is left empty. */
export type BaseLanes = readonly Float64Array[];

/** Buffers of the bases that some indicator reads. */
export function createBaseLanes({ drawCount, bases, indicators }: KernelBlocks): BaseLanes {
  const read = new Set(indicators.flatMap(({ terms }) => terms.map(({ base }) => base)));
  return bases.map((_, base) => new Float64Array(read.has(base) ? drawCount : 0));
}

/** Lanes of one segment: three columns at a time, which is what the grid's pieces have. */
function fillSegment(
  lanes: Float64Array,
  block: BaseBlock,
  at: { values: Float64Array; offset: number; segment: number; from: number; to: number; drawCount: number },
): void {
  const { columns, weights, terms } = block;
  const { values, offset, segment, from, to, drawCount } = at;
  const valueOf = (t: number) => values[offset + columns[segment * terms + t]];
  if (terms === 1) {
    const only = valueOf(0);
    for (let lane = from; lane < to; lane++) lanes[lane] = only * weights[lane];
    return;
  }
  for (let t = 0; t < terms; t += 3) {
    const [a, b, c] = [valueOf(t), valueOf(t + 1), valueOf(t + 2)];
    const [wa, wb, wc] = [t * drawCount, (t + 1) * drawCount, (t + 2) * drawCount];
    if (t === 0) {
      for (let lane = from; lane < to; lane++)
        lanes[lane] = a * weights[wa + lane] + b * weights[wb + lane] + c * weights[wc + lane];
    } else {
      for (let lane = from; lane < to; lane++)
        lanes[lane] += a * weights[wa + lane] + b * weights[wb + lane] + c * weights[wc + lane];
    }
  }
}

/** Fills the bases of one unit, all draws. */
export function fillBaseLanes(
  lanes: BaseLanes,
  { bases, segments, drawCount }: KernelBlocks,
  { columns, unit }: { columns: StatisticColumns; unit: number },
): void {
  const { values, layout } = columns;
  const offset = unit * layout.count;
  for (let base = 0; base < bases.length; base++) {
    const block = bases[base];
    if (lanes[base].length === 0) continue;
    for (let segment = 0; segment + 1 < segments.length; segment++) {
      const at = { values, offset, segment, from: segments[segment], to: segments[segment + 1], drawCount };
      fillSegment(lanes[base], block, at);
    }
  }
}

/** a · x, lane by lane. */
function fillProduct(into: Float64Array, a: Float64Array, x: Float64Array): void {
  const count = into.length;
  for (let lane = 0; lane < count; lane++) into[lane] = a[lane] * x[lane];
}

/** Adds b · y, lane by lane. */
function addProduct(into: Float64Array, b: Float64Array, y: Float64Array): void {
  const count = into.length;
  for (let lane = 0; lane < count; lane++) into[lane] += b[lane] * y[lane];
}

/** Fills the values of one indicator of a unit, all draws, from its bases. */
export function fillIndicatorLanes(into: Float64Array, lanes: BaseLanes, { terms }: IndicatorBlock): void {
  fillProduct(into, terms[0].coefficients, lanes[terms[0].base]);
  for (let t = 1; t < terms.length; t++) addProduct(into, terms[t].coefficients, lanes[terms[t].base]);
}
