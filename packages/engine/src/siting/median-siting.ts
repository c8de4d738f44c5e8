import type { Problem } from '@maceo/domain/problem';
import { toSelection } from './payoff.ts';
import type { SitingProblem } from './siting-problem.ts';
import { toSitingSolution, type SitingSolution } from './siting-solution.ts';
import { computeSelection, type SitingMethod } from './solve-selection.ts';

/** Problems of a median: a zone with demand that some site cannot reach has no sum of minutes. */
export function checkMedianProblem({ demand, minutes }: SitingProblem): Problem[] {
  return minutes.flatMap((row, zone) =>
    demand[zone] === 0 || row.every(Number.isFinite)
      ? []
      : [{ field: `minutes[${zone}]`, message: 'La p-médiane demande une durée finie vers chaque local.' }],
  );
}

/**
 * p-median: the sites with the smallest sum of demand × minutes to the nearest one, which is the objective. Solved as a
 * payoff: a site brings a zone the minutes it spares against the zone's furthest site. The problem must have passed
 * `checkSitingProblem` and `checkMedianProblem`. Source: method C.8.
 */
export function computeMedianSiting(problem: SitingProblem, method?: SitingMethod): SitingSolution {
  const { demand, minutes } = problem;
  const furthest = minutes.map((row, zone) => (demand[zone] === 0 ? 0 : Math.max(...row)));
  const selection = toSelection(problem, (zone, time) =>
    demand[zone] === 0 ? 0 : demand[zone] * (furthest[zone] - time),
  );
  const atFurthest = demand.reduce((sum, persons, zone) => sum + persons * furthest[zone], 0);
  return toSitingSolution(selection, computeSelection(selection, method), (worth) => atFurthest - worth);
}
