import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDataPack } from '../pack/read-data-pack.ts';
import { aCog } from '../testing/a-cog.ts';
import { aZip } from '../testing/a-zip.ts';
import { openReplayServer, type Replay, type ReplayServer } from '../testing/replay-server.ts';
import { checkTarget } from './check-target.ts';
import { DownloadFailure } from './download.ts';
import { fetchPack } from './fetch-pack.ts';

const cog = aCog();

const aGeoCommune = (code: string, lon: number) => ({
  code,
  centre: { type: 'Point', coordinates: [lon, 45.05] },
  surface: 1234.5,
});
const aContour = (code: string, west: number) => ({
  type: 'Feature',
  properties: { code, nom: code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 45],
        [west + 0.00001, 45],
        [west, 45.1],
        [west + 0.1, 45.1],
        [west + 0.1, 45],
        [west, 45],
      ],
    ],
  },
});

const FLOWS = [
  'CODGEO;LIBGEO;DCLT;L_DCLT;NBFLUX_C22_ACTOCC15P',
  '63001;Aigueperse;63001;Aigueperse;100.5',
  '63001;Aigueperse;63999;Vieux-Œil;50.25',
  '63002;Saint-Œil;63002;Saint-Œil;800',
  '63002;Saint-Œil;99999;Étranger;10',
  '01001;Ailleurs;63002;Saint-Œil;20',
].join('\n');

const FIBRE = [
  'code_insee;nom_com;nbr;type;elig_ftth',
  '63001;A;200;all;150',
  '63002;B;100;all;100',
  '63999;B;100;all;0',
].join('\r\n');

/** Contours of a former year: a commune merged since, one overseas, one outside the massif. */
const CONTOURS = {
  type: 'FeatureCollection',
  features: ['01001', '63001', '63002', '63999', '97101'].map((code, rank) => aContour(code, 3 + rank / 10)),
};

/** Answers of well-behaved official servers. */
function aRepertoire(): Record<string, Replay[]> {
  const json = (value: unknown): Replay[] => [{ body: JSON.stringify(value) }];
  return {
    '/departements/01/communes': json([aGeoCommune('01001', 4.93)]),
    '/departements/63/communes': json([aGeoCommune('63001', 3.05), aGeoCommune('63002', 3.15)]),
    '/departements/63/communes#contour': json({ features: [aContour('63001', 3), aContour('63002', 3.1)] }),
    '/contours.geojson.gz': [{ body: gzipSync(JSON.stringify(CONTOURS)) }],
    '/flux.zip': [{ body: aZip({ 'meta_flux.csv': 'x', 'base-flux.csv': FLOWS }) }],
    '/fibre.csv': [{ body: FIBRE }],
  };
}

let folder = '';
let server: ReplayServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maceo-fetch-'));
});
afterEach(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

async function fetchFrom(answers: Record<string, Replay[]>) {
  server = await openReplayServer(answers);
  const { root } = server;
  const lines: string[] = [];
  const manifest = await fetchPack({
    folder,
    cog,
    sources: {
      geo: root,
      contours: `${root}/contours.geojson.gz`,
      flows: `${root}/flux.zip`,
      fibre: `${root}/fibre.csv`,
    },
    options: { attempts: 3, timeoutMs: 5000, wait: async () => undefined },
    now: () => new Date('2026-03-01T08:00:00Z'),
    report: (line) => lines.push(line),
  });
  return { manifest, lines };
}

async function readBack() {
  const reading = await readDataPack(folder, cog);
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems));
  return reading.data;
}

