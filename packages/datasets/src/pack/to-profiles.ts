import { findBroadbandSpeed } from '../profiles/broadband.ts';
import {
  findPeriurban,
  isRuralByPopulation,
  isRuralDensityClass,
  type CommuneProfile,
} from '../profiles/commune-profile.ts';
import { estimateJobs } from '../profiles/estimate-jobs.ts';
import { REGIONAL_OCCUPATION_MIX, toOccupationShares } from '../profiles/occupation-mix.ts';
import type { CommuneRow } from './commune-row.ts';

/** Assumed employed residents and jobs by commune code, for packs that hold no figure of employment at all. */
export type AssumedWork = ReadonlyMap<string, { employed: number; jobs: number }>;

type Work = Pick<CommuneProfile, 'employed' | 'employedQuality' | 'jobs' | 'jobsQuality'>;

/** Whether a pack holds no figure of employment at all. */
export function isWithoutEmployment(rows: readonly CommuneRow[]): boolean {
  return rows.every((row) => row.employed === null);
}

/** Whether a pack holds no occupation at all. */
export function isWithoutOccupations(rows: readonly CommuneRow[]): boolean {
  return rows.every((row) => row.occupations.every((count) => count === null));
}

function createWorkLookup(rows: readonly CommuneRow[], assumed: AssumedWork): (row: CommuneRow) => Work {
  if (isWithoutEmployment(rows)) {
    return ({ commune }) => {
      const { employed = null, jobs = 0 } = assumed.get(commune.code) ?? {};
      return { employed, employedQuality: 'assumed', jobs, jobsQuality: 'assumed' };
    };
  }
  const jobs = estimateJobs(
    rows.map(({ commune, ...row }) => ({
      ...row,
      code: commune.code,
      epciCode: commune.epciCode,
      population: commune.population,
    })),
  );
  return ({ commune, employed }) => {
    const estimate = jobs.get(commune.code) ?? { jobs: 0, quality: 'shared' };
    return { employed, employedQuality: 'census', jobs: estimate.jobs, jobsQuality: estimate.quality };
  };
}

function toShare(percent: number | null): number | null {
  return percent === null ? null : percent / 100;
}

/** Profiles by commune code from the rows of a pack, in the order of the rows. */
export function toProfiles(rows: readonly CommuneRow[], assumed: AssumedWork): Map<string, CommuneProfile> {
  const getWork = createWorkLookup(rows, assumed);
  const speed = findBroadbandSpeed(rows.map(({ broadband }) => broadband));
  const assumedMix = isWithoutOccupations(rows) ? REGIONAL_OCCUPATION_MIX : null;
  return new Map(
    rows.map((row) => {
      const { commune, densityClass, lat, lon, surfaceKm2, fibrePercent } = row;
      const profile: CommuneProfile = {
        code: commune.code,
        lat,
        lon,
        positionQuality: 'official',
        surfaceKm2,
        occupationShares: toOccupationShares(row.occupations) ?? assumedMix,
        fibrePercent,
        broadbandShare: toShare(speed === undefined ? null : row.broadband[speed]),
        densityClass,
        isPeriurban: findPeriurban(row.ruralType),
        isRural:
          densityClass === null ? isRuralByPopulation(commune.population) : isRuralDensityClass(densityClass),
        ...getWork(row),
      };
      return [commune.code, profile];
    }),
  );
}
