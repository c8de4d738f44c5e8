// The npx → sh → pnpm → sh chain above us. A SIGTERM or SIGKILL to one of them does not reach us: whoever ends a
// launcher means to end the product, so we look whether they are all still there.
import { basename } from 'node:path';
import {
  findCommandLine,
  findParentPid,
  findProcessStart,
} from '../../packages/db/src/embedded/process-identity.ts';

const LOOK_EVERY_MS = 500;
const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'busybox']);
const LAUNCHER = /^(npm|npx|pnpm|pnpx)(-cli)?(\.[cm]?js)?$/;

/**
 * The unbroken chain of package managers and their shells above this process, nearest first, up to the topmost package
 * manager; the shell of the person above it is not part of it. Elsewhere than on Linux: the parent alone.
 * @returns {{ pid: number, start: string | undefined, isLauncher: boolean }[]}
 */
export function listLaunchers() {
  if (process.platform !== 'linux') return process.ppid > 1 ? [toEntry(process.ppid, true)] : [];
  const chain = [];
  for (let pid = process.ppid; pid > 1; pid = findParentPid(pid) ?? 0) {
    const words = findCommandLine(pid).split(/\s+/);
    if (!isLauncher(words) && !isShell(words)) break;
    chain.push(toEntry(pid, isLauncher(words)));
  }
  return chain.slice(0, chain.findLastIndex((entry) => entry.isLauncher) + 1);
}

/** Whether npx started the pnpm above us and was gone before we could see it: during the installation, say. */
export function isAbandoned(launchers, env) {
  // Tests run this program under `npx pnpm test`: their runner stands between, and is its launcher.
  if (process.platform !== 'linux' || env.npm_lifecycle_event !== 'start') return false;
  if (!env.npm_execpath?.includes('/_npx/')) return false;
  return !launchers.some(({ pid }) => /^(npm|npx)\b|\b(npm|npx)-cli\.js\b/.test(findCommandLine(pid)));
}

/** Calls back once, when one of the launchers is gone. Does not keep the process alive. */
export function watchLaunchers(launchers, onGone) {
  const timer = setInterval(() => {
    if (launchers.every(({ pid, start }) => isStillThere(pid, start))) return;
    clearInterval(timer);
    onGone();
  }, LOOK_EVERY_MS).unref();
}

function isStillThere(pid, start) {
  return process.platform === 'linux' ? findProcessStart(pid) === start : process.ppid === pid;
}

function toEntry(pid, isLauncherEntry) {
  return { pid, start: findProcessStart(pid), isLauncher: isLauncherEntry };
}

function isShell([command = '']) {
  return SHELLS.has(basename(command).replace(/^-/, ''));
}

function isLauncher([command = '', script = '']) {
  const name = basename(command);
  return LAUNCHER.test(name) || (name.startsWith('node') && LAUNCHER.test(basename(script)));
}
