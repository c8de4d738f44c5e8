import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileKernels, MODULE_FILE } from '../../cli/compile-kernels.ts';
import { populations } from '../../testing/populations.ts';
import { toMembership } from '../aggregate/aggregate-outcomes.ts';
import { createLeverParts } from '../model/lever-parts.ts';
import { getQuantileKernel } from './compute-quantiles.ts';
import { createDraws } from './draws.ts';
import { createBelief } from './factor-laws.ts';
import { UNCERTAIN_INDICATOR_IDS } from './indicator-terms.ts';
import { createKernelBlocks } from './monte-carlo-kernel.ts';
import type { QuantilesInput } from './quantile-kernel.ts';
import { scriptKernel } from './script-kernel.ts';
import { aggregateColumns, computeStatisticColumns } from './statistic-columns.ts';
import { createStructuralGrid } from './structural-grid.ts';
import { findWasmKernel } from './wasm-kernel.ts';

const SHARES = [0.03, 0.33, 0.72, 0.48, 0.36, 0.02];
const wasmKernel = findWasmKernel() ?? expect.fail('WebAssembly with SIMD is part of Node');

/** A projection of drawn populations, sizes and levers; one territory is empty, so that all its draws are 0. */
const inputs = fc
  .record({
    population: populations,
    draws: fc.oneof(fc.integer({ min: 1, max: 70 }), fc.constantFrom(200, 1000)),
    seed: fc.nat(),
    share: fc.constantFrom(0, 0.08, 1),
    withMedianInterval: fc.boolean(),
    isStructural: fc.boolean(),
    homes: fc.uniqueArray(fc.nat(4), { maxLength: 5 }),
  })
  .map(
    ({ population, draws: count, seed, share, withMedianInterval, isStructural, homes }): QuantilesInput => {
      const laws = isStructural ? {} : { gamma_dist: { kind: 'fixed', value: 0.3 } as const };
      const belief = createBelief({ reb_variant: 0.5 }, laws);
      const grid = createStructuralGrid(belief.laws);
      const parts = createLeverParts(
        [
          { leverId: 'access_public', value: 1 },
          { leverId: 'access_public', value: 0.4, homes },
          { leverId: 'access_public', value: 0.7, homes: homes.slice(1) },
          { leverId: 'telecentre_share', value: share },
        ],
        population.flows.homeCount,
      );
      const communes = computeStatisticColumns({ population, teleworkableShares: SHARES, grid, parts });
      const columns = aggregateColumns(communes, toMembership([[0], [1], [], [2, 3], [4], [0, 1, 2, 3, 4]]));
      const draws = createDraws({ seed, count, belief });
      const { levers } = parts;
      const blocks = createKernelBlocks({ columns, draws, levers, indicators: UNCERTAIN_INDICATOR_IDS });
      return { columns, blocks, withMedianInterval };
    },
  );

describe('the kernel in WebAssembly', () => {
  it('gives the figures of the one in TypeScript to the last bit', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const ours = wasmKernel.computeQuantiles(input);
        expect(ours).toStrictEqual(scriptKernel.computeQuantiles(input));
        expect(wasmKernel.computeQuantiles(input)).toStrictEqual(ours);
      }),
      { numRuns: 40 },
    );
  });

  it('gives them for more units than it takes at once, in parts or whole', () => {
    const [{ columns, blocks }] = fc.sample(inputs, { seed: 7, numRuns: 1 });
    const groups = Array.from({ length: 600 }, (_, unit) => [unit % 6, (unit * 7) % 6]);
    const many = aggregateColumns(columns, toMembership(groups));
    const whole = scriptKernel.computeQuantiles({ columns: many, blocks });
    const into = wasmKernel.computeQuantiles({ columns: many, blocks, from: 0, to: 300 });
    expect(wasmKernel.computeQuantiles({ columns: many, blocks, from: 300, into })).toStrictEqual(whole);
  });

  it('finds exact order statistics where draws are tied, tiny, huge or of both signs', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(-1, -0, 0, 1, 1e-300, 3e38, 1e300),
            fc.double({ noNaN: true, min: -9, max: 9 }),
          ),
          {
            minLength: 1,
            maxLength: 300,
          },
        ),
        fc.array(fc.constantFrom(-2, -1, 0, 1, 1.5), { minLength: 8, maxLength: 8 }),
        (coefficients, units) => {
          const input = aProductOf(coefficients, units);
          expect(wasmKernel.computeQuantiles(input)).toStrictEqual(scriptKernel.computeQuantiles(input));
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** One indicator of one base with one column: the draws of unit u are `units[u] · coefficients[draw]`. */
function aProductOf(coefficients: number[], units: number[]): QuantilesInput {
  const [{ columns, blocks }] = fc.sample(inputs, { seed: 1, numRuns: 1 });
  const drawCount = coefficients.length;
  const [only] = blocks.bases.filter(({ base }) => base === 'compatible');
  return {
    columns: {
      ...columns,
      layout: { ...columns.layout, count: 1 },
      unitCount: units.length,
      values: Float64Array.from(units),
    },
    blocks: {
      drawCount,
      order: Uint32Array.from(coefficients.keys()),
      segments: Uint32Array.of(0, drawCount),
      bases: [
        { ...only, terms: 1, columns: Uint32Array.of(0), weights: new Float64Array(drawCount).fill(1) },
      ],
      indicators: [
        { indicator: 'compatible', terms: [{ base: 0, coefficients: Float64Array.from(coefficients) }] },
      ],
    },
  };
}

describe('the choice of a kernel', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is the one in WebAssembly wherever that may run', () => {
    expect(getQuantileKernel().name).toBe('wasm');
  });

  it.each([
    { place: 'WebAssembly is absent', stub: undefined },
    {
      place: 'the page’s policy forbids it',
      stub: {
        CompileError: SyntaxError,
        Module: class {
          constructor() {
            throw new SyntaxError('Refused to compile: unsafe-eval is not allowed');
          }
        },
      },
    },
  ])('is the one in TypeScript where $place', ({ stub }) => {
    vi.stubGlobal('WebAssembly', stub);
    expect(findWasmKernel()).toBeUndefined();
  });
});

describe('the compiled module', () => {
  it('is the one that its source compiles to (otherwise: pnpm kernels)', { timeout: 60_000 }, async () => {
    expect(readFileSync(MODULE_FILE, 'utf8')).toBe(await compileKernels());
  });
});
