import { describe, expect, it } from 'vitest';
import { computeCarShare, computeShortness } from './mode-by-distance.ts';

describe('how short a trip is', () => {
  it.each([
    [0.5, 1],
    [2.5, 1],
    [4, 0.7],
    [5, 0.5],
    [7.5, 0],
    [40, 0],
  ])('at %f km: %f', (distanceKm, expected) => {
    expect(computeShortness(distanceKm)).toBeCloseTo(expected, 12);
  });
});

describe('car share where no mode was observed', () => {
  it.each([
    ['a short trip', 1, 0.81, 0.729],
    ['a trip of 5 km', 0.5, 0.81, 0.8145],
    ['a long trip', 0, 0.81, 0.9],
    ['a short trip where distance changes nothing', 1, 1, 0.9],
  ])('%s', (_, shortness, shortTripRatio, expected) => {
    expect(computeCarShare({ shortness, shortTripRatio, longTripCarShare: 0.9 })).toBeCloseTo(expected, 12);
  });
});
