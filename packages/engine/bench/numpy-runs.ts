import type { Flows } from '../src/flows/flows.ts';
import type { Coefficients } from '../src/model/evaluate-coefficients.ts';
import type { ModelInputs } from '../src/model/model-inputs.ts';
import { computeShortness } from '../src/model/mode-by-distance.ts';
import { OCCUPATION_COUNT, type Population } from '../src/model/population.ts';
import { computeTiltedShare } from '../src/model/teleworkable-share.ts';
import { computeHomeDayKm, computeTelecentreDayKm } from '../src/model/travel.ts';
import { askNumpy } from './ask-numpy.ts';

/** What NumPy took for one run, least ms, and one figure to hold both against each other. */
export interface NumpyRuns {
  numpy: string;
  /** Tuned: reduceat and bincount on prepared columns of the pairs. */
  tunedMs: number;
  /** The usual way: bincount on both sides. */
  bincountMs: number;
  /** From prepared sums, as the engine's statistics are. */
  statisticsMs: number;
  netTco2e: number;
}

/** The data of both computations. */
export interface NumpyRunsCase {
  flows: Flows;
  tilts: Float64Array;
  population: Population;
  inputs: ModelInputs;
  coefficients: Coefficients;
}

/** Reachable workers of each pair, the prepared column of a tuned script. */
function computeReachable({ flows, tilts, population, inputs }: NumpyRunsCase): Float64Array {
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

/** NumPy's times for one run on the same arrays; undefined when python3 or numpy is missing. */
export function findNumpyRuns(given: NumpyRunsCase): NumpyRuns | undefined {
  const { flows, inputs, coefficients } = given;
  const reachable = computeReachable(given);
  const homeDayKm = reachable.map((value, k) => value * computeHomeDayKm(flows.distanceKm[k]));
  const telecentreDayKm = reachable.map(
    (value, k) => value * computeTelecentreDayKm(flows.distanceKm[k], inputs.telecentreDistanceKm),
  );
  const ofShort = (km: Float64Array) => km.map((value, k) => value * computeShortness(flows.distanceKm[k]));
  const arrays: [string, Float64Array][] = [
    ['homeStart', Float64Array.from(flows.homeStart)],
    ['workIndex', Float64Array.from(flows.workIndex)],
    ['reachable', reachable],
    ['homeDayKm', homeDayKm],
    ['telecentreDayKm', telecentreDayKm],
    ['homeShortKm', ofShort(homeDayKm)],
    ['telecentreShortKm', ofShort(telecentreDayKm)],
  ];
  const header = {
    homeCount: flows.homeCount,
    coefficients,
    arrays: arrays.map(([name, values]) => [name, values.length]),
  };
  const values = arrays.map(([, column]) => column);
  return askNumpy<NumpyRuns>('numpy_runs.py', header, values);
}
