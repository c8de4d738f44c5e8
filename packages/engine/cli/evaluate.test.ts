import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cases-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the command prints and how it ends, for a file of this text. */
async function evaluate(text: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const path = join(folder, 'cas.json');
  await writeFile(path, text);
  const { promise, resolve } = Promise.withResolvers<{ code: number; stdout: string; stderr: string }>();
  const command = join(import.meta.dirname, 'evaluate.ts');
  execFile(process.execPath, [command, path], (error, stdout, stderr) =>
    resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
  );
  return promise;
}

const PARAMS = `"weeks": 45, "omega": 0.05, "tcKm": 6, "carShare": 0.9, "occ": 1.08, "fe": 0.192, "rebound": 0.31`;

describe('the command line, on hostile numbers', () => {
  it('says every problem at once, in French, with field and bounds, and prints no result', async () => {
    const { code, stdout, stderr } = await evaluate(
      `{ "commune": { "rows": [["a", -5, 1.4, -3]], "params": { "pi": 1.4, "delta": 6, "weeks": 1e309, "omega": "",
         "tcKm": -1, "carShare": null, "occ": 0, "fe": "0.2", "rebound": 2, "speed": 0 } },
         "furness": { "O": [0], "D": [0], "cost": [[1]], "beta": 1 },
         "bareme5CV": { "1e309": 0, "": 0 }, "planete": 1 }`,
    );
    expect(code).toBe(1);
    expect(stdout).toBe('');
    const keys = ['pi', 'delta', 'weeks', 'omega', 'tcKm', 'carShare', 'occ', 'fe', 'rebound', 'speed'];
    const lines = stderr.trim().split('\n');
    for (const key of keys) {
      const own = lines.filter((line) => line.startsWith(`commune.params.${key}\u00A0:`));
      expect(own, key).toHaveLength(1);
      expect(own[0]).toMatch(/un nombre entre .+ et .+\.$/);
    }
    for (const field of [
      'commune.rows[0][1]',
      'commune.rows[0][2]',
      'commune.rows[0][3]',
      'furness.O',
      'furness.D',
    ]) {
      expect(
        lines.some((line) => line.startsWith(field)),
        field,
      ).toBe(true);
    }
    expect(lines.filter((line) => line.startsWith('bareme5CV'))).toHaveLength(2);
    expect(lines.some((line) => line.startsWith('planete'))).toBe(true);
  });

  it.each([
    ['{ "commune":\n { "rows": [["a", NaN, 0.5, 3]] } }', /à la ligne 2, NaN et Infinity .+ nombre fini/],
    ['{ "seatsPoisson95": { "2": -Infinity } }', /à la ligne 1, NaN et Infinity/],
    ['{ "note": "NaN"', /JSON valide\.$/m],
    ['', /JSON valide/],
    ['[]', /objet JSON/],
    ['{}', /au moins un cas/],
  ])('refuses %j as a file', async (text, message) => {
    const { code, stdout, stderr } = await evaluate(text);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
  });

  it('answers one commune where nobody works by zeros, and no figure per day', async () => {
    const { code, stdout } = await evaluate(
      `{ "commune": { "rows": [["a", 0, 0.5, 12]], "params": { "pi": 0.6, "delta": 1.5, "speed": 50, ${PARAMS} } } }`,
    );
    expect(code).toBe(0);
    const { out } = (JSON.parse(stdout) as { commune: { out: Record<string, number | null> } }).commune;
    expect(out).toMatchObject({
      compatible: 0,
      teleworkers: 0,
      days: 0,
      kmAvoided: 0,
      co2NetT: 0,
      kgPerWeeklyDay: null,
    });
  });
});
