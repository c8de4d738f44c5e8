import type { ParameterValues } from '@maceo/domain/scenarios/parameter-catalogue';
import { computeOutcomes } from './evaluate-statistics.ts';
import { createLeverParts, type DecidedLever, type LeverParts } from './lever-parts.ts';
import type { ModelInputs } from './model-inputs.ts';
import { createOutcomes, HOME_OUTCOMES, type Outcomes, WORK_OUTCOMES } from './outcomes.ts';
import { interpolateLevers } from './ramp.ts';
import { computePairTilts, computeStatistics, type Statistics, type StatisticsInput } from './statistics.ts';

/** Levers as decided, and what their level at the horizon depends on: see {@link interpolateLevers}. */
export interface ReachedInput {
  levers: readonly DecidedLever[];
  homeCount: number;
  values: ParameterValues;
  reachedShare: number;
}

/** Parts of the homes by the levers decided for them, each lever as it stands once a share of its effect is reached. */
export function createReachedParts({ levers, homeCount, ...reached }: ReachedInput): LeverParts {
  const parts = createLeverParts(levers, homeCount);
  return { ...parts, levers: parts.levers.map((own) => interpolateLevers(own, reached)) };
}

/** Statistics of each part: the pairs of its homes, on both sides. One part = the statistics of everybody. */
export function computePartStatistics(
  input: StatisticsInput,
  { levers, partOf }: LeverParts,
): readonly Statistics[] {
  if (partOf === undefined) return [computeStatistics(input)];
  const tilts = computePairTilts(input.population.flows, input.inputs.distanceTiltExponent);
  return levers.map((_, part) =>
    computeStatistics({
      ...{ ...input, tilts },
      counted: Uint8Array.from(partOf, (own) => (own === part ? 1 : 0)),
    }),
  );
}

/** Adds the second outcomes to the first. */
function addOutcomes(into: Outcomes, outcomes: Outcomes): void {
  const add = (sums: Float64Array, values: Float64Array) => {
    for (let index = 0; index < sums.length; index++) sums[index] += values[index];
  };
  for (const name of HOME_OUTCOMES) add(into.home[name], outcomes.home[name]);
  for (const name of WORK_OUTCOMES) add(into.work[name], outcomes.work[name]);
}

/**
 * One run from the statistics of each part and the inputs of each part (same order): the sum of the parts' runs. A home
 * has the figures of its own part; a workplace those of all parts its workers come from.
 */
export function computePartOutcomes(
  statistics: readonly Statistics[],
  inputsOf: (part: number) => ModelInputs,
): Outcomes {
  if (statistics.length === 1) return computeOutcomes({ statistics: statistics[0], inputs: inputsOf(0) });
  const { home, work } = statistics[0];
  const sum = createOutcomes(home.workers.length, work.workers.length);
  statistics.forEach((own, part) =>
    addOutcomes(sum, computeOutcomes({ statistics: own, inputs: inputsOf(part) })),
  );
  return sum;
}
