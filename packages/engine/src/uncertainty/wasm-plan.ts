import type { BaseBlock, IndicatorBlock, KernelBlocks } from './monte-carlo-kernel.ts';

/**
 * Lays the blocks of a projection out in the module's memory, as kernels/plan.ts reads them: records of four-byte
 * fields that point at arrays. The memory is used again from its start by every computation.
 */

/** What is used of a WebAssembly.Memory. Growing makes another buffer of it: views on the one before are dead. */
export interface ModuleMemory {
  readonly buffer: ArrayBuffer;
  grow: (pages: number) => number;
}

/** The memory of a module, used up to `end` (bytes). */
export interface Arena {
  memory: ModuleMemory;
  end: number;
}

/** Lanes are rounded up to this many, which the selection reads at a time. */
const LANES_AT_ONCE = 16;
const PAGE_BYTES = 65_536;

/** Bytes of one Guess: place, width, isKnown, and what aligns the next. */
const GUESS_BYTES = 24;

/** Address of `bytes` zeroed bytes, a multiple of 16. */
function reserve(arena: Arena, bytes: number): number {
  const address = Math.ceil(arena.end / 16) * 16;
  arena.end = address + bytes;
  const missing = arena.end - arena.memory.buffer.byteLength;
  if (missing > 0) arena.memory.grow(Math.ceil(missing / PAGE_BYTES));
  new Uint8Array(arena.memory.buffer, address, bytes).fill(0);
  return address;
}

/** `count` float64 at an address. The view dies with the next reservation. */
export function getFloats({ memory }: Arena, address: number, count: number): Float64Array {
  return new Float64Array(memory.buffer, address, count);
}

function writeFields(arena: Arena, fields: ArrayLike<number>): number {
  const address = reserve(arena, fields.length * 4);
  new Uint32Array(arena.memory.buffer, address, fields.length).set(fields);
  return address;
}

function writeFloats(arena: Arena, values: Float64Array): number {
  const address = reserve(arena, values.length * 8);
  getFloats(arena, address, values.length).set(values);
  return address;
}

/** One base's record and where its lanes are; weights that several bases share are written once. */
function writeBase(
  arena: Arena,
  block: BaseBlock,
  { laneCount, written }: { laneCount: number; written: Map<Float64Array, number> },
): { fields: number[]; lanes: number } {
  const weights = written.get(block.weights) ?? writeFloats(arena, block.weights);
  written.set(block.weights, weights);
  const lanes = reserve(arena, laneCount * 8);
  return { fields: [block.terms, writeFields(arena, block.columns), weights, lanes], lanes };
}

/** Coefficients, 0 past the last draw. */
function writeCoefficients(arena: Arena, coefficients: Float64Array): number {
  const address = reserve(arena, toLaneCount(coefficients.length) * 8);
  getFloats(arena, address, coefficients.length).set(coefficients);
  return address;
}

function writeIndicator(
  arena: Arena,
  { terms }: IndicatorBlock,
  { lanesOf, rankCount }: { lanesOf: ReadonlyMap<number, number>; rankCount: number },
): number[] {
  const fields = terms.flatMap(({ base, coefficients }) => [
    writeCoefficients(arena, coefficients),
    lanesOf.get(base) ?? 0,
  ]);
  return [terms.length, writeFields(arena, fields), reserve(arena, rankCount * GUESS_BYTES)];
}

function toLaneCount(drawCount: number): number {
  return Math.ceil(drawCount / LANES_AT_ONCE) * LANES_AT_ONCE;
}

/** Writes the bases that some indicator reads; their lanes by number of base. */
function writeBases(arena: Arena, { drawCount, bases, indicators }: KernelBlocks) {
  const read = new Set(indicators.flatMap(({ terms }) => terms.map(({ base }) => base)));
  const shared = { laneCount: toLaneCount(drawCount), written: new Map<Float64Array, number>() };
  const lanesOf = new Map<number, number>();
  const fields = [...read].flatMap((base) => {
    const record = writeBase(arena, bases[base], shared);
    lanesOf.set(base, record.lanes);
    return record.fields;
  });
  return { count: read.size, address: writeFields(arena, fields), lanesOf };
}

/** What a plan is for: `ranks` of each indicator, units of `columnCount` columns, at most `unitLimit` at once. */
export interface PlanInput {
  blocks: KernelBlocks;
  ranks: Uint32Array;
  columnCount: number;
  unitLimit: number;
}

/** Addresses of a plan, of the columns it reads and of the order statistics it writes. */
export interface PlanAddresses {
  plan: number;
  columns: number;
  answers: number;
}

/** Writes a whole plan, with room for its scratch, its columns and its answers. */
export function writePlan(arena: Arena, { blocks, ranks, columnCount, unitLimit }: PlanInput): PlanAddresses {
  const laneCount = toLaneCount(blocks.drawCount);
  const bases = writeBases(arena, blocks);
  const given = { lanesOf: bases.lanesOf, rankCount: ranks.length };
  const indicators = blocks.indicators.flatMap((block) => writeIndicator(arena, block, given));
  const columns = reserve(arena, unitLimit * columnCount * 8);
  const answers = reserve(arena, unitLimit * blocks.indicators.length * ranks.length * 8);
  const plan = writeFields(arena, [
    blocks.drawCount,
    laneCount,
    blocks.segments.length - 1,
    writeFields(arena, blocks.segments),
    bases.count,
    bases.address,
    blocks.indicators.length,
    writeFields(arena, indicators),
    ranks.length,
    writeFields(arena, ranks),
    reserve(arena, laneCount * 8),
    reserve(arena, laneCount * 4),
    reserve(arena, laneCount / 8),
    reserve(arena, laneCount * 8),
    columnCount,
    columns,
    answers,
  ]);
  return { plan, columns, answers };
}
