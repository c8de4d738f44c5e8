import { SECTOR_CODES, SECTOR_SHARES } from '@maceo/domain/scenarios/sector-shares';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeOccupationFactors, computeRakedShares } from './sector-raking.ts';

const rounded = (values: Float64Array) => [...values].map((value) => Number(value.toFixed(6)));

describe('raked teleworkable shares', () => {
  it.each([
    {
      title: 'one margin of occupations alone: each sector has its occupation’s share',
      input: { workers: [10, 30, 20, 40], occupationShares: [0.7, 0.1] },
      expected: [0.7, 0.7, 0.1, 0.1],
    },
    {
      title: 'one margin of sectors alone, capped at 1',
      input: { workers: [10, 30, 20, 40], sectorShares: [0.2, 1.4] },
      expected: [0.2, 1, 0.2, 1],
    },
    {
      title: 'two margins that say the same: the product over the mean',
      input: { workers: [25, 25, 25, 25], occupationShares: [0.6, 0.2], sectorShares: [0.6, 0.2] },
      expected: [0.9, 0.3, 0.3, 0.1],
    },
    {
      title: 'equal sectors: the occupations’ shares, whatever the sectors’ level',
      input: { workers: [10, 30, 20, 60], occupationShares: [0.6, 0.2], sectorShares: [0.1, 0.1] },
      expected: [0.6, 0.6, 0.2, 0.2],
    },
    {
      title: 'nobody at all: the seed as it is, capped',
      input: { workers: [0, 0, 0, 0], occupationShares: [0.6, 0.2], sectorShares: [0.5, 0.5] },
      expected: [0.3, 0.3, 0.1, 0.1],
    },
  ])('of $title', ({ input, expected }) => {
    expect(rounded(computeRakedShares(input, 2).shares)).toEqual(expected);
  });

  it('refuse to be computed without any margin', () => {
    expect(() => computeRakedShares({ workers: [1, 1] }, 2)).toThrow();
  });

  it('meet both margins where no cell is capped, and never exceed 1', () => {
    const share = fc.double({ min: 0.02, max: 0.8, noNaN: true });
    const six = fc.array(share, { minLength: 6, maxLength: 6 });
    const many = fc.array(share, { minLength: 4, maxLength: 4 });
    const workers = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(workers, six, many, (cells, occupationShares, sectorShares) => {
        const raked = computeRakedShares({ workers: cells, occupationShares, sectorShares }, 4);
        expect(raked.shares.every((value) => value >= 0 && value <= 1)).toBe(true);
        if (raked.shares.some((value) => value >= 1 - 1e-6)) return;
        expect(raked.occupationResidual).toBeLessThan(1e-6);
        expect(raked.sectorResidual).toBeLessThan(1e-6);
      }),
    );
  });

  it('keep the published occupations on a mix of all A17 sectors', () => {
    const sectors = SECTOR_CODES.length;
    const occupationShares = [0.03, 0.33, 0.72, 0.48, 0.36, 0.02];
    const workers = Array.from({ length: 6 * sectors }, (_, cell) => 10 + ((7 * cell) % 13));
    const sectorShares = SECTOR_CODES.map((code) => SECTOR_SHARES[code].share);
    const raked = computeRakedShares({ workers, occupationShares, sectorShares }, sectors);
    expect(raked.occupationResidual).toBeLessThan(1e-6);
  });
});

describe('what sectors change in a home', () => {
  const occupationShares = [0.6, 0.2];
  const input = { workers: [25, 25, 25, 25], occupationShares, sectorShares: [0.6, 0.2] };
  const raked = computeRakedShares(input, 2);

  it.each([
    { title: 'all in the first sector', mix: [1, 0], expected: [1.5, 1.5] },
    { title: 'the mean mix', mix: [0.5, 0.5], expected: [1, 1] },
    { title: 'not known', mix: [Number.NaN, Number.NaN], expected: [1, 1] },
  ])('is $expected with $title', ({ mix, expected }) => {
    expect(rounded(computeOccupationFactors({ raked, occupationShares, sectorMix: mix }))).toEqual(expected);
  });
});
