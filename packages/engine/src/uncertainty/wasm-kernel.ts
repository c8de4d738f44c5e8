import { createQuantileTables, type QuantileKernel, type QuantilesInput } from './quantile-kernel.ts';
import {
  createQuantileReader,
  type QuantileTable,
  type RankPlaces,
  writeQuantiles,
} from './quantile-table.ts';
import { WASM_BASE64 } from './wasm-module.ts';
import { type Arena, getFloats, type ModuleMemory, writePlan } from './wasm-plan.ts';

/** What kernels/monte-carlo.ts exports. */
interface KernelExports {
  memory: ModuleMemory;
  getHeapStart: () => number;
  computeUnits: (plan: number, unitCount: number) => void;
}

/** What is used of the global WebAssembly, which the language itself does not declare. */
interface WebAssemblyGlobal {
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  Instance: new (module: object) => { exports: unknown };
  CompileError: new () => Error;
}

/** Units handed over at once: their columns and figures are copied in and out. */
const UNITS_AT_ONCE = 256;

/** A part of the units: `found` has the order statistics of its units, indicators and ranks. */
interface Part {
  from: number;
  to: number;
  found: Float64Array;
}

/** Writes the figures of a part to the tables of the indicators, one after the other. */
function writePart(
  tables: readonly (QuantileTable | undefined)[],
  { rankCount, places }: { rankCount: number; places: RankPlaces },
  { from, to, found }: Part,
): void {
  for (let unit = from; unit < to; unit++) {
    for (let index = 0; index < tables.length; index++) {
      const start = ((unit - from) * tables.length + index) * rankCount;
      const table = tables[index];
      if (table !== undefined) writeQuantiles(table, unit, { places, found, start });
    }
  }
}

function computeByModule(
  kernel: KernelExports,
  input: QuantilesInput,
): ReturnType<typeof createQuantileTables> {
  const { columns, blocks, withMedianInterval = false, from = 0, to = columns.unitCount } = input;
  const tables = input.into ?? createQuantileTables(blocks, columns.unitCount, withMedianInterval);
  const { places, scratch } = createQuantileReader(blocks.drawCount, withMedianInterval);
  const rankCount = scratch.ranks.length;
  const inOrder = blocks.indicators.map(({ indicator }) => tables[indicator]);
  const arena: Arena = { memory: kernel.memory, end: kernel.getHeapStart() };
  const width = columns.layout.count;
  const unitLimit = Math.min(UNITS_AT_ONCE, to - from);
  const at = writePlan(arena, { blocks, ranks: scratch.ranks, columnCount: width, unitLimit });
  for (let first = from; first < to; first += UNITS_AT_ONCE) {
    const last = Math.min(first + UNITS_AT_ONCE, to);
    const values = columns.values.subarray(first * width, last * width);
    getFloats(arena, at.columns, values.length).set(values);
    kernel.computeUnits(at.plan, last - first);
    const found = getFloats(arena, at.answers, (last - first) * inOrder.length * rankCount);
    writePart(inOrder, { rankCount, places }, { from: first, to: last, found });
  }
  return tables;
}

/** The module's functions; `undefined` where WebAssembly or its SIMD is absent, or a page's policy forbids it. */
function findExports(): KernelExports | undefined {
  const wasm: WebAssemblyGlobal | undefined = Reflect.get(globalThis, 'WebAssembly');
  if (wasm === undefined) return undefined;
  const bytes = Uint8Array.from(atob(WASM_BASE64), (letter) => letter.charCodeAt(0));
  try {
    return new wasm.Instance(new wasm.Module(bytes)).exports as KernelExports;
  } catch (error) {
    if (error instanceof wasm.CompileError) return undefined;
    throw error;
  }
}

/**
 * The kernel of kernels/monte-carlo.ts: SIMD, two lanes at a time, its memory kept from one computation to the next.
 * `undefined` where it may not run. Compiled at once: 3 kB, for threads and workers.
 */
export function findWasmKernel(): QuantileKernel | undefined {
  const kernel = findExports();
  return kernel && { name: 'wasm', computeQuantiles: (input) => computeByModule(kernel, input) };
}
