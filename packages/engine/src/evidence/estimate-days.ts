import type { Problem } from '@maceo/domain/problem';
import { computeMeanDays } from '../model/intensity.ts';
import { sampleUniforms } from '../uncertainty/uniforms.ts';

/** Persons who telework `days` effective days a week, such as 0.5, 1, 1.5, 2 or 3. */
export interface DaysCount {
  days: number;
  persons: number;
}

/**
 * The counts, the number of resamples and the seed (an integer ≥ 0): the same three give the same interval to the last
 * digit.
 */
export interface DaysRequest {
  counts: readonly DaysCount[];
  seed: number;
  draws?: number;
}

/**
 * Mean effective days a week of those who telework, its 90 % bootstrap interval, and the distribution it comes from
 * (`shareOfPersons` 0–1, in rising days). `isTooSmallToShow` below five persons, whose interval says little.
 */
export interface DaysEstimate {
  meanDays: number;
  lowDays: number;
  highDays: number;
  persons: number;
  distribution: { days: number; shareOfPersons: number }[];
  isTooSmallToShow: boolean;
}

/** Resamples by default. Assumption: the engine's own; the ends of the interval move by about 1 % of its width. */
const DEFAULT_DRAWS = 2_000;

/** Source: method C.7, 5. */
const FEWEST_PERSONS_SHOWN = 5;

function checkCounts(counts: readonly DaysCount[]): Problem[] {
  const problems = counts.flatMap(({ days, persons }, index): Problem[] => [
    ...(days > 0 && days <= 5
      ? []
      : [{ field: `counts[${index}].days`, message: 'Il faut plus de 0 et au plus 5 jours par semaine.' }]),
    ...(Number.isInteger(persons) && persons >= 0
      ? []
      : [
          {
            field: `counts[${index}].persons`,
            message: 'Il faut un nombre entier de personnes, au moins 0.',
          },
        ]),
  ]);
  const hasNobody = problems.length === 0 && counts.every(({ persons }) => persons === 0);
  return hasNobody ? [{ field: 'counts', message: 'Il faut au moins un télétravailleur.' }] : problems;
}

/** One line per distinct number of days, rising, without empty lines: the result does not depend on the order given. */
function aggregateCounts(counts: readonly DaysCount[]): DaysCount[] {
  const personsByDays = new Map<number, number>();
  for (const { days, persons } of counts) {
    if (persons > 0) personsByDays.set(days, (personsByDays.get(days) ?? 0) + persons);
  }
  return [...personsByDays]
    .map(([days, persons]) => ({ days, persons }))
    .toSorted((left, right) => left.days - right.days);
}

/** Mean of one resample with replacement, one uniform number for each person observed. */
function computeResampledMean(counts: readonly DaysCount[], uniforms: Float64Array): number {
  let sum = 0;
  for (const uniform of uniforms) {
    let rest = uniform * uniforms.length;
    let line = 0;
    while (line < counts.length - 1 && rest >= counts[line].persons) rest -= counts[line++].persons;
    sum += counts[line].days;
  }
  return sum / uniforms.length;
}

/** Value at a share of the sorted sample, by linear interpolation. */
function interpolateQuantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/**
 * Mean days a week by empirical bootstrap, the distribution kept beside it; unusable counts are refused, all problems
 * together. Source: method C.7, 7.
 */
export function estimateDaysPerWeek(request: DaysRequest): DaysEstimate | { problems: Problem[] } {
  const problems = checkCounts(request.counts);
  if (problems.length > 0) return { problems };
  const counts = aggregateCounts(request.counts);
  const persons = counts.reduce((sum, line) => sum + line.persons, 0);
  const means = Float64Array.from({ length: request.draws ?? DEFAULT_DRAWS }, (_, draw) => {
    const stream = { seed: request.seed, stream: `days-per-week/${draw}`, count: persons };
    return computeResampledMean(counts, sampleUniforms(stream));
  }).sort();
  const shares = counts.map((line) => ({ days: line.days, share: line.persons / persons }));
  return {
    meanDays: computeMeanDays(shares),
    lowDays: interpolateQuantile(means, 0.05),
    highDays: interpolateQuantile(means, 0.95),
    persons,
    distribution: shares.map(({ days, share }) => ({ days, shareOfPersons: share })),
    isTooSmallToShow: persons < FEWEST_PERSONS_SHOWN,
  };
}