describe('a download', () => {
  it('writes a pack that can be read: official centres, areas, contours, fibre, employed residents and jobs', async () => {
    const { manifest } = await fetchFrom(aRepertoire());
    const data = await readBack();
    expect(data.profiles.get('63001')).toMatchObject({
      lat: 45.05,
      lon: 3.05,
      surfaceKm2: 12.35,
      fibrePercent: 75,
      employed: 150.75,
      employedQuality: 'census',
      jobsQuality: 'ratio',
    });
    expect(data.profiles.get('63002')).toMatchObject({ employed: 810, fibrePercent: 50 });
    expect([...data.contours.keys()]).toEqual(['63001', '63002']);
    expect(manifest.files.map((file) => file.rowCount)).toEqual([2, 3, 2]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('dates its contours, brings them to the present communes, and does not ask the API Géo for any', async () => {
    const { manifest } = await fetchFrom(aRepertoire());
    const contours = manifest.files.find((file) => file.name.startsWith('contours'));
    expect(contours?.vintage).toBe('Admin Express COG 2025, communes recodées au COG 2026');
    expect(server?.asked.filter((path) => path.includes('#contour'))).toEqual([]);
    const { contours: read } = await readBack();
    expect([...read].map(([code, { coordinates }]) => [code, coordinates.length])).toEqual([
      ['63001', 1],
      ['63002', 2],
    ]);
  });

  it('takes the contours of the day from the API Géo where the dated ones cannot be had, and says so', async () => {
    const { manifest } = await fetchFrom({ ...aRepertoire(), '/contours.geojson.gz': [{ body: 'GIF89a' }] });
    expect(manifest.missing[0]).toContain('Contours des communes, Etalab 2025');
    const contours = manifest.files.find((file) => file.name.startsWith('contours'));
    expect(contours?.vintage).toBe('état du 2026-03-01');
    expect([...(await readBack()).contours.keys()]).toEqual(['63001', '63002']);
  });

  it('folds former codes, counts jobs where people work, and keeps decimals', async () => {
    await fetchFrom(aRepertoire());
    const { profiles } = await readBack();
    const [village, town] = [profiles.get('63001')?.jobs ?? 0, profiles.get('63002')?.jobs ?? 0];
    expect(town / village).toBeCloseTo((800 + 50.25 + 20) / 100.5, 4);
  });

  it('says plainly what official files do not hold', async () => {
    await fetchFrom(aRepertoire());
    const { notices, profiles } = await readBack();
    expect(notices.join('\n')).toContain('Professions absentes du paquet');
    expect(notices.join('\n')).toContain('URSSAF');
    expect(profiles.get('63001')?.occupationShares).not.toBeNull();
  });

  it('names what was really downloaded as the source of the files', async () => {
    await fetchFrom({ ...aRepertoire(), '/fibre.csv': [{ status: 404 }] });
    const { files } = await readBack();
    const massif = files.find((file) => file.name === 'communes-massif.csv.gz');
    expect(massif?.producer).toContain('INSEE');
    expect(massif?.producer).not.toContain('ARCEP');
  });

  it('tries again after a 503 and after an answer cut short', async () => {
    const answers = aRepertoire();
    answers['/departements/01/communes'].unshift({ status: 503 }, { truncated: '[{"code"' });
    await fetchFrom(answers);
    expect(server?.asked.filter((path) => path === '/departements/01/communes')).toHaveLength(3);
    expect((await readBack()).profiles.size).toBe(3);
  });
});

describe('a network that refuses', () => {
  it.each([
    ['a 503 that lasts', { status: 503 }, 'le serveur répond 503'],
    ['answers always cut short', { truncated: '[' }, 'coupée'],
    ['another form', { body: '{"erreur":1}' }, 'n’a pas la forme attendue'],
    ['no JSON', { body: '<html>' }, 'n’a pas la forme attendue'],
  ])('stops on %s of the API Géo, in French, and writes nothing', async (_, answer: Replay, words) => {
    const failure = await fetchFrom({ ...aRepertoire(), '/departements/63/communes': [answer] }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(DownloadFailure);
    expect(String(failure)).toContain(words);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not insist on an address that does not exist', async () => {
    const answers = { ...aRepertoire(), '/departements/63/communes': [{ status: 404 }] };
    await expect(fetchFrom(answers)).rejects.toThrow('404');
    expect(server?.asked.filter((path) => path === '/departements/63/communes')).toHaveLength(1);
  });

  it('names the refusal when nobody listens', async () => {
    const closed = await openReplayServer({});
    await closed.close();
    const { root } = closed;
    const sources = { geo: root, contours: root, flows: root, fibre: root };
    const options = { attempts: 2, timeoutMs: 5000, wait: async () => undefined };
    const download = fetchPack({
      folder,
      cog,
      sources,
      options,
      now: () => new Date(),
      report: () => undefined,
    });
    await expect(download).rejects.toThrow('la connexion est refusée');
  });

  it.each([
    ['unreachable', { status: 503 }],
    ['cut short', { truncated: 'PK' }],
    ['no archive', { body: 'x'.repeat(50) }],
  ])('goes on without the flow file when it is %s, and says so', async (_, answer: Replay) => {
    const { manifest } = await fetchFrom({ ...aRepertoire(), '/flux.zip': [answer] });
    expect(manifest.missing[0]).toContain('Flux domicile-travail INSEE');
    expect((await readBack()).profiles.get('63001')).toMatchObject({ employedQuality: 'assumed' });
  });

  it('does not replace a pack that no download made, but replaces its own', async () => {
    expect(checkTarget(folder)).toEqual([]);
    writeFileSync(join(folder, 'communes-massif.csv.gz'), '');
    expect(checkTarget(folder)[0].message).toContain('il n’est pas remplacé');
    await fetchFrom(aRepertoire());
    expect(checkTarget(folder)).toEqual([]);
  });

  it('refuses a pack whose file changed after the download', async () => {
    await fetchFrom(aRepertoire());
    writeFileSync(
      join(folder, 'contours-communes-massif-1000m.geojson.gz'),
      gzipSync('{"type":"FeatureCollection","features":[]}'),
    );
    const reading = await readDataPack(folder, cog);
    expect(reading.kind === 'problems' && reading.problems[0].message).toContain('empreinte');
  });
});
