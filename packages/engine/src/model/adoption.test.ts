import { describe, expect, it } from 'vitest';
import {
  computeAdoption,
  computeEmployerMean,
  computeObservedAdoption,
  computePrivateAdoption,
  computeTeleworkProbability,
} from './adoption.ts';

describe('adoption', () => {
  it.each([
    { access: 1, takeUp: 0.85, expected: 0.85 },
    { access: 0.5, takeUp: 0.8, expected: 0.4 },
    { access: 0, takeUp: 0.8, expected: 0 },
    { access: 1, takeUp: 1.4, expected: 1 },
  ])('is $expected with an access of $access and a take-up of $takeUp', ({ access, takeUp, expected }) => {
    expect(computeAdoption(access, takeUp)).toBeCloseTo(expected, 12);
  });

  it.each([
    { observed: 0.62, takeUp: 0.85, expected: 0.62 },
    { observed: 0.62, takeUp: 0.5, expected: 0.5 },
    { observed: 0.62, takeUp: 0, expected: 0 },
  ])('observed at $observed is $expected with a take-up of $takeUp: access is never above 1', (row) => {
    expect(computeObservedAdoption(row.observed, row.takeUp)).toBeCloseTo(row.expected, 12);
  });

  it.each([
    { largeShare: 0.56, largeAdoptionShare: 0.69, smallAdoptionShare: 0.53, expected: 0.6196 },
    { largeShare: 0.5625, largeAdoptionShare: 0.69, smallAdoptionShare: 0.53, expected: 0.62 },
    { largeShare: 0, largeAdoptionShare: 0.69, smallAdoptionShare: 0.53, expected: 0.53 },
    { largeShare: 1, largeAdoptionShare: 0.69, smallAdoptionShare: 0.53, expected: 0.69 },
  ])('of private employers is $expected with $largeShare of workers at the larger ones', (row) => {
    expect(computePrivateAdoption(row)).toBeCloseTo(row.expected, 12);
  });

  it('weighs public and private employers', () => {
    expect(computeEmployerMean({ publicEmployerShare: 0.25, publicValue: 1, privateValue: 0.6 })).toBeCloseTo(
      0.7,
      12,
    );
  });

  it.each([
    { share: 0.5, adoption: 0.6, tilt: 1, expected: 0.3 },
    { share: 0.8, adoption: 0.9, tilt: 1.5, expected: 1 },
  ])(
    'gives a probability of $expected for τ $share, π $adoption, h $tilt',
    ({ share, adoption, tilt, expected }) => {
      expect(computeTeleworkProbability(share, adoption, tilt)).toBeCloseTo(expected, 12);
    },
  );
});
