import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Problem } from '@maceo/domain/problem';
import { describe, expect, it } from 'vitest';
import type { CommuneData } from '../profiles/commune-profile.ts';
import { aCog } from '../testing/a-cog.ts';
import { aPack, writePack, type PackContents } from '../testing/write-pack.ts';
import { MASSIF_COLUMNS, PACK_FILES } from './pack-files.ts';
import { readDataPack } from './read-data-pack.ts';

const MASSIF = PACK_FILES.massif.name;

async function readFrom(folder: string): Promise<{ data?: CommuneData; problems: Problem[] }> {
  const reading = await readDataPack(folder, aCog());
  rmSync(folder, { recursive: true });
  return reading.kind === 'pack' ? { data: reading.data, problems: [] } : { problems: reading.problems };
}

function readChanged(change: (pack: PackContents) => void) {
  const pack = aPack();
  change(pack);
  return readFrom(writePack(pack));
}

/** Problems of a pack of which one whole file was replaced. */
async function readWithFile(name: string, bytes: Buffer | undefined) {
  const folder = writePack(aPack());
  if (bytes === undefined) rmSync(join(folder, name));
  else writeFileSync(join(folder, name), bytes);
  return (await readFrom(folder)).problems;
}

const column = (name: (typeof MASSIF_COLUMNS)[number]) => MASSIF_COLUMNS.indexOf(name);

describe('a sound pack', () => {
  it('gives a profile to every metropolitan commune, from the file of the massif where there is one', async () => {
    const { data, problems } = await readFrom(writePack(aPack()));
    expect(problems).toEqual([]);
    expect([...(data?.profiles.keys() ?? [])]).toEqual(['01001', '63001', '63002']);
    expect(data?.profiles.get('63001')).toMatchObject({ employed: 400, fibrePercent: 0, isRural: true });
    expect(data?.profiles.get('63002')).toMatchObject({
      occupationShares: null,
      isRural: false,
      jobsQuality: 'ratio',
    });
    expect(data?.profiles.get('01001')).toMatchObject({ fibrePercent: null, densityClass: null });
  });

  it('reads occupations as shares', async () => {
    const { data } = await readFrom(writePack(aPack()));
    const shares = data?.profiles.get('63001')?.occupationShares ?? [];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(shares[2]).toBeCloseTo(0.15, 12);
  });

  it('reads the share of premises at the speed of the rule, where a file has it', async () => {
    const { data, problems } = await readChanged((pack) => {
      for (const [index, row] of pack.massif.entries()) {
        row.push(index === 0 ? 'debit8_pct' : '99', index === 0 ? 'debit30_pct' : index === 1 ? '82.5' : '');
      }
    });
    expect(problems).toEqual([]);
    expect(data?.profiles.get('63001')?.broadbandShare).toBeCloseTo(0.825, 12);
    expect(data?.profiles.get('63002')?.broadbandShare).toBeNull();
    expect(data?.profiles.get('01001')?.broadbandShare).toBeNull();
  });

  it('names its files with their checksum and says what stays uncertain', async () => {
    const { data } = await readFrom(writePack(aPack()));
    expect(data?.files.map((file) => file.rowCount)).toEqual([3, 2, 4, 1]);
    expect(data?.files.every((file) => /^[0-9a-f]{64}$/.test(file.sha256))).toBe(true);
    const notices = data?.notices.join('\n') ?? '';
    expect(notices).toContain('sans contour');
    expect(notices).toContain('à confirmer');
    expect(notices).toContain('laissées de côté\u00A0: 1.');
  });

  it('falls back on the assumptions of the demonstration when it has no employment at all', async () => {
    const { data } = await readChanged((pack) => {
      for (const row of pack.massif.slice(1)) row[column('occupes1564')] = '';
      for (const row of pack.national.slice(1)) row[7] = '';
    });
    expect(data?.profiles.get('63001')).toMatchObject({ employedQuality: 'assumed', jobsQuality: 'assumed' });
    expect(data?.notices.join()).toContain('Actifs occupés et emplois absents');
  });
});

