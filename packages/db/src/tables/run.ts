import type { DataStanding } from '@maceo/domain/publications/publication-views';
import type { RunStatus } from '@maceo/domain/scenarios/run';
import { sql } from 'drizzle-orm';
import {
  check,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { scenario } from './scenario.ts';
import { user } from './user.ts';

/**
 * Executions of scenarios. `dataMode` and `flowsMethod` freeze what the data were when the run was asked for. At most
 * one run of a scenario is queued or running.
 */
export const run = pgTable(
  'run',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    scenarioId: text('scenario_id')
      .notNull()
      .references(() => scenario.id),
    status: text('status').$type<RunStatus>().notNull(),
    progress: doublePrecision('progress').notNull(),
    failure: text('failure'),
    inputs: jsonb('inputs').notNull(),
    inputHash: text('input_hash').notNull(),
    dataMode: text('data_mode').$type<DataStanding['mode']>().notNull(),
    flowsMethod: text('flows_method').$type<DataStanding['flows']>().notNull(),
    startedBy: text('started_by').references(() => user.id),
    queuedAt: timestamp('queued_at', { withTimezone: true }).notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
  },
  (t) => [
    index('run_scenario_queued').on(t.scenarioId, t.queuedAt),
    uniqueIndex('run_one_active')
      .on(t.scenarioId)
      .where(sql`status in ('queued', 'running')`),
    check('run_status_known', sql`status in ('queued', 'running', 'succeeded', 'failed', 'cancelled')`),
    check('run_progress_bounds', sql`progress between 0 and 1`),
  ],
);
