import { computeCatchmentShare, type Catchment } from './catchment.ts';
import { toSelection, type Selection } from './payoff.ts';
import type { SitingProblem } from './siting-problem.ts';
import { toSitingSolution, type SitingSolution } from './siting-solution.ts';
import { computeSelection, type SelectionResult, type SitingMethod } from './solve-selection.ts';

/** The coverage problem: a site brings a zone the part of its demand that comes at that distance. */
export function toCoverageSelection(problem: SitingProblem, catchment: Catchment): Selection {
  return toSelection(
    problem,
    (zone, minutes) => problem.demand[zone] * computeCatchmentShare(minutes, catchment),
  );
}

/**
 * Maximal coverage (MCLP): the sites that draw most demand, each zone by its best site; the objective is the demand
 * covered, in the unit of `demand`. The problem must have passed `checkSitingProblem`. Source: method C.8.
 */
export function computeCoverageSiting(
  problem: SitingProblem,
  catchment: Catchment,
  method?: SitingMethod,
): SitingSolution {
  const selection = toCoverageSelection(problem, catchment);
  return toSitingSolution(selection, computeSelection(selection, method), (worth) => worth);
}

/** Coverage reached with a number of sites; `addedDemand` is what the last one adds to the point before (0 demand at none). */
export interface CoveragePoint {
  siteCount: number;
  coveredDemand: number;
  addedDemand: number;
  sites: number[];
  isProvenOptimal: boolean;
}

function toPoint(siteCount: number, { sites, worth, isProvenOptimal }: SelectionResult, before: number) {
  return { siteCount, coveredDemand: worth, addedDemand: worth - before, sites, isProvenOptimal };
}

/**
 * The curve of marginal coverage: the best selection for each number of sites from 1 (or from the fixed ones) to
 * `siteCount`. The sites of a point need not hold those of the point before. Source: method C.8.
 */
export function computeCoverageCurve(problem: SitingProblem, catchment: Catchment): CoveragePoint[] {
  const selection = toCoverageSelection(problem, catchment);
  const curve: CoveragePoint[] = [];
  for (let count = Math.max(1, problem.fixedSites.length); count <= problem.siteCount; count++) {
    const result = computeSelection({ ...selection, siteCount: count });
    curve.push(toPoint(count, result, curve.at(-1)?.coveredDemand ?? 0));
  }
  return curve;
}
