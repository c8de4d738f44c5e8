import { readCog } from '@maceo/datasets/cog/read-cog';
import { createDemoData } from '@maceo/datasets/demo/create-demo-data';
import { createFlowZones } from '@maceo/datasets/zones/create-flow-zones';
import type { FlowSet } from '@maceo/db/queries/flows';
import { describe, expect, test } from 'vitest';
import { toSetWithBroadband } from './to-broadband-gate.ts';

const cog = readCog();
const { profiles } = createDemoData(cog);
const zoneSet = createFlowZones(cog, profiles);

/** A set without pairs: only its homes matter here. */
const set: FlowSet = {
  id: 'before',
  report: {
    ...{ method: 'modelled', beta: 0.1, meanDistanceKm: 18, targetKm: 18.4, originResidual: 0 },
    ...{ destinationResidual: 0, pairs: 0, zones: 0, outsideShare: 0, warnings: [] },
  },
  zones: zoneSet.zones.map(({ code }) => code),
  homeStart: new Uint32Array(zoneSet.homeCount + 1),
  workIndex: new Uint32Array(),
  workers: new Float64Array(),
  distanceKm: new Float64Array(),
  employed: new Float64Array(zoneSet.homeCount),
  occupationShares: new Float64Array(zoneSet.homeCount * 6),
  createdAt: new Date(0).toISOString(),
};

describe('the share of connected premises', () => {
  test('is not known, and the set the same, without any speed in the data', () => {
    const same = toSetWithBroadband(set, { zoneSet, profiles });
    expect(same.broadbandGate).toBeUndefined();
    expect(same.report.broadband).toBe('unknown');
    expect(same.id).toBe('before');
  });

  test('is that of each commune, and the mean of the others where it is missing', () => {
    const [first, second] = ['15014', '15138'];
    const known = new Map(profiles);
    for (const [code, broadbandShare, employed] of [
      [first, 0.9, 300],
      [second, 0.5, 100],
    ] as const) {
      const profile = profiles.get(code) ?? expect.fail(code);
      known.set(code, { ...profile, broadbandShare, employed });
    }
    const gated = toSetWithBroadband(set, { zoneSet, profiles: known });
    const gateOf = (code: string) => gated.broadbandGate?.[gated.zones.indexOf(code)];
    expect(gateOf(first)).toBe(0.9);
    expect(gateOf(second)).toBe(0.5);
    expect(gateOf('63113')).toBeCloseTo(0.8, 12);
    expect(gated.report.broadband).toBe('known');
    expect(gated.id).not.toBe('before');
  });
});
