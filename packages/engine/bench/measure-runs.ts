import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import { computeCoefficients } from '../src/model/evaluate-coefficients.ts';
import { computeOutcomesFromPairs } from '../src/model/evaluate-pairs.ts';
import { computeOutcomes } from '../src/model/evaluate-statistics.ts';
import { toModelInputs } from '../src/model/model-inputs.ts';
import { createOutcomes, type Outcomes } from '../src/model/outcomes.ts';
import type { Population } from '../src/model/population.ts';
import { computePairTilts, computeStatistics } from '../src/model/statistics.ts';
import { measureMs } from './measure.ts';
import { findNumpyRuns, type NumpyRuns } from './numpy-runs.ts';

/** Times of one run of the model on one population, ms, and NumPy's on the same arrays. */
export interface RunTimes {
  statistics: number;
  slider: number;
  pairs: number;
  build: number;
  numpy: NumpyRuns | undefined;
  /** Largest relative gap between the engine's and NumPy's total of net emissions. */
  gap: number;
}

/** Every array of some outcomes, both sides. */
function listArrays({ home, work }: Outcomes): Float64Array[] {
  return [...Object.values(home), ...Object.values(work)];
}

/**
 * What one slider costs once its two ends are known: the model being affine in each linear parameter, every outcome is
 * a point of a segment.
 */
function createSliderUpdate(low: Outcomes, high: Outcomes): (share: number) => Float64Array[] {
  const [lows, highs] = [listArrays(low), listArrays(high)];
  const into = lows.map((values) => new Float64Array(values.length));
  return (share) => {
    for (let index = 0; index < into.length; index++) {
      const [values, a, b] = [into[index], lows[index], highs[index]];
      for (let zone = 0; zone < values.length; zone++) values[zone] = a[zone] + share * (b[zone] - a[zone]);
    }
    return into;
  };
}

/** Measures one run on a population: from statistics, from pairs, as an affine update, and in NumPy. */
export function measureRuns(population: Population, repeats: number): RunTimes {
  const { flows } = population;
  const parameters = getDefaultParameters();
  const inputs = toModelInputs(parameters);
  const statistics = computeStatistics({ population, inputs });
  const into = createOutcomes(flows.homeCount, flows.zoneCount);
  const most = toModelInputs(parameters, { telecentre_share: 1 });
  const updateSlider = createSliderUpdate(
    computeOutcomes({ statistics, inputs: toModelInputs(parameters, { telecentre_share: 0 }) }),
    computeOutcomes({ statistics, inputs: most }),
  );
  const numpy = findNumpyRuns({
    flows,
    tilts: computePairTilts(flows, inputs.distanceTiltExponent),
    population,
    inputs,
    coefficients: computeCoefficients(inputs),
  });
  computeOutcomes({ statistics, inputs }, into);
  const netTco2e = into.home.netTco2e.reduce((sum, value) => sum + value, 0);
  return {
    statistics: measureMs(repeats * 20, () => computeOutcomes({ statistics, inputs }, into)),
    slider: measureMs(repeats * 20, () => updateSlider(0.3)),
    pairs: measureMs(Math.ceil(repeats / 4), () => computeOutcomesFromPairs(population, inputs)),
    build: measureMs(repeats, () => computeStatistics({ population, inputs })),
    numpy,
    gap: numpy === undefined ? 0 : Math.abs(numpy.netTco2e / netTco2e - 1),
  };
}
