import { describe, expect, it } from 'vitest';
import { computeDistanceTilt } from './distance-tilt.ts';

describe('the distance tilt', () => {
  it.each([
    { exponent: 0, expected: [1, 1] },
    { exponent: 1, expected: [0.5, 1.5] },
    { exponent: 2, expected: [0.2, 1.8] },
  ])(
    'with γ = $exponent is $expected for 10 and 30 km, as many workers on both',
    ({ exponent, expected }) => {
      const tilt = computeDistanceTilt({ workers: [100, 100], distanceKm: [10, 30], exponent });
      expected.forEach((value, index) => expect(tilt[index]).toBeCloseTo(value, 12));
    },
  );

  it('keeps the weighted total of workers', () => {
    const workers = [10, 250, 3];
    const tilt = computeDistanceTilt({ workers, distanceKm: [1, 7, 90], exponent: 0.3 });
    expect(tilt.reduce((sum, h, k) => sum + workers[k] * h, 0)).toBeCloseTo(263, 9);
  });

  it('is 1 where nobody travels', () => {
    expect([...computeDistanceTilt({ workers: [0, 0], distanceKm: [5, 9], exponent: 0.3 })]).toEqual([1, 1]);
  });
});
