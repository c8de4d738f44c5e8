import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProcessStart } from './process-identity.ts';
import { StartFailure } from './start-failure.ts';

/** The right of one process to work on a state folder, until `remove()` or until that process is gone. */
export interface StateLock {
  remove(): void;
}

interface Holder {
  pid: number;
  /** See {@link findProcessStart}: tells the holder from a later process with the same pid. */
  startedAt: string;
}

/**
 * Takes a state folder for this process, creating the folder. A lock whose holder is gone is taken over; a lock this
 * process already holds is shared, and its first taker removes it. Refuses with a StartFailure that names the holder.
 */
export function openStateLock(stateDir: string): StateLock {
  const path = join(stateDir, 'maceo.lock');
  for (let attempt = 0; attempt < 5; attempt++) {
    if (isCreated(path)) return { remove: () => rmSync(path, { force: true }) };
    const holder = readHolder(path);
    if (holder?.pid === process.pid && isRunning(holder)) return { remove: () => undefined };
    if (holder !== undefined && isRunning(holder)) throw new StartFailure(describeHolder(stateDir, holder));
    removeStaleLock(path);
  }
  throw new StartFailure(
    `Le verrou ${path} ne peut pas être pris\u00A0: plusieurs démarrages se le disputent.`,
  );
}

/** Whether a living process holds this state folder. */
export function hasHolder(stateDir: string): boolean {
  const holder = readHolder(join(stateDir, 'maceo.lock'));
  return holder !== undefined && isRunning(holder);
}

function describeHolder(stateDir: string, { pid }: Holder): string {
  return (
    `MACEO tourne déjà sur le dossier d’état ${stateDir} (processus ${pid})\u202F; ` +
    'arrêtez-le ou donnez un autre dossier par MACEO_STATE_DIR.'
  );
}

function isCreated(path: string): boolean {
  const holder: Holder = { pid: process.pid, startedAt: findProcessStart(process.pid) ?? '' };
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && existsSync(path)) return false;
    throw new StartFailure(
      `Le dossier d’état n’est pas utilisable\u00A0: ${(error as Error).message}. Voir MACEO_STATE_DIR.`,
    );
  }
}

/** Undefined when the file is gone or was left half written by a killed process. */
function readHolder(path: string): Holder | undefined {
  for (let attempt = 0; attempt < 3 && existsSync(path); attempt++) {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Holder;
    } catch {
      // Its writer may be between creation and content.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
  return undefined;
}

function isRunning({ pid, startedAt }: Holder): boolean {
  return findProcessStart(pid) === startedAt;
}

/** By rename, so that of two starters that saw the same stale lock only one removes it. */
function removeStaleLock(path: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch {
    // Another starter was first; the next attempt sees its lock.
  }
}
