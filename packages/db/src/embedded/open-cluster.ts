import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries, type Binaries } from './binaries.ts';
import { openClusterHome, type ClusterHome } from './cluster-home.ts';
import { createDataFolder, OWNER_NAME } from './create-data-folder.ts';
import { readCredentials } from './credentials.ts';
import { openPostmaster } from './postmaster.ts';
import { removeStalePostmaster } from './stale-postmaster.ts';
import { StartFailure } from './start-failure.ts';
import { openStateLock } from './state-lock.ts';

/** A running embedded cluster. Both URLs hold a password: not for logs. */
export interface Cluster {
  /** Database `maceo` as its owner, who is no superuser. */
  url: string;
  /** Database `postgres` as superuser. */
  adminUrl: string;
  /** Pid of the server, for diagnosis. */
  pid: number;
  /** Ends the server (fast shutdown) and waits for it; safe to call twice. */
  stop(): Promise<void>;
}

/** Where the cluster lives and who hears about it. */
export interface ClusterOptions {
  /** Absolute path; created when missing. */
  stateDir: string;
  /** Receives French lines for the operator, without secret. */
  log: (line: string) => void;
  /**
   * Called once when the server ends without `stop()`: every query fails from then on. Default: an uncaught StartFailure,
   * because a product without its database had better end than answer errors.
   */
  onLost?: () => void;
  /** A throw-away cluster trades durability for speed. Default: a lasting one. */
  isThrowAway?: boolean;
}

/** Version of the binaries; a data folder belongs to one major version. */
const MAJOR = '18';

const THROW_AWAY_SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_connections=200',
];

/** State folders open in this process, where the lock cannot tell two openings apart. */
const openFolders = new Set<string>();

/**
 * Opens the PostgreSQL cluster of a state folder: creates it the first time, recovers it after a kill. It ends with this
 * process, whatever ends this process. Throws a StartFailure when the folder is in use, belongs to another major version
 * or cannot be reached.
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { stateDir, log, onLost = throwLost, isThrowAway = false } = options;
  const lock = openStateLock(stateDir);
  const folder = realpathSync(stateDir);
  if (openFolders.has(folder)) throw new Error(`The cluster of ${folder} is already open in this process`);
  openFolders.add(folder);
  const close = (): void => {
    openFolders.delete(folder);
    lock.remove();
  };
  try {
    const { home, binaries } = await openDataFolder(folder, log, isThrowAway);
    const settings = isThrowAway ? THROW_AWAY_SETTINGS : [];
    const { port, pid, stop } = await openPostmaster({ binaries, home, settings, onLost });
    return { ...toUrls(home, port), pid, stop: () => stop().finally(close) };
  } catch (error) {
    close();
    throw error;
  }
}

function throwLost(): void {
  throw new StartFailure(
    'PostgreSQL s’est arrêté de lui-même\u202F; relancez MACEO, il reprendra ses données.',
  );
}

async function openDataFolder(
  stateDir: string,
  log: (line: string) => void,
  isThrowAway: boolean,
): Promise<{ home: ClusterHome; binaries: Binaries }> {
  const home = openClusterHome(stateDir);
  const binaries = findBinaries(home.user);
  if (existsSync(home.dataFolder)) {
    await checkDataFolder(home, log);
  } else {
    log(`Base de données\u00A0: création (PostgreSQL\u00A0${MAJOR})…`);
    await createDataFolder({ binaries, home, isThrowAway });
  }
  return { home, binaries };
}

async function checkDataFolder(
  { folder, dataFolder }: ClusterHome,
  log: (line: string) => void,
): Promise<void> {
  const found = readMajor(folder, dataFolder);
  if (found !== MAJOR) {
    throw new StartFailure(
      `Le dossier ${folder} vient de PostgreSQL\u00A0${found}, celui-ci est PostgreSQL\u00A0${MAJOR}\u202F; ` +
        'donnez un autre dossier par MACEO_STATE_DIR.',
    );
  }
  await removeStalePostmaster(dataFolder, log);
}

function readMajor(folder: string, dataFolder: string): string {
  try {
    return readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
  } catch {
    throw new StartFailure(
      `La base de données de ${folder} n’est pas lisible\u00A0: elle appartient à un autre utilisateur ou est endommagée\u202F; ` +
        'donnez un autre dossier par MACEO_STATE_DIR.',
    );
  }
}

function toUrls({ folder }: ClusterHome, port: number): { url: string; adminUrl: string } {
  const { admin, owner } = readCredentials(folder);
  return {
    url: `postgres://${OWNER_NAME}:${owner}@127.0.0.1:${port}/${OWNER_NAME}`,
    adminUrl: `postgres://postgres:${admin}@127.0.0.1:${port}/postgres`,
  };
}
