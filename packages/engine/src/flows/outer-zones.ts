import type { Problem } from '@maceo/domain/problem';
import type { ZoneMargins, Support } from './candidate-pairs.ts';
import { LARGEST_RESCALE } from './check-margins.ts';

/**
 * Zones after the homes of interest are « extérieur »: their residents all get a workplace, their jobs attract, but only
 * the total of their jobs is met, not each one. Without this, surpluses of far regions (cross-border workers, jobs that are
 * estimated) would be evened out through thousands of kilometres of the area of interest and lengthen its commutes.
 * Assumption: B_j is the same for every outer zone (method C.9 asks for « extérieur » as one destination).
 */

/**
 * The support as Furness sees it: destinations of interest, then one for all outer zones when there are any.
 * `column` maps each pair to its destination; `attraction` multiplies the pair's weight (the outer zone's share of outer
 * jobs; 1 inside); `destinations` are the margins in persons, equal in total to the employed. `warnings` in French.
 */
export interface ConstrainedSupport {
  column: Uint32Array;
  attraction: Float64Array;
  destinations: Float64Array;
  warnings: string[];
}

function computeSum(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

const percent = new Intl.NumberFormat('fr-FR', {
  style: 'percent',
  maximumFractionDigits: 2,
  signDisplay: 'always',
});

/**
 * Merges outer destinations into one whose margin is what the jobs of interest leave: these are met as given and
 * « extérieur » absorbs a gap between all jobs and all employed, with a warning up to 5 %, a problem above.
 * Without outer zones nothing is merged and nothing is checked here.
 */
export function toConstrainedSupport(
  support: Support,
  zones: ZoneMargins,
  homeCount: number,
): ConstrainedSupport | { problems: Problem[] } {
  const { column } = support;
  if (homeCount === zones.jobs.length) {
    return {
      column,
      attraction: new Float64Array(column.length).fill(1),
      destinations: zones.jobs,
      warnings: [],
    };
  }
  const employed = computeSum(zones.employed);
  const inner = zones.jobs.slice(0, homeCount);
  const outerJobs = computeSum(zones.jobs.subarray(homeCount));
  const gap = (computeSum(inner) + outerJobs) / employed - 1;
  const left = employed - computeSum(inner);
  const message = `L’ensemble des emplois s’écarte des actifs occupés de ${percent.format(gap)}`;
  if (Math.abs(gap) > LARGEST_RESCALE || left < 0 || outerJobs === 0) {
    return {
      problems: [{ field: 'jobs', message: `${message} (au plus 5\u00A0%, et des emplois à l’extérieur).` }],
    };
  }
  return {
    column: column.map((zone) => Math.min(zone, homeCount)),
    attraction: Float64Array.from(column, (zone) => (zone < homeCount ? 1 : zones.jobs[zone] / outerJobs)),
    destinations: Float64Array.from([...inner, left]),
    warnings: Math.abs(gap) > 1e-9 ? [`${message}\u202F; l’extérieur absorbe l’écart.`] : [],
  };
}
