import { sql } from 'drizzle-orm';
import { boolean, customType, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

/** Bytes of a typed array, little-endian. */
const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});

/** Home–work pairs as compressed rows with their report; `id` is the hash of their content. One set is current. */
export const flowSet = pgTable(
  'flow_set',
  {
    id: text('id').primaryKey(),
    method: text('method').$type<'modelled' | 'observed'>().notNull(),
    current: boolean('current').notNull(),
    report: jsonb('report').notNull(),
    zones: jsonb('zones').notNull(),
    homeStart: bytea('home_start').notNull(),
    workIndex: bytea('work_index').notNull(),
    workers: bytea('workers').notNull(),
    distanceKm: bytea('distance_km').notNull(),
    employed: bytea('employed').notNull(),
    occupationShares: bytea('occupation_shares').notNull(),
    carShare: bytea('car_share'),
    broadbandGate: bytea('broadband_gate'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    uniqueIndex('flow_set_one_current')
      .on(t.current)
      .where(sql`current`),
  ],
);
