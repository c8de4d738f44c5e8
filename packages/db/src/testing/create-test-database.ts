import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own for one test file. */
export interface TestDatabase {
  url: string;
  /** Drops it, ending the connections that are still open. */
  remove(): Promise<void>;
}

/** A database that is filled once a test run and copied by every test file that wants its content. */
export interface FilledTemplate {
  /** Its name; the same name is the same content. */
  name: string;
  /** Fills the migrated, empty database of that URL, and leaves no connection open. */
  fill(url: string): Promise<void>;
}

/** Copies the migrated template (`inject('templateUrl')`) into a new database of the same throw-away cluster. */
export async function createTestDatabase(templateUrl: string): Promise<TestDatabase> {
  const name = `maceo_test_${randomBytes(6).toString('hex')}`;
  await withMaintenance(templateUrl, (client) => copyDatabase(client, toName(templateUrl), name));
  return {
    url: toUrl(templateUrl, name),
    remove: () =>
      withMaintenance(templateUrl, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}

/**
 * The same, from a template that was filled after the migration: by the first test file that asks for it, while the
 * others wait. Throws what `fill` throws, and nothing stays behind.
 */
export async function createFilledDatabase(
  templateUrl: string,
  template: FilledTemplate,
): Promise<TestDatabase> {
  await withMaintenance(templateUrl, async (client) => {
    // One lock for a name, gone with the connection.
    await client.query('select pg_advisory_lock(hashtext($1))', [template.name]);
    const known = await client.query('select 1 from pg_database where datname = $1', [template.name]);
    if (known.rowCount === 0) await fillTemplate(client, templateUrl, template);
  });
  return createTestDatabase(toUrl(templateUrl, template.name));
}

async function fillTemplate(
  client: pg.Client,
  templateUrl: string,
  { name, fill }: FilledTemplate,
): Promise<void> {
  const draft = `${name}_draft`;
  await copyDatabase(client, toName(templateUrl), draft);
  try {
    await fill(toUrl(templateUrl, draft));
    await client.query(`alter database ${draft} rename to ${name}`);
  } catch (error) {
    await client.query(`drop database if exists ${draft} with (force)`);
    throw error;
  }
}

async function copyDatabase(client: pg.Client, from: string, to: string): Promise<void> {
  // Copying files takes half the time of the default, which writes the copy to the journal.
  await client.query(`create database ${to} template ${from} strategy file_copy`);
}

/** On the database `maceo`, because nobody may be connected to a template while it is copied. */
async function withMaintenance(
  templateUrl: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: toUrl(templateUrl, 'maceo') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function toName(url: string): string {
  return new URL(url).pathname.slice(1);
}

function toUrl(of: string, name: string): string {
  const url = new URL(of);
  url.pathname = `/${name}`;
  return url.href;
}
