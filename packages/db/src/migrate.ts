import path from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';

/** Folder of the SQL files that drizzle-kit writes from src/tables. */
const MIGRATIONS_FOLDER = path.join(import.meta.dirname, '..', 'migrations');

/** Number of the advisory lock. Assumption: any fixed number does, the database being ours alone. */
const LOCK_NUMBER = 4072;

/**
 * Brings the database at `url` (PostgreSQL ≥ 15) to the present tables; nothing happens where it is already there.
 * Two processes that start together wait for each other. Rejects when the server cannot be reached or is too old.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'maceo-migrate' });
  await client.connect();
  try {
    await checkServerVersion(client);
    await client.query('select pg_advisory_lock($1)', [LOCK_NUMBER]);
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER });
  } finally {
    await client.end();
  }
}

async function checkServerVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  const major = Math.floor((rows[0]?.version ?? 0) / 10_000);
  if (major < 15)
    throw new Error(`PostgreSQL ${major} est trop ancien\u00A0: il faut la version 15 ou plus récente.`);
}
