import type { IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { ObservationStatus } from '@maceo/domain/indicators/indicator';
import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';
import { sql } from 'drizzle-orm';
import {
  char,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { run } from './run.ts';
import { territory } from './territory.ts';

/**
 * Results of runs; `value` is null exactly when the status says that there is none (O missing, M not applicable).
 * `p10`, `p50`, `p90` are those of its draws, all null where none were computed; `p50_low` and `p50_high` the ends of the
 * 95 % interval of the median, null where that was not computed.
 */
export const observation = pgTable(
  'observation',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => run.id, { onDelete: 'cascade' }),
    indicatorId: text('indicator_id').$type<IndicatorId>().notNull(),
    territoryId: integer('territory_id')
      .notNull()
      .references(() => territory.id),
    reading: text('reading').$type<TerritoryReading>().notNull(),
    value: doublePrecision('value'),
    p10: doublePrecision('p10'),
    p50: doublePrecision('p50'),
    p90: doublePrecision('p90'),
    p50Low: doublePrecision('p50_low'),
    p50High: doublePrecision('p50_high'),
    status: char('status', { length: 1 }).$type<ObservationStatus>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.indicatorId, t.territoryId, t.reading] }),
    index('observation_territory').on(t.runId, t.territoryId, t.reading),
    check('observation_interval_whole', sql`num_nulls(p10, p50, p90) in (0, 3)`),
    check(
      'observation_median_ends',
      sql`num_nulls(p50_low, p50_high) = 2 or num_nulls(p50, p50_low, p50_high) = 0`,
    ),
    check('observation_value_or_none', sql`(value is null) = (status in ('O', 'M'))`),
  ],
);
