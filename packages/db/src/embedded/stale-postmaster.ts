import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findCommandLine, findProcessStart } from './process-identity.ts';

/** From the polite to the certain: fast shutdown, immediate shutdown (recovers at the next start), kill. */
const SIGNALS: { signal: NodeJS.Signals; patienceMs: number }[] = [
  { signal: 'SIGINT', patienceMs: 10_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
];

/**
 * Stops the server that a killed run left on this data folder. A pid file that names a process which is not such a
 * server (the pid was given away since) is removed, because PostgreSQL would refuse to start over it.
 */
export async function removeStalePostmaster(dataFolder: string, log: (line: string) => void): Promise<void> {
  const pid = readPostmasterPid(dataFolder);
  if (pid === undefined || findProcessStart(pid) === undefined) return;
  if (!isPostmasterOf(pid, dataFolder)) {
    rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
    return;
  }
  log('Base de données\u00A0: arrêt du serveur laissé par une exécution interrompue…');
  for (const { signal, patienceMs } of SIGNALS) {
    if (await hasEndedAfter(pid, signal, patienceMs)) return;
  }
  throw new Error(`The PostgreSQL server ${pid} left on ${dataFolder} does not end`);
}

/** Pid on the first line of postmaster.pid; undefined when there is no such file. */
export function readPostmasterPid(dataFolder: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8'), 10);
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isPostmasterOf(pid: number, dataFolder: string): boolean {
  const commandLine = findCommandLine(pid);
  if (!/\bpostgres\b/.test(commandLine)) return false;
  return `${commandLine} `.includes(` -D ${dataFolder} `) || findWorkingFolder(pid) === dataFolder;
}

/** A server works inside its data folder, also after its checkout was renamed. Undefined without /proc. */
function findWorkingFolder(pid: number): string | undefined {
  try {
    return realpathSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

async function hasEndedAfter(pid: number, signal: NodeJS.Signals, patienceMs: number): Promise<boolean> {
  const start = findProcessStart(pid);
  try {
    process.kill(pid, signal);
  } catch {
    // Gone in between: the first look says so.
  }
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 25) {
    if (start === undefined || findProcessStart(pid) !== start) return true;
    await delay(25);
  }
  return false;
}
