import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { FurnessInput } from '../src/flows/furness.ts';
import type { Flows } from '../src/flows/flows.ts';
import type { Coefficients } from '../src/model/evaluate-coefficients.ts';
import type { ModelInputs } from '../src/model/model-inputs.ts';
import { computeShortness } from '../src/model/mode-by-distance.ts';
import { OCCUPATION_COUNT, type Population } from '../src/model/population.ts';
import { computeTiltedShare } from '../src/model/teleworkable-share.ts';
import { computeHomeDayKm, computeTelecentreDayKm } from '../src/model/travel.ts';

/** What NumPy took, median ms, and one figure to hold both against each other. */
export interface NumpyTimes {
  numpy: string;
  pairsMs: number;
  statisticsMs: number;
  furnessPassMs: number;
  netTco2e: number;
}

/** The data of both computations. */
export interface NumpyCase {
  flows: Flows;
  tilts: Float64Array;
  population: Population;
  inputs: ModelInputs;
  coefficients: Coefficients;
  furness: FurnessInput;
  passes: number;
}

/** Reachable workers of each pair, the prepared column of a tuned script. */
function computeReachable({ flows, tilts, population, inputs }: NumpyCase): Float64Array {
  const reachable = new Float64Array(flows.workers.length);
  for (let home = 0; home < flows.homeCount; home++) {
    for (let k = flows.homeStart[home]; k < flows.homeStart[home + 1]; k++) {
      for (let c = 0; c < OCCUPATION_COUNT; c++) {
        const share = population.occupationShares[home * OCCUPATION_COUNT + c];
        reachable[k] += flows.workers[k] * share * computeTiltedShare(inputs.teleworkableShares[c], tilts[k]);
      }
    }
  }
  return reachable;
}

function listArrays(given: NumpyCase): [string, Float64Array][] {
  const { flows, furness, inputs } = given;
  const reachable = computeReachable(given);
  const { telecentreDistanceKm } = inputs;
  const homeDayKm = reachable.map((value, k) => value * computeHomeDayKm(flows.distanceKm[k]));
  const telecentreDayKm = reachable.map(
    (value, k) => value * computeTelecentreDayKm(flows.distanceKm[k], telecentreDistanceKm),
  );
  const ofShort = (km: Float64Array) => km.map((value, k) => value * computeShortness(flows.distanceKm[k]));
  return [
    ['homeStart', Float64Array.from(flows.homeStart)],
    ['workIndex', Float64Array.from(flows.workIndex)],
    ['reachable', reachable],
    ['homeDayKm', homeDayKm],
    ['telecentreDayKm', telecentreDayKm],
    ['homeShortKm', ofShort(homeDayKm)],
    ['telecentreShortKm', ofShort(telecentreDayKm)],
    ['rowStart', Float64Array.from(furness.rowStart)],
    ['column', Float64Array.from(furness.column)],
    ['weight', furness.weight],
    ['origins', furness.origins],
    ['destinations', furness.destinations],
  ];
}

/** Runs the NumPy script beside this file on the same arrays; undefined when python3 or numpy is missing. */
export function findNumpyTimes(given: NumpyCase): NumpyTimes | undefined {
  const arrays = listArrays(given);
  const { coefficients, passes, flows } = given;
  const header = {
    homeCount: flows.homeCount,
    coefficients,
    passes,
    arrays: arrays.map(([name, values]) => [name, values.length]),
  };
  const raw = arrays.map(([, values]) => Buffer.from(values.buffer, values.byteOffset, values.byteLength));
  const input = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...raw]);
  const script = resolve(import.meta.dirname, 'numpy_reference.py');
  const child = spawnSync('python3', [script], { input, maxBuffer: 1 << 20, timeout: 120_000 });
  return child.status === 0 ? JSON.parse(child.stdout.toString()) : undefined;
}
