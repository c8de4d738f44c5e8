import { describe, expect, it } from 'vitest';
import { hasGolden, readGolden } from '../../testing/folders.ts';
import type { Law } from '../uncertainty/law.ts';
import { createQuantile } from '../uncertainty/law-quantile.ts';
import {
  createIshigami,
  createIshigamiLaws,
  ISHIGAMI_DEFAULTS,
  ISHIGAMI_INPUTS,
  type IshigamiInput,
} from './ishigami.ts';
import { computeMorrisEffects, createMorrisDesign } from './morris.ts';
import {
  computeSampledIndices,
  createSaltelliColumns,
  createSaltelliDesign,
  type SaltelliDesign,
} from './saltelli.ts';
import { computeSobolIndices } from './sobol-closed-form.ts';
import {
  complement,
  computeValue,
  createConstant,
  createFactor,
  inverse,
  type Product,
  toProduct,
} from './sum-of-products.ts';

const ishigami = createIshigami(ISHIGAMI_DEFAULTS);
const ishigamiLaws = createIshigamiLaws(ISHIGAMI_DEFAULTS);

/** Outputs of a sum of products on the points of a design. */
function evaluate<Id extends string>(
  sum: Product<Id>[],
  { ids, laws, design }: { ids: readonly Id[]; laws: Record<Id, Law>; design: SaltelliDesign },
): Float64Array {
  const quantiles = ids.map((id) => createQuantile(laws[id]));
  const points = createSaltelliColumns(design, (factor, uniform) => quantiles[factor](uniform));
  return points[0].map((_, row) => {
    const point = Object.fromEntries(ids.map((id, index) => [id, points[index][row]]));
    return computeValue(sum, point as Record<Id, number>);
  });
}

/** Analytical indices. Source: Ishigami and Homma 1990, with V1 = (1 + bπ⁴/5)²/2, V2 = a²/8, V13 = 8b²π⁸/225. */
function computeAnalyticalIshigami() {
  const { a, b } = ISHIGAMI_DEFAULTS;
  const [v1, v2, v13] = [
    (1 + (b * Math.PI ** 4) / 5) ** 2 / 2,
    a ** 2 / 8,
    (8 * b ** 2 * Math.PI ** 8) / 225,
  ];
  const variance = v1 + v2 + v13;
  return {
    S1: [v1 / variance, v2 / variance, 0],
    ST: [(v1 + v13) / variance, v2 / variance, v13 / variance],
  };
}

describe('the Ishigami function', () => {
  const exact = computeSobolIndices(ishigami, ishigamiLaws);

  it('has in closed form the indices of the books (1e-9)', () => {
    const { S1, ST } = computeAnalyticalIshigami();
    ISHIGAMI_INPUTS.forEach((id, index) => {
      expect(exact.first[id]).toBeCloseTo(S1[index], 9);
      expect(exact.total[id]).toBeCloseTo(ST[index], 9);
    });
  });

  it.skipIf(!hasGolden)('has those of the golden file to its four digits', () => {
    const golden = readGolden().sobolIshigami;
    ISHIGAMI_INPUTS.forEach((id, index) => {
      expect(Math.abs(exact.first[id] - golden.S1[index])).toBeLessThan(5.1e-5);
      expect(Math.abs(exact.total[id] - golden.ST[index])).toBeLessThan(5.1e-5);
    });
  });

  it('has them by Saltelli and Jansen within 0.02 at N = 32,768', () => {
    const design = createSaltelliDesign({ seed: 1, count: 32_768, factorCount: 3 });
    const outputs = evaluate<IshigamiInput>(ishigami, {
      ids: ISHIGAMI_INPUTS,
      laws: ishigamiLaws,
      design,
    });
    const { first, total } = computeSampledIndices(design, outputs);
    ISHIGAMI_INPUTS.forEach((id, index) => {
      expect(Math.abs(first[index] - exact.first[id]), `S1 ${id}`).toBeLessThan(0.02);
      expect(Math.abs(total[index] - exact.total[id]), `ST ${id}`).toBeLessThan(0.02);
    });
  });
});

