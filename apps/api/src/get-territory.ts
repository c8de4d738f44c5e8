import type { Database } from '@maceo/db/open-database';
import { findTerritory, type StoredTerritory } from '@maceo/db/queries/territories';
import { Refusal } from '@maceo/domain/refusal';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';

/**
 * The territory of a level and code. Refuses an unknown one, and says it apart when the commune is known but lies
 * outside the massif.
 */
export async function getTerritory(
  db: Database,
  key: { level: TerritoryLevel; code: string },
): Promise<StoredTerritory> {
  const territory = await findTerritory(db, key);
  if (territory === undefined) throw new Refusal({ kind: 'territory-unknown', ...key });
  if (territory.massif.communeCount === 0) {
    throw new Refusal({ kind: 'territory-outside-massif', name: territory.name, code: key.code });
  }
  return territory;
}
