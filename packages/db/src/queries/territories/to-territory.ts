import { territoryCodeSchema, type Territory } from '@maceo/domain/territories/territory';
import type { territory } from '../../tables/territory.ts';

/** A territory as the database knows it; `id` is what observations and members refer to. */
export type TerritoryRecord = Territory & {
  id: number;
  inMassif: boolean;
  fibrePercent: number | null;
  densityClass: string | null;
};

/** The domain value of a row of the territory table. */
export function toTerritory(row: typeof territory.$inferSelect): TerritoryRecord {
  const { massifCommuneCount, massifPopulation, massifSurfaceKm2, ...withoutMassif } = row;
  const { wholeCommuneCount, wholePopulation, wholeSurfaceKm2, ...rest } = withoutMassif;
  return {
    ...rest,
    code: territoryCodeSchema.parse(row.code),
    massif: { communeCount: massifCommuneCount, population: massifPopulation, surfaceKm2: massifSurfaceKm2 },
    whole: { communeCount: wholeCommuneCount, population: wholePopulation, surfaceKm2: wholeSurfaceKm2 },
  };
}
