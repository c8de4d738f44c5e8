import { readCog } from '@maceo/datasets/cog/read-cog';
import { createDemoData } from '@maceo/datasets/demo/create-demo-data';
import { BEYOND_CODE, type ObservedFlows } from '@maceo/datasets/flows/to-observed-flows';
import { createFlowZones } from '@maceo/datasets/zones/create-flow-zones';
import type { Flows } from '@maceo/engine/flows/flows';
import { describe, expect, test } from 'vitest';
import { estimateZoneFlows } from './estimate-zone-flows.ts';
import { estimateSmoothedObservation, SAMPLING_RATE } from './smooth-observed-flows.ts';

const cog = readCog();
const zoneSet = createFlowZones(cog, createDemoData(cog).profiles);

function getTruth(): Flows {
  const estimated = estimateZoneFlows(zoneSet);
  if ('problems' in estimated) throw new Error(estimated.problems[0].message);
  return estimated.flows;
}

/** Uniform numbers in [0, 1[ from a seed (32-bit linear congruence, enough for a survey). */
function createUniform(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** A draw of a Poisson law of that mean; its normal limit beyond 30. */
function samplePoisson(mean: number, uniform: () => number): number {
  if (mean > 30)
    return Math.max(
      0,
      Math.round(mean + Math.sqrt(12 * mean) * (uniform() + uniform() + uniform() - 1.5) * 0.577),
    );
  let count = 0;
  for (let left = uniform(); left > Math.exp(-mean); left *= uniform()) count += 1;
  return count;
}

/** What a survey of a quarter would tell of the truth: many pairs are not seen, the others are too large. */
function aSurvey(truth: Flows): ObservedFlows {
  const uniform = createUniform(7);
  const counts = truth.workers.map(
    (workers) => samplePoisson(workers * SAMPLING_RATE, uniform) / SAMPLING_RATE,
  );
  const kept = [...counts.keys()].filter((pair) => counts[pair] > 0);
  const seen = new Uint32Array(counts.length + 1);
  counts.forEach((count, pair) => (seen[pair + 1] = seen[pair] + Number(count > 0)));
  const none = () => new Float64Array(truth.homeCount);
  return {
    codes: [...zoneSet.zones.map((zone) => zone.code), BEYOND_CODE],
    homeCount: truth.homeCount,
    zoneCount: truth.zoneCount + 1,
    homeStart: truth.homeStart.map((start) => seen[start]),
    workIndex: Uint32Array.from(kept, (pair) => truth.workIndex[pair]),
    workers: Float64Array.from(kept, (pair) => counts[pair]),
    distanceKm: Float64Array.from(kept, (pair) => truth.distanceKm[pair]),
    isListed: new Uint8Array(truth.homeCount).fill(1),
    unplaced: { abroad: none(), overseas: none(), unknown: none(), tooFar: none() },
    beyond: 0,
  };
}

/** Sum of the gaps between two sets of flows, persons. */
function computeGap(a: Flows, b: Flows): number {
  let gap = 0;
  for (let home = 0; home < a.homeCount; home++) {
    const row = new Map<number, number>();
    for (let k = a.homeStart[home]; k < a.homeStart[home + 1]; k++) row.set(a.workIndex[k], a.workers[k]);
    for (let k = b.homeStart[home]; k < b.homeStart[home + 1]; k++)
      row.set(b.workIndex[k], (row.get(b.workIndex[k]) ?? 0) - b.workers[k]);
    for (const difference of row.values()) gap += Math.abs(difference);
  }
  return gap;
}

function sumByHome({ homeStart, workers }: Flows): Float64Array {
  return Float64Array.from({ length: homeStart.length - 1 }, (_, home) =>
    workers.subarray(homeStart[home], homeStart[home + 1]).reduce((sum, value) => sum + value, 0),
  );
}

describe('a survey of a quarter of the workers', () => {
  const truth = getTruth();
  const survey = aSurvey(truth);
  const smoothed = estimateSmoothedObservation(survey, zoneSet);

  test('is nearer to the truth once smoothed', () => {
    expect(computeGap(smoothed.flows, truth)).toBeLessThan(0.6 * computeGap(survey, truth));
  });

  test('keeps the workers of each home', () => {
    const before = sumByHome(survey);
    const after = sumByHome(smoothed.flows);
    const worst = before.reduce((max, sum, home) => Math.max(max, Math.abs(sum - after[home])), 0);
    expect(worst).toBeLessThan(0.1);
    expect(smoothed.originResidual).toBeLessThan(1e-4);
    expect(smoothed.destinationResidual).toBeLessThan(1e-4);
  });

  test('says what was done in one sentence', () => {
    expect(smoothed.notes).toEqual([
      expect.stringMatching(
        /comptent moins de 200\u00A0actifs.*\(k\).*25\s?%.*[1-9]\d?,\d\s?% des actifs changent/u,
      ),
    ]);
  });
});

test('nothing observed stays nothing', () => {
  const empty = aSurvey({ ...getTruth(), workers: new Float64Array(getTruth().workers.length) });
  expect(estimateSmoothedObservation(empty, zoneSet)).toMatchObject({ notes: [], originResidual: 0 });
});
