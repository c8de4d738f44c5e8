import type { IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { ResultRow } from '@maceo/domain/publications/publication-views';
import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';
import { and, eq, sql } from 'drizzle-orm';
import type { ReadDatabase } from '../../open-database.ts';
import { observation } from '../../tables/observation.ts';
import { territory } from '../../tables/territory.ts';
import { isPartOf } from '../territories/is-part-of.ts';
import type { TerritoryRecord } from '../territories/to-territory.ts';
import { toValue } from './to-value.ts';

/** One indicator over the parts of a territory in one run; `runId` comes from the database. */
export interface PartCells {
  runId: string;
  indicatorId: IndicatorId;
  parent: TerritoryRecord;
  reading: TerritoryReading;
}

const byName = new Intl.Collator('fr').compare;

/**
 * One row per part that `getMapLayer` draws, by name; in the reading `whole`, the parts outside the massif too. A part
 * has the asked reading where it has two, else the only one it has: each row says which. Cells that the run did not
 * store are missing. The parts of a region or a perimeter need not sum to it: EPCI cross its border.
 */
export async function listPartValues(db: ReadDatabase, cells: PartCells): Promise<ResultRow[]> {
  const { runId, indicatorId, parent, reading } = cells;
  const ownReading = sql<TerritoryReading>`case
    when ${reading}::text = 'whole' and (${territory.astride} or not ${territory.inMassif}) then 'whole'
    else 'massif' end`;
  const rows = await db
    .select({
      level: territory.level,
      code: territory.code,
      name: territory.name,
      reading: ownReading,
      cell: { value: observation.value, status: observation.status },
    })
    .from(territory)
    .leftJoin(
      observation,
      and(
        eq(observation.runId, runId),
        eq(observation.indicatorId, indicatorId),
        eq(observation.territoryId, territory.id),
        eq(observation.reading, ownReading),
      ),
    )
    .where(isPartOf(db, parent, reading));
  return rows
    .map(({ cell, ...row }) => ({ ...row, value: toValue(cell) }))
    .toSorted((a, b) => byName(a.name, b.name));
}
