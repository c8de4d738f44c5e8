import type { Problem } from '@maceo/domain/problem';
import { type Cover, findCover } from './cover-zones.ts';
import { computeCandidateCount, type SitingProblem } from './siting-problem.ts';

/** Sites (rising) and the minutes of the zone they serve worst; no selection does better than `boundMinutes`. */
export interface CenterSolution {
  sites: number[];
  worstMinutes: number;
  boundMinutes: number;
  isProvenOptimal: boolean;
}

/** The times among which the answer lies: every finite time of a zone with demand, rising. */
function listTimes(inhabited: readonly (readonly number[])[]): number[] {
  return [...new Set(inhabited.flat().filter(Number.isFinite))].toSorted((a, b) => a - b);
}

/** The sites of a cover and the fixed ones, made up to the number asked by the lowest indices left. */
function listFilled(problem: SitingProblem, cover: readonly number[]): number[] {
  const sites = new Set([...problem.fixedSites, ...cover]);
  for (let site = 0; site < computeCandidateCount(problem) && sites.size < problem.siteCount; site++) {
    sites.add(site);
  }
  return [...sites].toSorted((a, b) => a - b);
}

function searchCover({ fixedSites, siteCount }: SitingProblem, inhabited: SitingProblem['minutes']) {
  return (longest: number): Cover => {
    const serving = inhabited.map((row) =>
      row.flatMap((minutes, site) => (minutes <= longest ? [site] : [])),
    );
    return findCover(serving, fixedSites, siteCount - fixedSites.length);
  };
}

/** First position from `low` on, below `high`, where the rising answer is no longer no; `high` when it always is. */
function findFirst(low: number, high: number, isBelow: (position: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBelow(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * p-center (equity): the sites that bring the worst-served zone nearest, by looking for the shortest service time at which
 * everything is covered. Zones without demand do not count. Not proven when a search had to give up. Refused when so
 * few sites cannot serve some zone. The problem must have passed `checkSitingProblem`. Source: method C.8.
 */
export function computeCenterSiting(problem: SitingProblem): CenterSolution | { problems: Problem[] } {
  const inhabited = problem.minutes.filter((_, zone) => problem.demand[zone] > 0);
  if (inhabited.length === 0) {
    return { problems: [{ field: 'demand', message: 'Aucune zone n’a de demande.' }] };
  }
  const times = listTimes(inhabited);
  const coverWithin = searchCover(problem, inhabited);
  let sites: number[] | undefined;
  const reached = findFirst(0, times.length, (position) => {
    const cover = coverWithin(times[position]);
    if (cover.kind === 'found') sites = cover.sites;
    return cover.kind !== 'found';
  });
  if (sites === undefined) {
    return {
      problems: [{ field: 'siteCount', message: 'Aucun choix de locaux ne dessert toutes les zones.' }],
    };
  }
  const possible = findFirst(0, reached, (position) => coverWithin(times[position]).kind === 'none');
  return {
    sites: listFilled(problem, sites),
    worstMinutes: times[reached],
    boundMinutes: times[possible],
    isProvenOptimal: possible === reached,
  };
}
