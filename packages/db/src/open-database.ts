import { drizzle, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import pg from 'pg';

/** The database, or one of its transactions: reads and writes. Transactions are opened by `db.transaction`. */
export type Database = PgDatabase<NodePgQueryResultHKT, Record<string, never>>;

/**
 * The same for those who only read: it can select and nothing else, so that a read query cannot write. Every
 * {@link Database} is one.
 */
export type ReadDatabase = Pick<Database, 'select' | 'selectDistinct' | 'selectDistinctOn'>;

/** An open database and the function that ends its connections, once the queries under way have ended. */
export interface OpenedDatabase {
  db: Database;
  close: () => Promise<void>;
}

/** Connections of one process. Assumption: queries last milliseconds, so that more would only queue in the server. */
const MAX_CONNECTIONS = 8;

/** A query that lasts longer is a fault. Assumption: the longest legitimate one, a reference load, takes 3 s. */
const STATEMENT_TIMEOUT_MS = 15_000;

/**
 * Opens the migrated database at `url`. Connects at the first query only: an unreachable server shows then.
 * `onIdleError` hears of connections lost while idle (the pool replaces them by itself).
 */
export function openDatabase(url: string, onIdleError: (error: Error) => void = () => {}): OpenedDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    application_name: 'maceo',
  });
  pool.on('error', onIdleError);
  return { db: drizzle(pool), close: () => pool.end() };
}
