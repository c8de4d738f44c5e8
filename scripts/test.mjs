// `pnpm test`: everything, in order: the house rules, unit and integration tests on a real PostgreSQL, the build, then
// journeys in a real browser. The first failure ends it. MACEO_DATA_DIR names a data pack; without one the tests that
// need real data say so and are left out.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const given = process.env.MACEO_DATA_DIR ?? '';
const dataDir = given === '' ? '' : resolve(given);
if (dataDir !== '' && !existsSync(dataDir)) {
  console.error(`MACEO_DATA_DIR : le dossier ${given} n’existe pas.`);
  process.exit(1);
}
if (dataDir === '') console.log('Sans MACEO_DATA_DIR : les essais sur données réelles sont laissés de côté.');

const env = { ...process.env, MACEO_DATA_DIR: dataDir, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
const steps = [
  ['Règles de la maison', process.execPath, ['scripts/check.mjs']],
  ['Essais unitaires et d’intégration', 'vitest', ['run']],
  ['Construction', process.execPath, ['scripts/build.mjs']],
  ['Parcours', 'playwright', ['test']],
];

for (const [title, command, args] of steps) {
  console.log(`\n── ${title} ──`);
  const started = performance.now();
  const { status, signal } = spawnSync(command, args, { stdio: 'inherit', env });
  console.log(`── ${title} : ${((performance.now() - started) / 1000).toFixed(0)} s`);
  if (status !== 0) {
    console.error(`\nÉchec : ${title}.`);
    process.exit(signal === null ? 1 : 130);
  }
}
console.log('\nTout est vert.');
