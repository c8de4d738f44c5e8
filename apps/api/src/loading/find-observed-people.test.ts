import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCog } from '@maceo/datasets/cog/read-cog';
import { createDemoData } from '@maceo/datasets/demo/create-demo-data';
import { createFlowZones } from '@maceo/datasets/zones/create-flow-zones';
import { afterAll, describe, expect, test } from 'vitest';
import { computeDataFingerprint } from './data-fingerprint.ts';
import { DataPackProblems } from './data-pack-problems.ts';
import { findObservedFlowSet } from './find-observed-flow-set.ts';
import { findObservedPeople } from './find-observed-people.ts';

const FILE = 'FD_MOBPRO_2022.csv';

/** Clermont-Ferrand: twenty managers and ten workers asked, each worth four; Ambert: one farmer. */
const PEOPLE = [
  'COMMUNE;ARM;DCLT;CS1;TRANS;IPONDI',
  ...Array.from({ length: 20 }, () => '63113;ZZZZZ;63113;3;6;4'),
  ...Array.from({ length: 10 }, () => '63113;ZZZZZ;63300;6;5;4'),
  '63003;ZZZZZ;99999;1;5;4',
];

const folders: string[] = [];

function createFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'maceo-people-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const cog = readCog();
const { profiles } = createDemoData(cog);
const zoneSet = createFlowZones(cog, profiles);
const input = { cog, zoneSet, profiles };
const withPeople = { [FILE]: PEOPLE.join('\n') };

describe('the file of individuals of a folder', { timeout: 60_000 }, () => {
  test('gives nothing where there is none', async () => {
    expect(await findObservedPeople({ ...input, dataDir: undefined })).toBeUndefined();
    expect(await findObservedPeople({ ...input, dataDir: createFolder({}) })).toBeUndefined();
  });

  test('gives the occupations of the employed, drawn to what was known where few were asked', async () => {
    const people = await findObservedPeople({ ...input, dataDir: createFolder(withPeople) });
    const before = profiles.get('63113')?.occupationShares ?? [];
    const after = people?.profiles.get('63113')?.occupationShares ?? [];
    expect(after[2]).toBeCloseTo((30 * (2 / 3) + 10 * (before[2] ?? 0)) / 40, 12);
    expect(after.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(people?.profiles.get('63300')).toBe(profiles.get('63300'));
    expect(people?.file).toMatchObject({ name: FILE, vintage: 'RP 2022', rowCount: 31 });
    expect(people?.notices).toEqual([
      expect.stringContaining(
        '31 réponses du recensement donnent les professions, les modes et les flux de 2 communes',
      ),
    ]);
  });

  test('stands in for an absent flow file, and leaves flows to it where there is one', async () => {
    const alone = createFolder(withPeople);
    const both = createFolder({
      ...withPeople,
      'base-flux-mobilite-domicile-lieu-travail-2022.csv':
        'CODGEO;LIBGEO;DCLT;L_DCLT;NBFLUX_C22_ACTOCC15P\n63113;C;63113;C;500\n',
    });
    const find = async (dataDir: string) => {
      const people = await findObservedPeople({ ...input, dataDir });
      const set = await findObservedFlowSet({ ...input, dataDir, people, now: new Date(0) });
      return { notice: people?.notices[0], workers: set?.set.workers.reduce((sum, n) => sum + n, 0), set };
    };
    expect(await find(alone)).toMatchObject({ workers: expect.closeTo(120, 3) });
    expect(await find(both)).toMatchObject({
      workers: expect.closeTo(500, 3),
      notice: expect.stringContaining('donnent les professions et les modes de 2 communes'),
    });
  });

  test('is refused, not left aside, when it cannot be used', async () => {
    const dataDir = createFolder({ [FILE]: 'a;b\n1;2\n' });
    await expect(findObservedPeople({ ...input, dataDir })).rejects.toThrow(DataPackProblems);
  });

  test('changes the fingerprint of the data', async () => {
    const [without, withIt] = [createFolder({}), createFolder(withPeople)];
    expect(await computeDataFingerprint(without)).not.toBe(await computeDataFingerprint(withIt));
  });
});
