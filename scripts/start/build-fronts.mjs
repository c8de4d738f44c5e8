// Builds the console and the site when their sources changed since the last successful build. Turborepo would find out
// too, but takes longer than a warm start may.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openGuardedProcess } from '../../packages/db/src/embedded/guarded-process.ts';
import { StartFailure } from '../../packages/db/src/embedded/start-failure.ts';

const SOURCES = [
  'apps/console',
  'apps/site',
  'packages/domain',
  'packages/engine',
  'packages/charts',
  'pnpm-lock.yaml',
  'turbo.json',
  'tsconfig.base.json',
];
const NOT_SOURCES = new Set(['node_modules', 'build', '.svelte-kit', '.turbo', 'dist', 'bench', 'cli']);
const RESULTS = ['apps/console/build/handler.js', 'apps/site/build/handler.js'];
const ARGS = ['run', 'build', '--filter=@maceo/console', '--filter=@maceo/site', '--log-order=grouped'];
const HEARTBEAT_MS = 5_000;

/** @param {{ root: string, log: (line: string) => void }} options */
export async function buildFronts({ root, log }) {
  const stamp = join(root, 'node_modules/.cache/maceo/fronts');
  const fingerprint = computeFingerprint(root);
  if (isBuilt(root, stamp, fingerprint)) return;
  log('Construction de la console et du site…');
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  const heartbeat = setInterval(() => log(`  … en cours (${seconds()}\u00A0s)`), HEARTBEAT_MS);
  try {
    await runTurbo(root);
  } finally {
    clearInterval(heartbeat);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
  log(`Console et site construits en ${seconds()}\u00A0s.`);
}

function isBuilt(root, stamp, fingerprint) {
  if (!RESULTS.every((path) => existsSync(join(root, path)))) return false;
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
}

/** Digest of the names, sizes and modification times of all sources; their contents are left to Turborepo. */
export function computeFingerprint(root) {
  const digest = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    digest.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  for (const source of SOURCES) for (const path of listFiles(root, source)) add(path);
  return digest.digest('hex');
}

function listFiles(root, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name }) => !NOT_SOURCES.has(name) && !name.endsWith('.test.ts'))
    .flatMap((entry) =>
      entry.isDirectory() ? listFiles(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
    );
}

/** Its output is shown only when it fails. It ends with us, like the database. */
async function runTurbo(root) {
  const child = openGuardedProcess({
    ...findTurbo(root),
    user: undefined,
    workingFolder: root,
    env: toTurboEnv(root),
  });
  child.ref();
  let output = '';
  child.stdin.end();
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code === 0) return;
  process.stderr.write(output);
  throw new StartFailure(
    'La construction de la console ou du site a échoué\u202F; la sortie ci-dessus dit pourquoi.',
  );
}

/** The program itself, because its launcher in Node would not pass on an interruption. */
function findTurbo(root) {
  const arch = process.arch === 'x64' ? '64' : process.arch;
  try {
    const ofTurbo = createRequire(createRequire(join(root, 'package.json')).resolve('turbo/package.json'));
    return { command: ofTurbo.resolve(`@turbo/${process.platform}-${arch}/bin/turbo`), args: ARGS };
  } catch {
    return { command: join(root, 'node_modules/.bin/turbo'), args: ARGS };
  }
}

function toTurboEnv(root) {
  return {
    ...process.env,
    PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
  };
}
