import type { Cog } from '../cog/cog.ts';
import { listCogFiles } from '../cog/list-cog-files.ts';
import { isRuralByPopulation, type CommuneData, type CommuneProfile } from '../profiles/commune-profile.ts';
import { REGIONAL_OCCUPATION_MIX } from '../profiles/occupation-mix.ts';
import { estimatePositions, type GazetteerPlace, type Position } from './demo-positions.ts';
import { readGazetteer } from './read-gazetteer.ts';

/**
 * The product without a data pack: « jeu de démonstration ». Every figure but the population is « approché »; the
 * assumptions are those of this file and of demo-positions.ts.
 */

/**
 * Employed residents (15–64) per inhabitant in the massif. Source: derived, 1,539,429 employed residents (INSEE RP 2022)
 * for 3,945,402 inhabitants (population légale in force in 2026), perimeter of the decree.
 */
export const EMPLOYED_PER_INHABITANT = 1_539_429 / 3_945_402;

/** How much faster than population jobs grow inside an EPCI. Assumption: MACEO, towns hold more than their share. */
const JOBS_EXPONENT = 1.2;

/** Jobs by commune: those of an EPCI equal its employed residents, shared out by population to the power 1.2. */
function estimateDemoJobs(cog: Cog): Map<string, number> {
  const groups = Map.groupBy(cog.communes, (commune) => commune.epciCode ?? commune.code);
  const jobs = new Map<string, number>();
  for (const communes of groups.values()) {
    const population = communes.reduce((sum, commune) => sum + commune.population, 0);
    const weights = communes.map((commune) => commune.population ** JOBS_EXPONENT);
    const weight = weights.reduce((sum, value) => sum + value, 0);
    communes.forEach(({ code }, index) => {
      jobs.set(code, weight === 0 ? 0 : (population * EMPLOYED_PER_INHABITANT * weights[index]) / weight);
    });
  }
  return jobs;
}

/** Assumed employed residents and jobs of every commune of the COG, by code; also completes packs that have none. */
export function estimateDemoWork(cog: Cog): Map<string, { employed: number; jobs: number }> {
  const jobs = estimateDemoJobs(cog);
  return new Map(
    cog.communes.map(({ code, population }) => [
      code,
      { employed: population * EMPLOYED_PER_INHABITANT, jobs: jobs.get(code) ?? 0 },
    ]),
  );
}

function toProfile(
  { code, population }: { code: string; population: number },
  { position, employed, jobs }: { position: Position; employed: number; jobs: number },
): CommuneProfile {
  return {
    code,
    lat: position.lat,
    lon: position.lon,
    positionQuality: 'approximate',
    surfaceKm2: null,
    employed,
    employedQuality: 'assumed',
    occupationShares: REGIONAL_OCCUPATION_MIX,
    fibrePercent: null,
    broadbandShare: null,
    densityClass: null,
    isPeriurban: null,
    isRural: isRuralByPopulation(population),
    jobs,
    jobsQuality: 'assumed',
  };
}

/** Profiles of every commune that can be placed, from the COG and a gazetteer alone; no contours, no fibre, no areas. */
export function createDemoProfiles(cog: Cog, places: readonly GazetteerPlace[]): Map<string, CommuneProfile> {
  const positions = estimatePositions(cog, places);
  const work = estimateDemoWork(cog);
  return new Map(
    cog.communes.flatMap((commune) => {
      const position = positions.get(commune.code);
      const figures = work.get(commune.code);
      return position === undefined || figures === undefined
        ? []
        : [[commune.code, toProfile(commune, { position, ...figures })] as const];
    }),
  );
}

/** The demonstration set, from packages alone (reads 17 MB of JSON: call it once). */
export function createDemoData(cog: Cog): CommuneData {
  const { places, file } = readGazetteer();
  return {
    mode: 'demo',
    profiles: createDemoProfiles(cog, places),
    contours: new Map(),
    files: [...listCogFiles(cog), file],
    notices: [
      'Jeu de démonstration\u00A0: positions, actifs occupés, emplois et professions sont approchés, sans paquet de données.',
    ],
  };
}
