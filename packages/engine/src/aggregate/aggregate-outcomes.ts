import type { Problem } from '@maceo/domain/problem';
import { createOutcomes, HOME_OUTCOMES, WORK_OUTCOMES, type Outcomes } from '../model/outcomes.ts';

/**
 * Which zones make up each group (an EPCI, a département, a partner's perimeter …), as compressed rows: the members of
 * group g are `members[start[g]]` … `members[start[g + 1] − 1]`, each listed once. Groups may overlap each other; the
 * union of several groups is one more group, never the sum of the groups.
 */
export interface Membership {
  start: Uint32Array;
  members: Uint32Array;
}

/** Membership from lists of zone indices, one list per group. */
export function toMembership(groups: readonly (readonly number[])[]): Membership {
  const start = new Uint32Array(groups.length + 1);
  groups.forEach((group, index) => {
    start[index + 1] = start[index] + group.length;
  });
  return { start, members: Uint32Array.from(groups.flat()) };
}

/** Zones outside 0…`zoneCount`−1, and zones listed twice in one group (they would count twice). */
export function checkMembership({ start, members }: Membership, zoneCount: number): Problem[] {
  const problems: Problem[] = [];
  for (let group = 0; group + 1 < start.length; group++) {
    const zones = members.subarray(start[group], start[group + 1]);
    if (new Set(zones).size < zones.length) {
      problems.push({ field: 'members', message: `Le groupe n° ${group + 1} compte une zone deux fois.` });
    }
    if (zones.some((zone) => zone >= zoneCount)) {
      problems.push({ field: 'members', message: `Le groupe n° ${group + 1} contient une zone inconnue.` });
    }
  }
  return problems;
}

/** Sum of `values` over the members of each group, one entry per group. For additive quantities only, never ratios. */
export function aggregateSums(values: Float64Array, { start, members }: Membership): Float64Array {
  const sums = new Float64Array(start.length - 1);
  for (let group = 0; group < sums.length; group++) {
    for (let m = start[group]; m < start[group + 1]; m++) sums[group] += values[members[m]];
  }
  return sums;
}

/** Both sides of a run summed over each group, every outcome being additive. Members must be homes. */
export function aggregateOutcomes(outcomes: Outcomes, membership: Membership): Outcomes {
  const groupCount = membership.start.length - 1;
  const sums = createOutcomes(groupCount, groupCount);
  for (const name of HOME_OUTCOMES) sums.home[name] = aggregateSums(outcomes.home[name], membership);
  for (const name of WORK_OUTCOMES) sums.work[name] = aggregateSums(outcomes.work[name], membership);
  return sums;
}
