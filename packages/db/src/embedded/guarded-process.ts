import { spawn, type ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';
import type { ServerUser } from './server-user.ts';

/**
 * A child that does not outlive this process, even after kill -9: before the shell becomes the command it leaves a
 * guard behind, which waits on a pipe held by us. A word on the pipe sends the guard home; the end of the pipe without
 * a word means that we died, and the guard interrupts the command. The child leads its own session, so that a Ctrl-C in
 * the terminal reaches us alone and the database is stopped in order.
 */
const GUARD = `
( ( trap '' HUP INT TERM; read -r word || kill -INT $$ ) <&3 >/dev/null 2>&1 & )
exec "$@" 3<&-
`;

/** What to run, as whom, and where its output goes. */
export interface GuardedCommand {
  command: string;
  args: string[];
  /** Undefined: as ourselves. */
  user: ServerUser | undefined;
  /** File descriptor that receives stdout and stderr; undefined: both are piped to us. */
  outputFd?: number;
  /** Default: hardly anything, so that PGDATA, PGOPTIONS or a locale of ours cannot change the cluster. */
  env?: NodeJS.ProcessEnv;
  /** Default: the root folder, which every user may enter. */
  workingFolder?: string;
}

const BARE_ENV = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Starts the command; its pid is the command's own. The event loop is not held open by it. */
export function openGuardedProcess(options: GuardedCommand): ChildProcess {
  const { command, args, user, outputFd, env = BARE_ENV, workingFolder = '/' } = options;
  const output = outputFd ?? 'pipe';
  const child = spawn('/bin/sh', ['-c', GUARD, 'maceo-guard', command, ...args], {
    detached: true,
    cwd: workingFolder,
    env,
    stdio: [outputFd === undefined ? 'pipe' : 'ignore', output, output, 'pipe'],
    uid: user?.uid,
    gid: user?.gid,
  });
  // Absent when the system could not start the child; its 'error' event says so.
  const guardPipe = child.stdio[3] as (Writable & { unref?: () => void }) | undefined;
  guardPipe?.on('error', () => undefined);
  guardPipe?.unref?.();
  child.once('exit', () => guardPipe?.end('done\n', () => guardPipe.destroy()));
  child.unref();
  return child;
}

/** Runs a command to its end with this input; gives what it wrote on both outputs. Throws when it fails. */
export async function readGuardedOutput(command: GuardedCommand, input = ''): Promise<string> {
  const child = openGuardedProcess(command);
  child.ref();
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command.command} ended with ${code}: ${output.trim()}`);
  return output;
}
