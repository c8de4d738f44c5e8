import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readCog } from '@maceo/datasets/cog/read-cog';
import { createDemoData } from '@maceo/datasets/demo/create-demo-data';
import { createFlowZones } from '@maceo/datasets/zones/create-flow-zones';
import { findCurrentFlowSet } from '@maceo/db/queries/flows';
import { listSourceFiles } from '@maceo/db/queries/source-files';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATA_DIR, openEmptyApi, type OpenedApi } from '../testing/open-loaded-api.ts';
import { DataPackProblems } from './data-pack-problems.ts';
import { computeDataFingerprint } from './data-fingerprint.ts';
import { findObservedFlowSet } from './find-observed-flow-set.ts';
import { loadStudyData } from './load-study-data.ts';

const FLOW_FILE = 'base-flux-mobilite-domicile-lieu-travail-2022.csv';

/** Clermont-Ferrand and Ambert, with every kind of workplace; Ambert's home code has lost nothing, Lyon is folded. */
const LINES = [
  'CODGEO;LIBGEO;DCLT;L_DCLT;NBFLUX_C22_ACTOCC15P',
  '63113;Clermont-Ferrand;63113;Clermont-Ferrand;30000.5',
  '63113;Clermont-Ferrand;63300;Riom;1500',
  '63113;Clermont-Ferrand;75108;Paris 8e Arrondissement;500',
  '63003;Ambert;63003;Ambert;1800',
  '63003;Ambert;42218;Saint-Étienne;60',
  '63003;Ambert;69383;Lyon 3e Arrondissement;40',
  '63003;Ambert;99999;Étranger;10',
];

const folders: string[] = [];

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'maceo-pack-'));
  folders.push(folder);
  return folder;
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describe('the flow set of a folder', { timeout: 60_000 }, () => {
  const cog = readCog();
  const { profiles } = createDemoData(cog);
  const zoneSet = createFlowZones(cog, profiles);
  const find = (dataDir: string | undefined) =>
    findObservedFlowSet({ dataDir, cog, zoneSet, profiles, now: new Date('2026-03-01T10:00:00Z') });

  let observed: ReturnType<typeof find> | undefined;
  /** The flow set of {@link LINES}, smoothed once for the tests that only read it. */
  const findOnce = () => {
    const folder = createFolder();
    writeFileSync(join(folder, FLOW_FILE), LINES.join('\n'));
    return (observed ??= find(folder));
  };

  test('is not there without a flow file, nor without a folder', async () => {
    expect(await find(undefined)).toBeUndefined();
    expect(await find(createFolder())).toBeUndefined();
  });

  test('is observed with one, plain or gzip, with the same pairs', async () => {
    const packed = createFolder();
    writeFileSync(join(packed, `${FLOW_FILE}.gz`), gzipSync(LINES.join('\n')));
    const [first, second] = [await findOnce(), await find(packed)];
    expect(first?.set.id).toBe(second?.set.id);
    expect(first?.set.report).toMatchObject({
      method: 'observed',
      beta: 0,
      targetKm: 18.4,
    });
    expect(first?.files).toMatchObject([{ name: FLOW_FILE, vintage: 'RP 2022', rowCount: 7 }]);
    expect(first?.set.zones.at(-1)).toBe('exterieur');
  });

  test('knows employed residents only where the file speaks of them', async () => {
    const set = (await findOnce())?.set;
    const employed = (code: string) => set?.employed[set.zones.indexOf(code)];
    expect(employed('63113')).toBe(profiles.get('63113')?.employed);
    expect(employed('63300')).toBeNaN();
  });

  test('says who was left out and why, and what was corrected', async () => {
    const report = (await findOnce())?.set.report;
    expect(report?.warnings).toEqual([
      'Lignes du fichier des flux dont un code a été corrigé\u00A0: 2 (arrondissement municipal réuni à sa ville).',
      'Actifs laissés hors des navettes, par lieu de travail\u00A0: à l’étranger moins de 0,1\u00A0%, à plus de 200\u00A0km 1,5\u00A0%.',
      expect.stringMatching(/^Communes du massif sans ligne dans le fichier des flux\u00A0: 3.933\.$/),
      expect.stringMatching(
        /^Flux observés lissés vers le modèle de gravité\u00A0: 2 couples sur 5 comptent moins de 200\u00A0actifs/,
      ),
    ]);
    expect(report?.longShare).toBeCloseTo(40 / 33_400.5, 4);
    expect(report?.outsideShare).toBeCloseTo((500 + 10) / 33_910.5, 9);
  });

  test('is refused, not replaced by a model, when the file cannot be used', async () => {
    const folder = createFolder();
    writeFileSync(join(folder, FLOW_FILE), 'a;b\n1;2\n');
    await expect(find(folder)).rejects.toThrow(DataPackProblems);
  });

  test('changes the fingerprint of the data when it comes or changes', async () => {
    const folder = createFolder();
    const before = await computeDataFingerprint(folder);
    writeFileSync(join(folder, FLOW_FILE), LINES.join('\n'));
    const after = await computeDataFingerprint(folder);
    writeFileSync(join(folder, FLOW_FILE), LINES.slice(0, 4).join('\n'));
    expect(new Set([before, after, await computeDataFingerprint(folder)]).size).toBe(3);
  });
});

describe.skipIf(DATA_DIR === undefined)('a pack with a flow file', () => {
  let api: OpenedApi;
  beforeAll(async () => {
    api = await openEmptyApi();
    const folder = createFolder();
    const pack = resolve(DATA_DIR ?? '');
    for (const name of readdirSync(pack)) symlinkSync(join(pack, name), join(folder, name));
    writeFileSync(join(folder, FLOW_FILE), LINES.join('\n'));
    await loadStudyData(api.services, { dataDir: folder, operatorName: 'MACEO', say: () => {} });
  }, 120_000);
  afterAll(() => api.close());

  test('is loaded with observed flows, and the file among its sources', async () => {
    const set = await findCurrentFlowSet(api.services.db);
    expect(set?.report.method).toBe('observed');
    expect(set?.workers.reduce((sum, value) => sum + value, 0)).toBeCloseTo(33_400.5, 3);
    const sources = await listSourceFiles(api.services.db);
    expect(sources.map((file) => file.name)).toContain(FLOW_FILE);
    const status = (await (await api.request('/api/v1/etat')).json()) as { flux: { methode: string } };
    expect(status.flux.methode).toBe('observés');
  });
});