describe('a pack with faults', () => {
  it('lists all of them at once, with file, line and column', async () => {
    const { problems } = await readChanged((pack) => {
      pack.massif[1][column('lat')] = 'nord';
      pack.massif[2][column('code')] = '63001';
      pack.national[1][0] = '1001';
    });
    expect(problems).toContainEqual({
      field: 'lat',
      file: MASSIF,
      line: 2,
      column: 'lat',
      message: 'Un nombre entre 41 et 51,5 est attendu, pas «\u202Fnord\u202F».',
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ file: MASSIF, line: 3, message: 'La commune 63001 figure deux fois.' }),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({ file: PACK_FILES.national.name, line: 2, column: 'code' }),
    );
  });

  it('says which columns are missing', async () => {
    const { problems } = await readChanged((pack) => {
      pack.massif = pack.massif.map((row) => row.filter((_, index) => index !== column('densite')));
    });
    expect(problems).toEqual([expect.objectContaining({ file: MASSIF, line: 1, column: 'densite' })]);
  });

  it('refuses communes unknown to the COG, communes outside the perimeter and missing ones', async () => {
    const { problems } = await readChanged((pack) => {
      pack.massif[1][0] = '63998';
      pack.massif[2][0] = '01001';
      pack.massif[2][column('pop2023')] = '800';
    });
    const messages = problems.map((problem) => problem.message);
    expect(messages).toContain('La commune 63998 n’existe pas au Code officiel géographique 2026.');
    expect(messages).toContain('La commune 01001 n’est pas dans le périmètre du Massif central.');
    expect(messages).toContain('Communes manquantes\u00A0: 2 sur 2 attendues (63001, 63002).');
  });

  it('refuses a population of another year, and an empty one', async () => {
    const { problems } = await readChanged((pack) => {
      pack.massif[1][column('pop2023')] = '999';
      pack.massif[2][column('pop2023')] = '';
    });
    expect(problems.map((problem) => [problem.line, problem.column])).toEqual([
      [2, 'pop2023'],
      [3, 'pop2023'],
    ]);
  });

  it('refuses a wrong mark of the massif', async () => {
    const { problems } = await readChanged((pack) => {
      pack.national[2][1] = '0';
    });
    expect(problems).toEqual([expect.objectContaining({ line: 3, column: 'massif' })]);
  });

  it('tells a line with too few fields by its number', async () => {
    const { problems } = await readChanged((pack) => {
      pack.massif[1].pop();
    });
    expect(problems[0]).toMatchObject({ file: MASSIF, line: 2 });
    expect(problems[0].message).toContain('autant de champs');
  });

  it('counts what it does not print', async () => {
    const { problems } = await readChanged((pack) => {
      for (let i = 0; i < 60; i++) pack.massif.push([...pack.massif[1]]);
    });
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)?.message).toBe('Autres problèmes dans ce fichier, non détaillés\u00A0: 10.');
  });
});

