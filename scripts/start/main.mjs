// The start: checks the settings, takes the state folder, builds the fronts when they changed, and serves. Everything
// it opens ends with it: by Ctrl-C, by a signal to any process of the npx → pnpm chain, or, through the guards of
// packages/db/src/embedded/guarded-process.ts, by kill -9.
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hasHolder, openStateLock } from '../../packages/db/src/embedded/state-lock.ts';
import { buildFronts } from './build-fronts.mjs';
import { isAbandoned, listLaunchers, watchLaunchers } from './launchers.mjs';
import { openLifecycle } from './lifecycle.mjs';
import { checkSettings, readSettings } from './settings.mjs';

/** A server whose launcher was just killed needs a moment to notice and to leave. */
const LEAVING_WITHIN_MS = 3_000;

const root = join(import.meta.dirname, '../..');
const log = (line) => console.log(line);

/** One line for what the operator can mend; the whole trace for a bug. */
function fail(error) {
  const isForOperator = error instanceof Error && error.name === 'StartFailure';
  console.error(isForOperator ? error.message : error);
}

async function openLockSoon(stateDir) {
  const deadline = performance.now() + LEAVING_WITHIN_MS;
  while (hasHolder(stateDir) && performance.now() < deadline) await delay(100);
  return openStateLock(stateDir);
}

async function start(lifecycle) {
  const settings = readSettings({ root, env: process.env });
  const lock = await openLockSoon(settings.stateDir);
  process.on('exit', () => lock.remove());
  await checkSettings(settings);
  await buildFronts({ root, log });
  // The server must mean the same folder, wherever the command was given.
  process.env.MACEO_STATE_DIR = settings.stateDir;
  const { serve } = await import('../../apps/server/src/main.ts');
  const server = await serve({ log });
  lifecycle.onStop(() => server.stop());
  flushCompileCache();
}

const lifecycle = openLifecycle({ log, fail });
const launchers = listLaunchers();
if (isAbandoned(launchers, process.env)) lifecycle.stop(0);
watchLaunchers(launchers, () => lifecycle.stop(0));
try {
  await start(lifecycle);
} catch (error) {
  fail(error);
  lifecycle.stop(1);
}
