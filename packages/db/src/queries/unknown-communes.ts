import type { TerritoryLink } from '@maceo/domain/territories/territory-views';
import { and, asc, eq, isNull, or } from 'drizzle-orm';
import type { ReadDatabase } from '../open-database.ts';
import { observation } from '../tables/observation.ts';
import { territory } from '../tables/territory.ts';
import { territoryMember } from '../tables/territory-member.ts';
import type { TerritoryCells } from './observations.ts';

/**
 * The communes of a territory whose employed residents a run did not know, by name: its totals are without them. Empty
 * for a commune, which is its own only member and says it by itself.
 */
export async function listUnknownCommunes(
  db: ReadDatabase,
  { runId, territoryId, reading }: TerritoryCells,
): Promise<TerritoryLink[]> {
  const rows = await db
    .selectDistinct({ id: territory.id, level: territory.level, code: territory.code, name: territory.name })
    .from(territoryMember)
    .innerJoin(territory, eq(territory.id, territoryMember.communeId))
    .leftJoin(
      observation,
      and(
        eq(observation.runId, runId),
        eq(observation.indicatorId, 'employed'),
        eq(observation.territoryId, territoryMember.communeId),
      ),
    )
    .where(
      and(
        eq(territoryMember.territoryId, territoryId),
        eq(territoryMember.reading, reading),
        or(isNull(observation.runId), eq(observation.status, 'O')),
      ),
    )
    .orderBy(asc(territory.name));
  return rows.filter(({ id }) => id !== territoryId).map(({ level, code, name }) => ({ level, code, name }));
}
