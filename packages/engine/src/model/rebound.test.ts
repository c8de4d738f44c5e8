import { describe, expect, it } from 'vitest';
import {
  computeNetShare,
  computeNetTco2e,
  computeNetTco2ePerWeeklyDay,
  type ReboundInputs,
} from './rebound.ts';

const ademe: ReboundInputs = {
  componentsWeight: 0,
  reboundShare: 0.31,
  mobilityReboundShare: 0.25,
  videoKgPerWeeklyDay: 2.6,
  housingKgPerWeeklyDay: 13.7,
  flexGainShare: 0.52,
  desksGivenUpShare: 0,
};

/** Net kg of `days` weekly days that avoid `grossKg` together. */
function computeNetKg(grossKg: number, days: number, change: Partial<ReboundInputs>): number {
  const rebound = { ...ademe, ...change };
  return grossKg * computeNetShare(rebound) + 1000 * days * computeNetTco2ePerWeeklyDay(rebound);
}

describe('rebound', () => {
  it.each([
    { gross: 271, share: 0.31, expected: 186.99 },
    { gross: 271, share: 0, expected: 271 },
    { gross: -10, share: 0.31, expected: -6.9 },
  ])('leaves $expected t of $gross t at a share of $share', ({ gross, share, expected }) => {
    expect(computeNetTco2e(gross, share)).toBeCloseTo(expected, 9);
  });

  it.each([
    { name: 'by percentage', grossKg: 271, days: 1, change: {}, expected: 186.99 },
    { name: 'by components', grossKg: 271, days: 1, change: { componentsWeight: 1 }, expected: 186.95 },
    {
      name: 'by components, short journeys',
      grossKg: 20,
      days: 1,
      change: { componentsWeight: 1 },
      expected: -1.3,
    },
    { name: 'half and half', grossKg: 271, days: 1, change: { componentsWeight: 0.5 }, expected: 186.97 },
    {
      name: 'by percentage, all desks given up',
      grossKg: 271,
      days: 1,
      change: { desksGivenUpShare: 1 },
      expected: 327.91,
    },
    {
      name: 'by components, a quarter of the desks given up',
      grossKg: 271,
      days: 1,
      change: { componentsWeight: 1, desksGivenUpShare: 0.25 },
      expected: 222.18,
    },
    { name: 'without telework', grossKg: 0, days: 0, change: { componentsWeight: 1 }, expected: 0 },
  ])('leaves $expected kg of $grossKg kg $name', ({ grossKg, days, change, expected }) => {
    expect(computeNetKg(grossKg, days, change)).toBeCloseTo(expected, 9);
  });

  it('is the same in both variants for the journey ADEME describes, to a tenth of a kilogram', () => {
    const gap = computeNetKg(271, 1, {}) - computeNetKg(271, 1, { componentsWeight: 1 });
    expect(Math.abs(gap)).toBeLessThan(0.1);
  });
});
