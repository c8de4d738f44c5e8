import { describe, expect, it } from 'vitest';
import { DATA_FOLDER } from '../../testing/folders.ts';
import { findRealZones } from '../../testing/real-zones.ts';
import { estimateFlows, type EstimatedFlows, type FlowEstimation } from './estimate-flows.ts';
import type { FlowZones } from './flow-zones.ts';
import { checkFlows } from './flows.ts';

function getEstimate(estimation: FlowEstimation): EstimatedFlows {
  const estimate = estimateFlows(estimation);
  if ('problems' in estimate) throw new Error(estimate.problems.map((problem) => problem.message).join(' '));
  return estimate;
}

/** A square of villages 7 km apart around a town, and one outer zone beside it. */
function aCountry(side = 9): FlowZones {
  const count = side * side;
  const town = Math.floor(count / 2);
  const at = (pick: (zone: number) => number, outer: number) =>
    Float64Array.from({ length: count + 1 }, (_, zone) => (zone < count ? pick(zone) : outer));
  return {
    lat: at((zone) => 45 + 0.065 * Math.floor(zone / side), 45.2),
    lon: at((zone) => 3 + 0.09 * (zone % side), 4.1),
    surfaceKm2: at(() => 20, 900),
    employed: at((zone) => (zone === town ? 4000 : 200), 9000),
    jobs: at((zone) => (zone === town ? 9000 : 100 + (zone % 5) * 10), 0).map((jobs, zone, all) =>
      zone < count
        ? jobs
        : 9000 + 4000 + 200 * (count - 1) - all.subarray(0, count).reduce((a, b) => a + b, 0),
    ),
    isTarget: Uint8Array.from({ length: count + 1 }, (_, zone) => Number(zone < count && zone !== town)),
  };
}

/** Sums of the flows by home and by workplace. */
function computeMargins({ flows }: EstimatedFlows): { byHome: Float64Array; byWork: Float64Array } {
  const byHome = new Float64Array(flows.homeCount);
  const byWork = new Float64Array(flows.zoneCount);
  for (let i = 0; i < flows.homeCount; i++) {
    for (let k = flows.homeStart[i]; k < flows.homeStart[i + 1]; k++) {
      byHome[i] += flows.workers[k];
      byWork[flows.workIndex[k]] += flows.workers[k];
    }
  }
  return { byHome, byWork };
}

const country = aCountry();
const options = { homeCount: 81, circuity: 1.3, targetKm: 18, support: { destinationsPerOrigin: 20 } };

describe('estimated flows', () => {
  const estimate = getEstimate({ zones: country, ...options });

  it('meet the margins of every home to 1e-6 after pruning, and aim at the mean distance and the own-zone share', () => {
    const { byHome } = computeMargins(estimate);
    byHome.forEach((sum, i) => expect(Math.abs(sum / country.employed[i] - 1)).toBeLessThan(1e-6));
    expect(estimate.report.originResidual).toBeLessThan(1e-6);
    expect(estimate.report.destinationResidual).toBeLessThan(1e-6);
    expect(estimate.report.meanDistanceKm).toBeCloseTo(18, 3);
    expect(estimate.report.intraZoneShare).toBeCloseTo(0.25, 4);
    expect(estimate.report.pairs).toBeLessThan(82 * 82);
  });

  it('are well formed and keep workers who leave as « extérieur »', () => {
    expect(checkFlows(estimate.flows)).toEqual([]);
    expect(estimate.flows.homeCount).toBe(81);
    expect(computeMargins(estimate).byWork[81]).toBeGreaterThan(0);
  });

  it('meet both margins of every zone when none is outer', () => {
    const whole = getEstimate({ zones: country, ...options, homeCount: 82 });
    const { byHome, byWork } = computeMargins(whole);
    byHome.forEach((sum, i) => expect(Math.abs(sum / country.employed[i] - 1)).toBeLessThan(1e-6));
    byWork.forEach((sum, j) => expect(Math.abs(sum / country.jobs[j] - 1)).toBeLessThan(1e-6));
  });

  it('report their progress from 0 to 1 without going back', () => {
    const shares: number[] = [];
    getEstimate({ zones: country, ...options, onProgress: (share) => shares.push(share) });
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('say when the mean distance cannot be met', () => {
    const { report } = getEstimate({ zones: country, ...options, targetKm: 300 });
    expect(report.warnings.some((warning) => warning.includes('300,0'))).toBe(true);
  });

  it('give priority to the mean distance, and say so, when the own-zone share cannot be met with it', () => {
    const { report } = getEstimate({
      zones: country,
      ...options,
      ownAims: [{ id: 'rural', members: country.isTarget, counted: country.isTarget, share: 0.9 }],
    });
    expect(report.meanDistanceKm).toBeCloseTo(18, 3);
    expect(report.intraZoneShare).toBeLessThan(0.9);
    expect(report.warnings).toEqual([
      expect.stringMatching(
        /leur commune \(rural\) visée 90,0\u00A0%, obtenue \d\d,\d\u00A0%\u202F; la distance/,
      ),
    ]);
  });

  it('count as own pairs those of the homes only, not those of « extérieur »', () => {
    const { flows, report } = getEstimate({ zones: country, ...options });
    let [own, all] = [0, 0];
    for (let home = 0; home < flows.homeCount; home++) {
      for (let k = flows.homeStart[home]; k < flows.homeStart[home + 1]; k++) {
        if (country.isTarget[home] === 0) continue;
        all += flows.workers[k];
        if (flows.workIndex[k] === home) own += flows.workers[k];
      }
    }
    expect(report.intraZoneShare).toBeCloseTo(own / all, 12);
    expect(report.ownZones[0].factor).toBeGreaterThan(1);
  });

  it('are the same to the byte when computed twice', () => {
    expect(getEstimate({ zones: country, ...options }).flows.workers).toEqual(estimate.flows.workers);
  });

  it('are refused with every problem of the zones at once', () => {
    const zones = {
      ...country,
      employed: country.employed.with(3, -1),
      jobs: country.jobs.with(4, NaN),
      lat: country.lat.with(0, 91),
    };
    const estimated = estimateFlows({ zones, ...options });
    expect('problems' in estimated && estimated.problems.map((problem) => problem.field)).toEqual([
      'lat',
      'employed',
      'jobs',
    ]);
  });

  it('are refused when jobs and residents are more than 5 % apart', () => {
    const estimated = estimateFlows({
      zones: { ...country, jobs: country.jobs.map((jobs) => jobs * 1.1) },
      ...options,
    });
    expect('problems' in estimated && estimated.problems.map((problem) => problem.field)).toEqual(['jobs']);
  });
});

const real = findRealZones(DATA_FOLDER);

describe.skipIf(real === undefined)(
  'flows of the real massif and its surroundings (scope: F9, rural homes of the massif)',
  () => {
    it('meet 18.4 km, the own-commune shares and the margins to 1e-6 on less than 600,000 pairs', () => {
      if (real === undefined) return;
      const { flows, report } = getEstimate({ ...real, circuity: 1.3 });
      expect(Math.abs(report.meanDistanceKm - 18.4)).toBeLessThan(0.01);
      expect(report.ownZones.map(({ id }) => id)).toEqual(['market_town', 'scattered', 'town']);
      for (const { share, target } of report.ownZones) expect(Math.abs(share - target)).toBeLessThan(1e-4);
      expect(report.originResidual).toBeLessThan(1e-6);
      expect(report.destinationResidual).toBeLessThan(1e-6);
      expect(report.pairs).toBeLessThan(600_000);
      expect(checkFlows(flows)).toEqual([]);
    });
  },
);
