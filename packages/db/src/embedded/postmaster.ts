import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { ClusterHome } from './cluster-home.ts';
import { openGuardedProcess } from './guarded-process.ts';

/** A running server. */
export interface Postmaster {
  port: number;
  pid: number;
  /** Fast shutdown, waited for; safe to call twice. */
  stop(): Promise<void>;
}

/** What to serve and how. */
export interface PostmasterOptions {
  binaries: Binaries;
  home: ClusterHome;
  /** Extra settings, `name=value`. */
  settings: string[];
  /** Called once when the server ends without `stop()`. */
  onLost: () => void;
}

const ATTEMPTS = 3;
/** Assumption (team): replaying the journal of a killed run stays under a minute at our volumes (some 100 MB). */
const READY_WITHIN_MS = 60_000;
/** Assumption (team): leaves room for a checkpoint, and for the rest of the stop within the promised 10 s. */
const FAST_SHUTDOWN_MS = 6_000;

/**
 * Starts PostgreSQL on 127.0.0.1 and a free port and waits until it accepts connections. Tried again when it ends at
 * once: the port may be taken in between, or the helpers of a killed server be on their way out. Its messages go to
 * postgresql.log of the home, those of the run before to postgresql.previous.log.
 */
export async function openPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const logFile = join(options.home.folder, 'postgresql.log');
  if (existsSync(logFile)) renameSync(logFile, join(options.home.folder, 'postgresql.previous.log'));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const port = await findFreePort();
    const child = openServer(options, port, logFile);
    if (await isReady(child, options.home.dataFolder, port)) return toPostmaster(child, port, options.onLost);
    await endOf(child, 'SIGQUIT', 2_000);
    await delay(300);
  }
  throw new Error(`PostgreSQL does not start; last lines of its log:\n${readTail(logFile)}`);
}

function openServer(
  { binaries, home, settings }: PostmasterOptions,
  port: number,
  logFile: string,
): ChildProcess {
  const all = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_checkpoints=off',
    // One server, no replica: bulk loads into a new table write no journal.
    'wal_level=minimal',
    'max_wal_senders=0',
    ...settings,
  ];
  const outputFd = openSync(logFile, 'a', 0o600);
  try {
    const args = ['-D', home.dataFolder, ...all.flatMap((setting) => ['-c', setting])];
    return openGuardedProcess({ command: binaries.postgres, args, user: home.user, outputFd });
  } finally {
    closeSync(outputFd);
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** False when the server ended, or did not come to the point of accepting connections in time. */
async function isReady(child: ChildProcess, dataFolder: string, port: number): Promise<boolean> {
  let hasFailed = false;
  child.once('error', () => (hasFailed = true));
  for (let waitedMs = 0; waitedMs < READY_WITHIN_MS; waitedMs += 15) {
    if (hasFailed || hasEnded(child)) return false;
    if (child.pid !== undefined && isAccepting(dataFolder, child.pid, port)) return true;
    await delay(15);
  }
  return false;
}

/**
 * The server writes its state on the eighth line of its pid file, where pg_ctl reads it too. The port on the fourth tells
 * it from the file of a killed run: in a container the pid may well be the same.
 */
function isAccepting(dataFolder: string, pid: number, port: number): boolean {
  try {
    const lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && Number(lines[3]) === port && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function toPostmaster(child: ChildProcess, port: number, onLost: () => void): Postmaster {
  let stopping: Promise<void> | undefined;
  child.once('exit', () => {
    if (stopping === undefined) onLost();
  });
  const stop = async (): Promise<void> => {
    if (await endOf(child, 'SIGINT', FAST_SHUTDOWN_MS)) return;
    if (await endOf(child, 'SIGQUIT', 2_000)) return;
    await endOf(child, 'SIGKILL', 1_000);
  };
  return { port, pid: child.pid ?? 0, stop: () => (stopping ??= stop()) };
}

async function endOf(child: ChildProcess, signal: NodeJS.Signals, patienceMs: number): Promise<boolean> {
  if (hasEnded(child) || child.pid === undefined) return true;
  child.ref();
  const ended = new Promise<boolean>((resolve) => child.once('exit', () => resolve(true)));
  child.kill(signal);
  const timer = new AbortController();
  const late = delay(patienceMs, false, { signal: timer.signal }).catch(() => false);
  const hasStopped = await Promise.race([ended, late]);
  timer.abort();
  return hasStopped;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function readTail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : '';
}
