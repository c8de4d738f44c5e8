import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Mark of one run of one process: with its pid it stays unique when the pid is given to another process or the machine
 * restarts. Undefined when no such process runs; a zombie counts as gone.
 */
export function findProcessStart(pid: number): string | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? findLinuxStart(pid) : findPsStart(pid);
}

/** Words of the command that runs under this pid, joined by spaces; empty when it is gone or not ours to read. */
export function findCommandLine(pid: number): string {
  if (process.platform !== 'linux') return readPs(pid, 'command=');
  return readProc(`${pid}/cmdline`).replaceAll('\0', ' ').trim();
}

/** Parent of a process, undefined when the process is gone or the system has no /proc. */
export function findParentPid(pid: number): number | undefined {
  const parent = Number(readStat(pid)?.[1]);
  return Number.isSafeInteger(parent) && parent > 0 ? parent : undefined;
}

function findLinuxStart(pid: number): string | undefined {
  const stat = readStat(pid);
  if (stat === undefined || stat[0] === 'Z' || stat[0] === 'X') return undefined;
  return `${readProc('sys/kernel/random/boot_id').trim()}:${stat[19]}`;
}

function findPsStart(pid: number): string | undefined {
  const [state, ...start] = readPs(pid, 'stat=,lstart=').split(/\s+/);
  return state === '' || state.startsWith('Z') ? undefined : start.join(' ');
}

/** Fields of /proc/<pid>/stat from the third on (0 = state, 1 = parent, 19 = start in ticks since boot). */
function readStat(pid: number): string[] | undefined {
  const stat = readProc(`${pid}/stat`);
  // The second field, the command's name, may itself hold spaces and parentheses.
  return stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}

function readPs(pid: number, columns: string): string {
  const { stdout } = spawnSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').trim();
}
