import type { Problem } from '@maceo/domain/problem';

/**
 * Premises to choose among. `demand[zone]` ≥ 0 in the unit of the caller (persons, days); `minutes[zone][site]` from the
 * zone to the candidate, Infinity where no road leads; `siteCount` is the number of sites once done, `fixedSites`
 * (indices) included, which stay open whatever happens.
 */
export interface SitingProblem {
  demand: readonly number[];
  minutes: readonly (readonly number[])[];
  siteCount: number;
  fixedSites: readonly number[];
}

/** Number of candidate premises. */
export function computeCandidateCount({ minutes }: SitingProblem): number {
  return minutes[0]?.length ?? 0;
}

function checkMinutes({ demand, minutes }: SitingProblem, sites: number): Problem[] {
  if (minutes.length !== demand.length) {
    return [{ field: 'minutes', message: `Il faut ${demand.length} lignes, une par zone.` }];
  }
  return minutes.flatMap((row, zone): Problem[] => {
    const field = `minutes[${zone}]`;
    if (row.length !== sites) return [{ field, message: `Il faut ${sites} durées, une par local.` }];
    return row.every((value) => value >= 0)
      ? []
      : [{ field, message: 'Une durée doit être un nombre de minutes d’au moins 0.' }];
  });
}

function checkFixed({ fixedSites }: SitingProblem, sites: number): Problem[] {
  const isSound =
    fixedSites.every((site) => Number.isInteger(site) && site >= 0 && site < sites) &&
    new Set(fixedSites).size === fixedSites.length;
  return isSound
    ? []
    : [{ field: 'fixedSites', message: 'Chaque local existant doit être un candidat, cité une fois.' }];
}

function checkSiteCount({ siteCount, fixedSites }: SitingProblem, sites: number): Problem[] {
  const low = Math.max(1, fixedSites.length);
  return Number.isInteger(siteCount) && siteCount >= low && siteCount <= sites
    ? []
    : [{ field: 'siteCount', message: `Il faut un nombre entier de locaux entre ${low} et ${sites}.` }];
}

/** Everything wrong with a siting problem, all at once. */
export function checkSitingProblem(problem: SitingProblem): Problem[] {
  const sites = computeCandidateCount(problem);
  if (problem.demand.length === 0) return [{ field: 'demand', message: 'Il faut au moins une zone.' }];
  if (sites === 0) return [{ field: 'minutes', message: 'Il faut au moins un local candidat.' }];
  const demand = problem.demand.flatMap((value, zone) =>
    Number.isFinite(value) && value >= 0
      ? []
      : [{ field: `demand[${zone}]`, message: 'Une demande doit être un nombre d’au moins 0.' }],
  );
  return [
    ...demand,
    ...checkMinutes(problem, sites),
    ...checkFixed(problem, sites),
    ...checkSiteCount(problem, sites),
  ];
}
