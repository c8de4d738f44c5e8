// `pnpm check`: types, lint, dependency rules, format, one after the other; every failure is shown, then exit 1.
import { spawnSync } from 'node:child_process';

const steps = [
  ['Types', 'turbo', ['run', 'typecheck', '--output-logs=errors-only']],
  ['Lint', 'eslint', ['.', '--max-warnings=0']],
  [
    'Dépendances',
    'depcruise',
    ['packages', 'apps', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  ],
  ['Format', 'prettier', ['--check', '--log-level=warn', '.']],
];

let failed = false;
for (const [title, command, args] of steps) {
  const started = performance.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${title} (${seconds} s)`);
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
