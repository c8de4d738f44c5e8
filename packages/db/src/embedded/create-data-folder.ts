import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { ClusterHome } from './cluster-home.ts';
import { createCredentials, type Credentials } from './credentials.ts';
import { readGuardedOutput } from './guarded-process.ts';

/** Role and database of the product. */
export const OWNER_NAME = 'maceo';

/** Only this machine, only by password. */
const ACCESS_RULES = 'host all all 127.0.0.1/32 scram-sha-256\n';

/**
 * Collation by PostgreSQL's own C.UTF-8, the same on every system and version. The character classes of the system's
 * UTF-8 locale come on top, for pg_trgm, which drops accented letters without them.
 */
const LOCALE = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
];

/** What a new data folder is made with and for. */
export interface NewDataFolder {
  binaries: Binaries;
  home: ClusterHome;
  /** A throw-away cluster is not flushed to the disk, and its owner may create databases. */
  isThrowAway: boolean;
}

/**
 * Creates the data folder with its roles and its empty database. All is made in a folder aside and renamed at the end:
 * a creation killed in the middle leaves no data folder, and the next start begins again.
 */
export async function createDataFolder({ binaries, home, isThrowAway }: NewDataFolder): Promise<void> {
  removeUnfinished(home);
  const aside = `${home.dataFolder}.creating-${process.pid}`;
  mkdirSync(aside, { mode: 0o700 });
  if (home.user !== undefined) chownSync(aside, home.user.uid, home.user.gid);
  const sync = isThrowAway ? ['--no-sync'] : [];
  const initArgs = ['-D', aside, '-U', 'postgres', '-A', 'trust', ...LOCALE, '--no-instructions', ...sync];
  await readGuardedOutput({ command: binaries.initdb, args: initArgs, user: home.user });
  writeFileSync(join(aside, 'pg_hba.conf'), ACCESS_RULES);
  const singleArgs = ['--single', '-D', aside, ...(isThrowAway ? ['-F'] : []), 'postgres'];
  const output = await readGuardedOutput(
    { command: binaries.postgres, args: singleArgs, user: home.user },
    toSetupSql(createCredentials(home.folder), isThrowAway),
  );
  // The stand-alone server goes on after a failed statement and ends with 0.
  if (/\b(ERROR|FATAL|PANIC):/.test(output))
    throw new Error('The roles of the new cluster could not be created');
  renameSync(aside, home.dataFolder);
}

/** One statement per line, as the stand-alone server reads them. The passwords are base64url: no quote inside. */
function toSetupSql({ admin, owner }: Credentials, isThrowAway: boolean): string {
  return [
    `alter role postgres password '${admin}';`,
    `create role ${OWNER_NAME} login ${isThrowAway ? 'createdb' : ''} password '${owner}';`,
    `create database ${OWNER_NAME} owner ${OWNER_NAME};`,
    '',
  ].join('\n');
}

function removeUnfinished({ dataFolder }: ClusterHome): void {
  const parent = dirname(dataFolder);
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`${basename(dataFolder)}.creating-`)) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}
