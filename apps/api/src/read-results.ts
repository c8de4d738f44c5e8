import type { Database } from '@maceo/db/open-database';
import { listPartValues, listTerritoryValues } from '@maceo/db/queries/observations';
import type { StoredTerritory } from '@maceo/db/queries/territories';
import type { IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { ResultRow, TerritoryValues } from '@maceo/domain/publications/publication-views';
import { Refusal } from '@maceo/domain/refusal';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';

/**
 * Refuses the reading « entier » of a territory that has only one: it lies wholly inside the massif, and both would be
 * the same figure under two names.
 */
export function checkReading(territory: StoredTerritory, reading: TerritoryReading): void {
  if (reading === 'whole' && !territory.astride) {
    throw new Refusal({ kind: 'reading-unavailable', level: territory.level, code: territory.code });
  }
}

/** Every indicator of one territory in one run; an indicator without observation is missing, never 0. */
export async function getTerritoryValues(
  db: Database,
  { runId, territory, reading }: { runId: string; territory: StoredTerritory; reading: TerritoryReading },
): Promise<TerritoryValues> {
  checkReading(territory, reading);
  return listTerritoryValues(db, { runId, territoryId: territory.id, reading });
}

/** One indicator of the parts of a territory (those its map shows) in one run, with the level of the parts. */
export async function listResultsOfParts(
  db: Database,
  query: { runId: string; indicatorId: IndicatorId; territory: StoredTerritory; reading: TerritoryReading },
): Promise<{ childLevel: TerritoryLevel | null; rows: ResultRow[] }> {
  checkReading(query.territory, query.reading);
  return listPartValues(db, query);
}
