import type { Problem } from '@maceo/domain/problem';
import { computeAdoptionPosterior, type AdoptionPosterior } from './adoption-posterior.ts';
import { estimatePrior, toFixedPrior, type AdoptionPrior, type GroupCount } from './beta-prior.ts';
import { checkObservation, type FieldObservation } from './check-observations.ts';
import { computeDiscount } from './discount.ts';
import type { BetaShape } from './special-functions.ts';

/** Fewest eligible persons below which a group is never displayed alone. Source: method C.7, 5. */
export const FEWEST_ELIGIBLE_SHOWN = 5;

/**
 * Adoption of one group. `observed` is the raw count, `counted` the same after discount by quality and age; where
 * `isUpperBound`, a pilot of volunteers is among the observations and the rate is an upper bound of take-up; where
 * `isTooSmallToShow`, the group must not be displayed alone.
 */
export interface AdoptionEstimate extends AdoptionPosterior {
  group: string;
  observed: GroupCount;
  counted: GroupCount;
  isUpperBound: boolean;
  isTooSmallToShow: boolean;
}

/** Groups in the order of their first observation, with the prior they were pulled towards. */
export interface AdoptionEstimation {
  prior: AdoptionPrior;
  groups: AdoptionEstimate[];
}

type UsableObservation = FieldObservation & { eligible: number };

function isUsable(observation: FieldObservation): observation is UsableObservation {
  return observation.eligible !== null;
}

/** Sum of persons over observations, each weighted. */
function aggregateCounts(
  observations: readonly UsableObservation[],
  weightOf: (observation: UsableObservation) => number,
): GroupCount {
  return observations.reduce(
    (sum, observation) => ({
      eligible: sum.eligible + weightOf(observation) * observation.eligible,
      teleworkers: sum.teleworkers + weightOf(observation) * observation.teleworkers,
    }),
    { eligible: 0, teleworkers: 0 },
  );
}

function toCounts([group, observations]: [string, UsableObservation[]]) {
  const observed = aggregateCounts(observations, () => 1);
  return {
    group,
    observed,
    counted: aggregateCounts(observations, ({ quality, ageYears }) => computeDiscount(quality, ageYears)),
    isUpperBound: observations.some(({ isVolunteerPilot }) => isVolunteerPilot),
    isTooSmallToShow: observed.eligible < FEWEST_ELIGIBLE_SHOWN,
  };
}

/**
 * Adoption by group from field observations, by beta-binomial partial pooling. A given `prior` is used as it is; without
 * one the prior is estimated on the groups (fixed under five). Unusable observations are refused, all problems
 * together. Source: method C.7, 1–6.
 */
export function estimateAdoption(
  observations: readonly FieldObservation[],
  prior?: BetaShape,
): AdoptionEstimation | { problems: Problem[] } {
  const problems = observations.flatMap(checkObservation);
  if (problems.length > 0) return { problems };
  const byGroup = Map.groupBy(observations.filter(isUsable), ({ group }) => group);
  const counts = [...byGroup].map(toCounts);
  const used = prior ? toFixedPrior(prior) : estimatePrior(counts.map(({ counted }) => counted));
  return {
    prior: used,
    groups: counts.map((count) => ({ ...count, ...computeAdoptionPosterior(count.counted, used) })),
  };
}
