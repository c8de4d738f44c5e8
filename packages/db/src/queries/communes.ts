import { asc, eq } from 'drizzle-orm';
import type { ReadDatabase } from '../open-database.ts';
import { territory } from '../tables/territory.ts';

/**
 * A commune as calculations over homes need it, surroundings of the massif included. Degrees (WGS 84), inhabitants, French
 * label of the density class, and whether a rural commune lives off a nearby town; each null when not known. `positionQuality` says how the position was had.
 */
export interface CommuneSetting {
  code: string;
  inMassif: boolean;
  population: number | null;
  densityClass: string | null;
  periurban: boolean | null;
  latitude: number | null;
  longitude: number | null;
  positionQuality: 'official' | 'approximate' | null;
}

/** Every commune that is loaded, by code. */
export async function listCommuneSettings(db: ReadDatabase): Promise<CommuneSetting[]> {
  return db
    .select({
      code: territory.code,
      inMassif: territory.inMassif,
      population: territory.wholePopulation,
      densityClass: territory.densityClass,
      periurban: territory.periurban,
      latitude: territory.latitude,
      longitude: territory.longitude,
      positionQuality: territory.positionQuality,
    })
    .from(territory)
    .where(eq(territory.level, 'commune'))
    .orderBy(asc(territory.code));
}