describe('closed-form indices', () => {
  type Id = 'x' | 'y' | 'z';
  const laws: Record<Id, Law> = {
    x: { kind: 'pert', low: 1, mode: 2, high: 5 },
    y: { kind: 'lognormal', median: 3, sigma: 0.4 },
    z: { kind: 'discrete', values: [0.5, 1, 2], weights: [1, 2, 1] },
  };

  it('of a sum of independent terms are the shares of the variance, first and total alike', () => {
    const sum = [...createFactor<Id>('x'), ...createFactor<Id>('z')];
    const { first, total, variance } = computeSobolIndices(sum, laws);
    expect(first.x + first.z).toBeCloseTo(1, 10);
    expect(total.x).toBeCloseTo(first.x, 10);
    expect([first.y, total.y]).toEqual([0, 0]);
    expect(variance).toBeGreaterThan(0);
  });

  it('agree with Saltelli on rates, complements and products (0.03 at N = 16,384)', () => {
    const ids: Id[] = ['x', 'y', 'z'];
    const sum = [
      ...toProduct(createFactor<Id>('x'), createFactor<Id>('y', inverse)),
      ...toProduct(createConstant<Id>(0.3), createFactor<Id>('z', complement), createFactor<Id>('x')),
    ];
    const exact = computeSobolIndices(sum, laws);
    const design = createSaltelliDesign({ seed: 5, count: 16_384, factorCount: 3 });
    const { first, total } = computeSampledIndices(design, evaluate(sum, { ids, laws, design }));
    ids.forEach((id, index) => {
      expect(Math.abs(first[index] - exact.first[id]), `S1 ${id}`).toBeLessThan(0.03);
      expect(Math.abs(total[index] - exact.total[id]), `ST ${id}`).toBeLessThan(0.03);
    });
  });

  it('of a constant do not exist', () => {
    expect(computeSobolIndices(createConstant<Id>(3), laws).first.x).toBeNaN();
  });
});

describe('a Morris design', () => {
  const size = { seed: 2, trajectories: 40, factorCount: 5 };

  it('moves one factor at a time, each once per trajectory, inside 0–1', () => {
    const design = createMorrisDesign(size);
    for (let trajectory = 0; trajectory < size.trajectories; trajectory++) {
      const moved = design.moved.slice(trajectory * 5, trajectory * 5 + 5);
      expect([...moved].sort()).toEqual([0, 1, 2, 3, 4]);
      for (let step = 0; step < 5; step++) {
        const row = trajectory * 6 + step;
        const changed = design.columns.filter((column) => column[row] !== column[row + 1]);
        expect(changed).toHaveLength(1);
        expect(changed[0]).toBe(design.columns[moved[step]]);
      }
    }
    for (const column of design.columns) expect(column.every((u) => u >= 0 && u <= 1 + 1e-12)).toBe(true);
  });

  it('finds the slopes of a linear function, without deviation', () => {
    const design = createMorrisDesign(size);
    const slopes = [3, -1, 0, 0.5, 10];
    const outputs = design.columns[0].map((_, row) =>
      slopes.reduce((sum, slope, factor) => sum + slope * design.columns[factor][row], 0),
    );
    const { meanAbsolute, mean, deviation } = computeMorrisEffects(design, outputs);
    slopes.forEach((slope, factor) => {
      expect(mean[factor]).toBeCloseTo(slope, 9);
      expect(meanAbsolute[factor]).toBeCloseTo(Math.abs(slope), 9);
      expect(deviation[factor]).toBeCloseTo(0, 6);
    });
  });

  it('sees an interaction as a deviation', () => {
    const design = createMorrisDesign(size);
    const [x, y] = design.columns;
    const { deviation } = computeMorrisEffects(
      design,
      x.map((value, row) => value * y[row]),
    );
    expect(Math.min(deviation[0], deviation[1])).toBeGreaterThan(0.1);
    expect(Math.max(deviation[2], deviation[3], deviation[4])).toBe(0);
  });
});
