import { describe, expect, it } from 'vitest';
import { computeBalance, computeTrips, FURNESS_LIMITS, type FurnessInput } from './furness.ts';

/** A chain of zones, each linked to its neighbours only; residents at one end, jobs at the other. */
function aChain(length: number): FurnessInput {
  const rows = Array.from({ length }, (_, i) => [i - 1, i, i + 1].filter((j) => j >= 0 && j < length));
  const rowStart = new Uint32Array(length + 1);
  rows.forEach((row, i) => (rowStart[i + 1] = rowStart[i] + row.length));
  const origins = Float64Array.from({ length }, (_, i) => 100 + (i < length / 2 ? 1 : -1));
  return {
    rowStart,
    column: Uint32Array.from(rows.flat()),
    weight: Float64Array.from(rows.flatMap((row, i) => row.map((j) => (i === j ? 1 : 0.8)))),
    origins,
    destinations: origins.toReversed(),
  };
}

describe('the balance', () => {
  it('carries a surplus along a chain of zones far faster than plain passes would', () => {
    const balance = computeBalance(aChain(40));
    expect(balance.converged).toBe(true);
    expect(balance.originResidual).toBeLessThan(1e-8);
    expect(balance.destinationResidual).toBeLessThan(1e-8);
    expect(balance.iterations).toBeLessThan(400);
  });

  it('goes on from an earlier one in fewer passes, to the same trips', () => {
    const input = aChain(20);
    const first = computeBalance(input);
    const again = computeBalance(input, FURNESS_LIMITS, first);
    expect(again.iterations).toBeLessThan(first.iterations / 3);
    const trips = computeTrips(input, first);
    computeTrips(input, again).forEach((value, k) =>
      expect(Math.abs(value / trips[k] - 1)).toBeLessThan(1e-6),
    );
  });

  it('says so when the support cannot carry the margins', () => {
    const input = {
      ...aChain(2),
      rowStart: Uint32Array.of(0, 1, 2),
      column: Uint32Array.of(0, 1),
      weight: Float64Array.of(1, 1),
    };
    const balance = computeBalance(input, { tolerance: 1e-9, maxIterations: 200 });
    expect(balance.converged).toBe(false);
    expect(balance.originResidual).toBeGreaterThan(1e-3);
  });
});
