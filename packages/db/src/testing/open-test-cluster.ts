import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCluster, type Cluster } from '../embedded/open-cluster.ts';
import { findServerUser, isReachableBy } from '../embedded/server-user.ts';
import { hasHolder } from '../embedded/state-lock.ts';

const PREFIX = 'maceo-test-';
/** Assumption (team): no test run lasts an hour before it takes its lock. */
const ABANDONED_AFTER_MS = 3_600_000;

/**
 * A throw-away cluster in a temporary folder: no flush to the disk, gone with `stop()` or with this process. What a
 * killed run left behind is removed at the next opening.
 */
export async function openTestCluster(): Promise<Cluster> {
  const parent = findOpenFolder();
  removeAbandoned(parent);
  const stateDir = mkdtempSync(join(parent, PREFIX));
  // The server user must be able to enter it when we are root.
  chmodSync(stateDir, 0o755);
  const remove = (): void => rmSync(stateDir, { recursive: true, force: true });
  try {
    const cluster = await openCluster({ stateDir, log: () => undefined, isThrowAway: true });
    return { ...cluster, stop: () => cluster.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

function findOpenFolder(): string {
  const user = findServerUser('');
  return [tmpdir(), '/tmp', '/var/tmp'].find((folder) => isReachableBy(user, [folder])) ?? tmpdir();
}

function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(parent, name);
    if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

function isAbandoned(folder: string): boolean {
  if (hasHolder(folder)) return false;
  const lock = statSync(join(folder, 'maceo.lock'), { throwIfNoEntry: false });
  const created = statSync(folder, { throwIfNoEntry: false });
  return lock !== undefined || (created !== undefined && Date.now() - created.mtimeMs > ABANDONED_AFTER_MS);
}
