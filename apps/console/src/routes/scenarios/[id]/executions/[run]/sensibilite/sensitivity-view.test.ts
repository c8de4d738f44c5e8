import { describe, expect, it } from 'vitest';
import type { UnitSensitivity } from '@maceo/engine/sensitivity/unit-sensitivity';
import {
  computeLargestGap,
  formatIndex,
  toIndexBars,
  toIndexColumns,
  toIndexRows,
  toScreeningPoints,
} from './sensitivity-view.ts';

const found: UnitSensitivity = {
  tornado: { central: 10, bars: [] },
  screening: [
    { factor: 'takeup', meanAbsolute: 4, mean: 4, deviation: 1 },
    { factor: 'speed', meanAbsolute: 0, mean: 0, deviation: 0 },
  ],
  indices: [
    { factor: 'takeup', first: 0.7, total: 0.9 },
    { factor: 'speed', first: 0, total: 0 },
  ],
  whySampled: null,
  crossCheck: {
    points: 64,
    indices: [
      { factor: 'takeup', first: 0.72, total: 0.88 },
      { factor: 'speed', first: -0.01, total: 0 },
    ],
  },
};

describe('the sensitivity on screen', () => {
  it('shows a sampled index a little under 0 as 0, and an absent one as such', () => {
    expect([formatIndex(-0.01), formatIndex(0.125), formatIndex(null)]).toEqual([
      '0,0\u00A0%',
      '12,5\u00A0%',
      'n.d.',
    ]);
  });

  it('draws only what counts, S1 inside ST', () => {
    expect(toIndexBars(found.indices)).toEqual([
      { key: 'takeup', label: 'Volontariat quand l’employeur ouvre l’accès', first: 70, total: 90 },
    ]);
  });

  it('shows sampled indices beside exact ones once asked for, and their largest gap', () => {
    expect(toIndexColumns(found)).toHaveLength(5);
    expect(toIndexColumns({ ...found, crossCheck: null })).toHaveLength(3);
    expect(toIndexRows(found)[1].cells.sampledFirst.text).toBe('0,0\u00A0%');
    expect(computeLargestGap(found)).toBeCloseTo(2, 9);
  });

  it('says which method was used', () => {
    expect(toIndexColumns(found)[1].label).toContain('exact');
    expect(toIndexColumns({ ...found, whySampled: 'parce que' })[1].label).toContain('échantillonné');
  });

  it('places the screening on one scale for both axes', () => {
    expect(toScreeningPoints(found)[0]).toMatchObject({ rank: 1, x: 100, y: 25 });
  });
});
