import { estimateDaysPerWeek, type DaysCount, type DaysEstimate } from './estimate-days.ts';
import { computeEffectiveCount, NATIONAL_KAPPA } from './estimate-group-share.ts';

/**
 * Days a week at the scale of the massif: each observation for the persons it counts for, then the national prior.
 * Source: method C.7, 3, 4 and 7.
 */

/** Days of the teleworkers of one observation; `discount` (0–1) is its weight by quality and age. */
export interface DaysObservation {
  id: string;
  counts: readonly DaysCount[];
  discount: number;
}

/** The registry's law as a prior: central value and ends, in days a week. */
export interface DaysPrior {
  low: number;
  mode: number;
  high: number;
}

/** What is observed, and whether the prior is used. */
export interface GroupDaysInput {
  observations: readonly DaysObservation[];
  prior: DaysPrior;
  usesPrior: boolean;
  seed: number;
}

/** Days of one observation with λ, its weight against the prior. */
export interface DaysCell extends DaysEstimate {
  id: string;
  ownWeight: number;
}

/** Mean days a week with its 90 % interval and standard deviation; `distribution` pools all persons observed. */
export interface GroupDays {
  mean: number;
  deviation: number;
  p5: number;
  p95: number;
  ownWeight: number;
  cells: DaysCell[];
  distribution: DaysEstimate['distribution'];
}

/** 95th percentile of the standard normal law. */
const Z95 = 1.6448536269514722;

/** Ends of a symmetric PERT law in standard deviations from one end to the other: 2√7. Source: beta(3, 3). */
const PERT_DEVIATIONS = 2 * Math.sqrt(7);

/** Standard deviation of the registry's law, taken as symmetric. */
export function computePriorDeviation({ low, high }: DaysPrior): number {
  return (high - low) / PERT_DEVIATIONS;
}

function getDays(counts: readonly DaysCount[], seed: number): DaysEstimate {
  const estimate = estimateDaysPerWeek({ counts, seed });
  if ('problems' in estimate) throw new Error(estimate.problems.map(({ message }) => message).join(' '));
  return estimate;
}

/**
 * Days a week of a group by bootstrap of each observation, shrunk towards the prior. Counts must be usable
 * ({@link estimateDaysPerWeek} says why not), one observation at least. Assumption: observations weigh against the prior as
 * adoption does (κ = 10 persons), for want of a spread observed between employers.
 */
export function estimateGroupDays({ observations, prior, usesPrior, seed }: GroupDaysInput): GroupDays {
  const estimates = observations.map(({ counts }) => getDays(counts, seed));
  const weights = observations.map(({ discount }, index) =>
    computeEffectiveCount(discount * estimates[index].persons, NATIONAL_KAPPA),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ownWeight = usesPrior ? total / (total + NATIONAL_KAPPA) : 1;
  let observedMean = 0;
  let variance = 0;
  estimates.forEach(({ meanDays, lowDays, highDays }, index) => {
    const share = weights[index] / total;
    observedMean += share * meanDays;
    variance += (share * ((highDays - lowDays) / (2 * Z95))) ** 2;
  });
  const mean = ownWeight * observedMean + (1 - ownWeight) * prior.mode;
  const deviation = Math.hypot(
    ownWeight * Math.sqrt(variance),
    (1 - ownWeight) * computePriorDeviation(prior),
  );
  return {
    mean,
    deviation,
    p5: mean - Z95 * deviation,
    p95: mean + Z95 * deviation,
    ownWeight,
    cells: estimates.map((estimate, index) => ({
      ...estimate,
      id: observations[index].id,
      ownWeight: usesPrior ? weights[index] / (weights[index] + NATIONAL_KAPPA) : 1,
    })),
    distribution: getDays(
      observations.flatMap(({ counts }) => counts),
      seed,
    ).distribution,
  };
}
