import { INDICATOR_IDS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { TerritoryValues } from '@maceo/domain/publications/publication-views';
import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';
import type { Value } from '@maceo/domain/value';
import { and, eq } from 'drizzle-orm';
import type { ReadDatabase } from '../../open-database.ts';
import { observation } from '../../tables/observation.ts';
import { toValue } from './to-value.ts';

/** The cells of one territory in one run; `runId` comes from the database. */
export interface TerritoryCells {
  runId: string;
  territoryId: number;
  reading: TerritoryReading;
}

/** Every indicator of the catalogue for one territory; those the run did not store are missing, with the reason. */
export async function listTerritoryValues(
  db: ReadDatabase,
  { runId, territoryId, reading }: TerritoryCells,
): Promise<TerritoryValues> {
  const rows = await db
    .select({ id: observation.indicatorId, value: observation.value, status: observation.status })
    .from(observation)
    .where(
      and(
        eq(observation.runId, runId),
        eq(observation.territoryId, territoryId),
        eq(observation.reading, reading),
      ),
    );
  const cells = new Map(rows.map((row) => [row.id, row]));
  return toRecord((id) => toValue(cells.get(id) ?? null));
}

function toRecord(find: (id: IndicatorId) => Value): TerritoryValues {
  return Object.fromEntries(INDICATOR_IDS.map((id) => [id, find(id)])) as TerritoryValues;
}
