import type { ObservationStatus } from '@maceo/domain/indicators/indicator';
import type { IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';
import { sql } from 'drizzle-orm';
import type { Database } from '../../open-database.ts';

/**
 * Results by columns, row i being the i-th entry of each. A value is null exactly when its status is O (missing) or M
 * (not applicable); it is in the indicator's unit.
 */
export interface ObservationColumns {
  indicatorIds: readonly IndicatorId[];
  territoryIds: readonly number[];
  readings: readonly TerritoryReading[];
  values: readonly (number | null)[];
  statuses: readonly ObservationStatus[];
}

/** Stores all results of a run in one statement. Throws when a cell is given twice or the columns differ in length. */
export async function insertObservations(
  db: Database,
  { runId, columns }: { runId: string; columns: ObservationColumns },
): Promise<void> {
  const { indicatorIds, territoryIds, readings, values, statuses } = columns;
  const lengths = new Set(
    [indicatorIds, territoryIds, readings, values, statuses].map((column) => column.length),
  );
  if (lengths.size > 1) throw new Error(`Columns of different lengths: ${[...lengths].join(', ')}`);
  await db.execute(sql`
    insert into observation (run_id, indicator_id, territory_id, reading, value, status)
    select ${runId}::uuid, * from unnest(
      ${sql.param(indicatorIds)}::text[],
      ${sql.param(territoryIds)}::int[],
      ${sql.param(readings)}::text[],
      ${sql.param(values)}::float8[],
      ${sql.param(statuses)}::text[])`);
}