describe('figures that cannot be true', () => {
  /** The massif's file with one more column, the same value in both rows. */
  const withColumn = (name: string, value: string) => (pack: PackContents) => {
    pack.massif = pack.massif.map((row, index) => [...row, index === 0 ? name : value]);
  };

  it.each([
    [
      '999,999 employed in a village',
      'occupes1564',
      '999999',
      /999.999, plus que ses habitants.*entre 0 et 1.000/,
    ],
    ['a negative number', 'occupes1564', '-3', /entre 0 et/],
    ['more than all premises with fibre', 'fibre_pct', '100.1', /entre 0 et 100/],
    ['no number', 'occupes1564', 'NaN', /Un nombre/],
    ['an overflow', 'emploi_prive_2024', '1e309', /Un nombre/],
    ['a million jobs in a village', 'emploi_prive_2024', '1000000', /cent par habitant/],
    ['more workers by occupation than people', 'csp_ouvriers', '90000', /Les habitants par profession/],
  ] as const)('%s is refused with line, column and bounds', async (_, name, value, message) => {
    const { problems } = await readChanged((pack) => {
      pack.massif[1][column(name)] = value;
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: MASSIF, line: 2 });
    expect(problems[0].message).toMatch(message);
  });

  it('more employed than people of 15 and over is refused, by the column that says how many they are', async () => {
    const { problems } = await readChanged(withColumn('pop15p', '399'));
    expect(problems.map(({ line, column: name }) => [line, name])).toEqual([
      [2, 'occupes1564'],
      [3, 'occupes1564'],
    ]);
    expect(problems[0].message).toContain('15 ans et plus (399)');
  });

  it('a few more employed than people is only a warning', async () => {
    const { data, problems } = await readChanged((pack) => {
      pack.massif[1][column('occupes1564')] = '1010';
    });
    expect(problems).toEqual([]);
    expect(data?.notices.join()).toMatch(/À vérifier.*ligne 2, colonne occupes1564/);
  });

  it.each([
    ['dep', '99', /Le département.*n’existe pas/],
    ['dep', '01', /Le département.*n’est pas celui de 63001.*«\u202F63\u202F»/],
    ['reg', '00', /La région.*n’existe pas/],
    ['epci', '200000002', /L’intercommunalité.*n’est pas celle de 63001/],
    ['epci', '123', /L’intercommunalité.*n’existe pas/],
  ])('a wrong %s (%s) is refused', async (name, value, message) => {
    const { problems } = await readChanged(withColumn(name, value));
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatchObject({ line: 2, column: name });
    expect(problems[0].message).toMatch(message);
  });

  it('an optional column that was renamed is named in a notice', async () => {
    const { data } = await readChanged(withColumn('pop15plus', '900'));
    const notice = data?.notices.find((text) => text.includes('«\u202Fpop15p\u202F»')) ?? '';
    expect(notice).toContain('«\u202Fpop15plus\u202F»');
    expect(notice).toContain('renommée');
  });

  it('optional columns that are not there at all are no matter', async () => {
    const { data } = await readFrom(writePack(aPack()));
    expect(data?.notices.join()).not.toContain('À vérifier');
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['a missing file', undefined, 'Le fichier manque dans le paquet de données.'],
    ['a file that is no gzip', Buffer.from('code,lat\n'), 'Le fichier n’est pas une archive gzip valable.'],
    [
      'a truncated archive',
      gzipSync('code\n'.repeat(2000)).subarray(0, 30),
      'L’archive gzip est tronquée\u00A0: le fichier est incomplet.',
    ],
    ['an empty archive', gzipSync(''), 'Le fichier ne contient aucune ligne de données.'],
  ])('%s', async (_, bytes, message) => {
    const problems = await readWithFile(MASSIF, bytes);
    expect(problems).toContainEqual(expect.objectContaining({ file: MASSIF, message }));
  });

  it.each([
    ['no JSON', gzipSync('{')],
    ['another kind of JSON', gzipSync('{"type":"Topology"}')],
  ])('contours that are %s', async (_, bytes) => {
    const problems = await readWithFile(PACK_FILES.contours.name, bytes);
    expect(problems.map((problem) => problem.message)).toEqual([
      'Le fichier n’est pas une collection GeoJSON.',
    ]);
  });

  it('contours of unknown, repeated or shapeless communes', async () => {
    const { problems } = await readChanged((pack) => {
      const { features } = JSON.parse(pack.contours) as { features: object[] };
      const unknown = { ...features[0], properties: { code: '99999' } };
      pack.contours = JSON.stringify({
        type: 'FeatureCollection',
        features: [features[0], features[0], unknown, { properties: { code: '63002' }, geometry: null }],
      });
    });
    expect(problems).toHaveLength(3);
  });

  it('keeps the checksum of the file as it lies on the disk', async () => {
    const folder = writePack(aPack());
    const { createHash } = await import('node:crypto');
    const expected = createHash('sha256')
      .update(readFileSync(join(folder, MASSIF)))
      .digest('hex');
    const { data } = await readFrom(folder);
    expect(data?.files.find((file) => file.name === MASSIF)?.sha256).toBe(expected);
  });
});
