import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateParameters } from './estimate-parameters.ts';
import { createFlowSolver, type SolverInput } from './flow-solver.ts';
import type { OwnZoneAim } from './own-zone-aims.ts';

/** One factor for the villages that `isMember` keeps, set by the share of their workers. */
function anAim(share: number, length: number, isMember: (zone: number) => boolean = () => true): OwnZoneAim {
  const members = Uint8Array.from({ length }, (_, zone) => Number(isMember(zone)));
  return { id: 'rural', members, counted: members, share };
}

/** Villages along a road, 5 km apart, every pair possible; `jobs` in persons are brought to the total of residents. */
function aRoad(residents: readonly number[], jobs: readonly number[]): SolverInput {
  const length = residents.length;
  const zones = [...residents.keys()];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    rowStart: Uint32Array.from({ length: length + 1 }, (_, i) => i * length),
    column: Uint32Array.from(zones.flatMap(() => zones)),
    attraction: new Float64Array(length * length).fill(1),
    distanceKm: Float64Array.from(
      zones.flatMap((i) => zones.map((j) => (i === j ? 2 : 5 * Math.abs(i - j)))),
    ),
    origins: Float64Array.from(residents),
    destinations: Float64Array.from(jobs, (value) => (value * sum(residents)) / sum(jobs)),
    ownPair: Int32Array.from(zones, (i) => i * length + i),
    isTarget: new Uint8Array(length).fill(1),
    ownAims: [anAim(0.25, length)],
  };
}

const even = aRoad(new Array<number>(12).fill(100), new Array<number>(12).fill(100));

describe('the parameters of the gravity model', () => {
  it('are found again from the figures that they make', () => {
    const margin = fc.array(fc.double({ min: 50, max: 150, noNaN: true }), { minLength: 12, maxLength: 12 });
    const parameters = fc.record({
      beta: fc.double({ min: 0.03, max: 0.12, noNaN: true }),
      ownZoneFactor: fc.double({ min: 0.5, max: 30, noNaN: true }),
    });
    fc.assert(
      fc.property(margin, margin, parameters, (residents, jobs, known) => {
        const input = aRoad(residents, jobs);
        const { beta, ownZoneFactor } = known;
        const made = createFlowSolver(input).solve({ beta, ownZoneFactors: [ownZoneFactor] });
        const ownAims = [anAim(made.intraZoneShare, 12)];
        const found = estimateParameters({ ...input, ownAims }, made.meanDistanceKm);
        expect(found).toMatchObject({ meetsDistance: true, meetsShares: [true] });
        expect(Math.abs(found.meanDistanceKm / made.meanDistanceKm - 1)).toBeLessThan(1e-4);
        expect(Math.abs(found.intraZoneShare - made.intraZoneShare)).toBeLessThan(1e-4);
        expect(found.balance.originResidual).toBeLessThan(1e-6);
        expect(found.evaluations).toBeLessThan(60);
      }),
    );
  });

  it('are found again for two kinds of villages and for what keeps all together', () => {
    const kinds = [(zone: number) => zone < 5, (zone: number) => zone >= 5 && zone < 9];
    const rest = (zone: number) => zone >= 9;
    const input = aRoad(
      [...even.origins.keys()].map((zone) => 80 + 10 * (zone % 5)),
      [...even.origins.keys()].map((zone) => 70 + 15 * (zone % 4)),
    );
    const aims = [
      ...kinds.map((kind) => anAim(0.5, 12, kind)),
      { ...anAim(0.5, 12, rest), counted: input.isTarget },
    ];
    const known = { beta: 0.06, ownZoneFactors: [3, 12, 6] };
    const made = createFlowSolver({ ...input, ownAims: aims }).solve(known);
    const ownAims = aims.map((aim, index) => ({ ...aim, share: made.ownShares[index] }));
    const found = estimateParameters({ ...input, ownAims }, made.meanDistanceKm);
    expect(found).toMatchObject({ meetsDistance: true, meetsShares: [true, true, true] });
    found.parameters.ownZoneFactors.forEach((factor, index) =>
      expect(factor / known.ownZoneFactors[index]).toBeCloseTo(1, 2),
    );
    expect(found.evaluations).toBeLessThan(25);
  });

  it('keep the mean distance when jobs are too few for the share', () => {
    const input = aRoad(new Array<number>(12).fill(100), [1150, ...new Array<number>(11).fill(50)]);
    const found = estimateParameters({ ...input, ownAims: [anAim(0.95, 12)] }, 20);
    expect(found).toMatchObject({ meetsDistance: true, meetsShares: [false] });
    expect(found.meanDistanceKm).toBeCloseTo(20, 2);
  });

  it('leave out the factor where no target has workers of its own', () => {
    const found = estimateParameters({ ...even, ownPair: new Int32Array(12).fill(-1) }, 13);
    expect(found.parameters.ownZoneFactors).toEqual([1]);
    expect(found).toMatchObject({ meetsDistance: true, meetsShares: [false], intraZoneShare: 0 });
  });

  it('stop at a bound when the mean distance is out of reach', () => {
    const found = estimateParameters(even, 500);
    expect(found.meetsDistance).toBe(false);
    expect(found.balance.originResidual).toBeLessThan(1e-6);
  });
});
