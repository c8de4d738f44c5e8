import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { computeFingerprint } from './build-fronts.mjs';

const root = mkdtempSync(join(tmpdir(), 'maceo-fronts-'));

afterEach(() => rmSync(root, { recursive: true, force: true }));

it('the fingerprint of the fronts follows their sources, not what a build or a test writes beside them', () => {
  const source = join(root, 'apps/site/src/app.html');
  mkdirSync(join(root, 'apps/site/src'), { recursive: true });
  writeFileSync(source, '<html>');
  const before = computeFingerprint(root);
  mkdirSync(join(root, 'apps/site/build'));
  writeFileSync(join(root, 'apps/site/build/handler.js'), '');
  writeFileSync(join(root, 'apps/site/src/view.test.ts'), '');
  expect(computeFingerprint(root)).toBe(before);
  utimesSync(source, 1, 1);
  expect(computeFingerprint(root)).not.toBe(before);
});
