import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULE_IDS } from './rule-catalogue.ts';

const ROOT = join(import.meta.dirname, '../../../..');

/** All that runs: sources of packages and apps, without tests and without the catalogue itself. */
const sources = globSync('{packages,apps}/*/src/**/*.ts', { cwd: ROOT })
  .filter((path) => !path.endsWith('.test.ts') && !path.endsWith('rule-catalogue.ts'))
  .map((path) => readFileSync(join(ROOT, path), 'utf8'));

describe('a rule', () => {
  it.each(RULE_IDS)('%s is read by a mechanism, otherwise it would not be declared', (id) =>
    expect(sources.some((source) => new RegExp(`\\bRULES\\.${id}\\b`).test(source))).toBe(true),
  );
});
