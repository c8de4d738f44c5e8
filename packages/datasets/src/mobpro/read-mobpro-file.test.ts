import { rmSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCog, aCommune } from '../testing/a-cog.ts';
import { writeFlowFile } from '../testing/write-flow-file.ts';
import {
  aMobproLine,
  MOBPRO_HEADER,
  writeMobproFile,
  writeMobproParquet,
  type Individual,
} from '../testing/write-mobpro-file.ts';
import type { Cog } from '../cog/cog.ts';
import { aggregateCars, aggregateOccupations, computeShrunkShare, toFlowTable } from './aggregate-mobpro.ts';
import { findMobproFile, isMobproFile } from './mobpro-file.ts';
import { listMobproCells, type MobproTable } from './mobpro-table.ts';
import { readMobproFile } from './read-mobpro-file.ts';

/** The small France of the tests with Lyon. */
function aWiderCog(): Cog {
  const lyon = aCommune({ code: '69123', departementCode: '69', epciCode: null, formerCodes: ['69381'] });
  const cog = aCog();
  const communes = [...cog.communes, lyon];
  return { ...cog, communes, communeByCode: new Map(communes.map((commune) => [commune.code, commune])) };
}

const cog = aWiderCog();
const isHome = (code: string) => code.startsWith('63') || code === '01001';
const at = (code: string) => cog.communes.findIndex((commune) => commune.code === code);

async function readFrom(path: string): Promise<MobproTable> {
  const table = await readMobproFile({ path, cog, isHome });
  rmSync(dirname(path), { recursive: true });
  return table;
}

const readPeople = (people: readonly Individual[], name?: string) =>
  readFrom(writeMobproFile(people.map(aMobproLine), name));

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('a file of individuals', () => {
  it('is summed by home, work, occupation and mode, weights unrounded', async () => {
    const table = await readPeople([
      { IPONDI: '4.123456789012345' },
      { IPONDI: '1e-1' },
      { IPONDI: '2,5', CS1: '6', TRANS: '6' },
    ]);
    expect(table).toMatchObject({ problems: [], refusals: [], year: 2022, coding: 'six' });
    expect(listMobproCells(table, '63001')).toEqual([
      { work: at('63002'), occupation: 2, mode: 'car', workers: 4.223456789012345, asked: 2, isSmall: true },
      { work: at('63002'), occupation: 5, mode: 'transit', workers: 2.5, asked: 1, isSmall: true },
    ]);
    expect(listMobproCells(table, '63002')).toEqual([]);
    expect(table.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('flags the cells under 200 workers', async () => {
    const table = await readPeople([{ IPONDI: '200' }, { IPONDI: '199.99', CS1: '1' }]);
    expect(listMobproCells(table, '63001').map((cell) => cell.isSmall)).toEqual([false, true]);
  });

  it('gives back leading zeros, folds arrondissements and recodes merged communes', async () => {
    const table = await readPeople([
      { COMMUNE: '1001', DCLT: '69381' },
      { COMMUNE: '63999', DCLT: '63999' },
    ]);
    expect(listMobproCells(table, '01001')).toMatchObject([{ work: at('69123') }]);
    expect(listMobproCells(table, '63002')).toMatchObject([{ work: at('63002') }]);
    expect(table.report).toMatchObject({
      repaired: 1,
      folded: 1,
      recoded: 1,
      recodings: [{ from: '63999', to: '63002', lines: 1 }],
    });
  });

  it('keeps « sans lieu fixe », abroad and overseas as classes, and leaves other homes out', async () => {
    const table = await readPeople([
      { DCLT: 'ZZZZZ', IPONDI: '1' },
      { DCLT: '99999', DCFLT: 'SU660', IPONDI: '2' },
      { DCLT: '97101', IPONDI: '3' },
      { COMMUNE: '69123' },
      { COMMUNE: '97101' },
    ]);
    const cells = listMobproCells(table, '63001').map(({ work, workers }) => [work, workers]);
    expect(cells).toEqual([
      ['unknown', 1],
      ['abroad', 2],
      ['overseas', 3],
    ]);
    expect(table.report).toMatchObject({ unknown: 1, abroad: 1, overseas: 1, elsewhere: 2, refused: 0 });
  });

  it.each([
    [
      'the old codes of TRANS, told by the year',
      ['2', '3', '4', '5', 'Z'],
      'FD_MOBPRO_2014.txt',
      'five',
      ['walk', 'twoWheels', 'car', 'transit', 'unknown'],
    ],
    [
      'the new codes, told by the year',
      ['3', '4', '5'],
      'FD_MOBPRO_2019.csv',
      'six',
      ['bicycle', 'motorbike', 'car'],
    ],
    [
      'the new codes, told by the code 6',
      ['1', '5', '6'],
      'FD_MOBPRO.csv',
      'six',
      ['none', 'car', 'transit'],
    ],
  ])('reads %s', async (_, codes, name, coding, modes) => {
    const table = await readPeople(
      codes.map((TRANS) => ({ TRANS })),
      name,
    );
    expect(table.coding).toBe(coding);
    expect(listMobproCells(table, '63001').map((cell) => cell.mode)).toEqual(modes);
  });

  it.each([
    [
      'columns in another order, commas, quotes',
      '"IPONDI","TRANS","CS1","DCLT","COMMUNE"\r\n"1.5","5","3","63002","63001"\r\n',
    ],
    ['a byte order mark and no DCLT', `\uFEFFCOMMUNE;DCFLT;CS1;TRANS;IPONDI\n63001;63002;3;5;1.5`],
    [
      'Windows-1252 in an unread column',
      Buffer.from('COMMUNE;DCLT;CS1;TRANS;IPONDI;LIB\n63001;63002;3;5;1,5;\xE9\n', 'latin1'),
    ],
  ])('is read with %s', async (_, content) => {
    const table = await readFrom(writeFlowFile(content, 'FD_MOBPRO_2022.csv'));
    expect(table.problems).toEqual([]);
    expect(listMobproCells(table, '63001')).toMatchObject([{ work: at('63002'), workers: 1.5, mode: 'car' }]);
  });

  it('is the same as text, gzip and Parquet', async () => {
    const people: Individual[] = [
      {},
      { CS1: '5', TRANS: '6', IPONDI: '0.987654321' },
      { COMMUNE: '63002', DCLT: '99999' },
      { COMMUNE: '01001' },
      { COMMUNE: '69123' },
    ];
    const [text, packed, parquet] = [
      await readPeople(people),
      await readPeople(people, 'FD_MOBPRO_2022.csv.gz'),
      await readFrom(await writeMobproParquet(people)),
    ];
    expect(packed).toMatchObject({ homes: text.homes, report: text.report });
    expect(parquet).toMatchObject({ homes: text.homes, report: text.report, problems: [], year: 2022 });
    expect(parquet.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('loses nobody whatever the people', async () => {
    const code = fc.constantFrom('63001', '63002', '63999', '1001', '69381', '99999', '97101', 'ZZZZZ');
    const people = fc.array(
      fc.record({
        COMMUNE: fc.constantFrom('63001', '63002', '1001'),
        DCLT: code,
        CS1: fc.constantFrom('1', '2', '3', '4', '5', '6'),
        TRANS: fc.constantFrom('1', '2', '3', '4', '5', '6', 'Z'),
        IPONDI: fc.integer({ min: 1, max: 1000 }).map(String),
      }),
      { minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(people, async (list) => {
        const table = await readPeople(list);
        const total = sum(list.map((person) => Number(person.IPONDI)));
        const cells = [...table.homes.keys()].flatMap((home) => listMobproCells(table, home));
        expect(sum(cells.map((cell) => cell.workers))).toBe(total);
        expect(sum(cells.map((cell) => cell.asked))).toBe(list.length);
        const flows = [...toFlowTable(table).homes.values()];
        expect(
          sum(flows.flatMap((home) => [...home.byWork.values(), home.abroad, home.overseas, home.unknown])),
        ).toBe(total);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what the model reads of it', () => {
  it('is the occupations of the residents, with the answers behind them', async () => {
    const table = await readPeople([
      { CS1: '3', IPONDI: '3' },
      { CS1: '6', IPONDI: '1', DCLT: 'ZZZZZ' },
    ]);
    expect(aggregateOccupations(table).get('63001')).toEqual({ shares: [0, 0, 0.75, 0, 0, 0.25], asked: 2 });
  });

  it('is the cars among those who travel, by home and by pair', async () => {
    const table = await readPeople([
      { TRANS: '5', IPONDI: '3' },
      { TRANS: '6', IPONDI: '1' },
      { TRANS: '1', IPONDI: '50' },
      { TRANS: 'Z', IPONDI: '50' },
      { TRANS: '5', IPONDI: '4', DCLT: '99999' },
    ]);
    const cars = aggregateCars(table).get('63001');
    expect(cars?.whole).toEqual({ car: 7, travelling: 8, asked: 3 });
    expect(cars?.byWork.get(at('63002'))).toEqual({ car: 3, travelling: 4, asked: 2 });
  });

  it.each([
    { title: 'nobody asked: what is expected', share: 1, asked: 0, shrunk: 0.8 },
    { title: 'as many asked as the expectation is worth: half way', share: 1, asked: 10, shrunk: 0.9 },
    { title: 'many asked: what they said', share: 1, asked: 1e9, shrunk: 1 },
  ])('is shrunk — $title', ({ share, asked, shrunk }) => {
    expect(computeShrunkShare({ share, asked }, 0.8, 10)).toBeCloseTo(shrunk, 6);
  });
});

describe('individuals that cannot be used', () => {
  const sound = Array.from({ length: 700 }, () => aMobproLine());

  it('are refused one by one, with line and column, and the rest is kept', async () => {
    const table = await readFrom(
      writeMobproFile([
        aMobproLine({ COMMUNE: '6300' }),
        aMobproLine({ DCLT: '63998' }),
        aMobproLine({ CS1: '8' }),
        aMobproLine({ TRANS: '9' }),
        aMobproLine({ IPONDI: '0' }),
        '63001;63002',
        ...sound,
      ]),
    );
    expect(table.problems).toEqual([]);
    expect(table.report).toMatchObject({ lines: 706, refused: 6 });
    expect(table.refusals.map(({ line, column }) => [line, column])).toEqual([
      [2, 'COMMUNE'],
      [3, 'DCLT'],
      [4, 'CS1'],
      [5, 'TRANS'],
      [6, 'IPONDI'],
      [7, undefined],
    ]);
    expect(table.refusals[2].message).toBe('Une profession de 1 à 6 est attendue, pas «\u202F8\u202F».');
  });

  it.each(['-1', '', 'NaN', 'Infinity', '1e999', '0x10', '.'])('%j is no weight', async (cell) => {
    const table = await readFrom(writeMobproFile([aMobproLine({ IPONDI: cell }), ...sound]));
    expect(table.report.refused).toBe(1);
  });

  it('make the file unusable above 1 %', async () => {
    const table = await readPeople([{ CS1: '7' }, {}]);
    expect(table.problems[0].message).toContain('au plus 1\u00A0%');
  });
});

describe('files that cannot be used', () => {
  it.each([
    [
      'without the columns',
      'a;b\n1;2\n',
      'FD_MOBPRO_2022.csv',
      ['COMMUNE', 'DCLT', 'CS1', 'TRANS', 'IPONDI'],
    ],
    ['without lines', `${MOBPRO_HEADER}\n`, 'FD_MOBPRO_2022.csv', ['FD_MOBPRO_2022.csv']],
    ['that are no Parquet', 'COMMUNE;DCLT\n', 'fd_mobpro_2021.parquet', ['fd_mobpro_2021.parquet']],
    ['with an endless line', 'x'.repeat(400_000), 'FD_MOBPRO_2022.txt', ['FD_MOBPRO_2022.txt']],
  ])('%s are refused with their problems', async (_, content, name, fields) => {
    const table = await readFrom(writeFlowFile(content, name));
    expect(table.problems.map((problem) => problem.field)).toEqual(fields);
  });

  it('cut short are refused, as an archive or as Parquet', async () => {
    const packed = writeMobproFile(
      Array.from({ length: 500 }, (_, i) => aMobproLine({ IPONDI: `1.${i}` })),
      'FD_MOBPRO_2022.csv.gz',
    );
    truncateSync(packed, 200);
    expect((await readFrom(packed)).problems[0].message).toContain('tronquée');
    const parquet = await writeMobproParquet([{}, {}, {}]);
    truncateSync(parquet, 300);
    expect((await readFrom(parquet)).problems[0].message).toContain('Parquet');
  });

  it('that are not there are refused', async () => {
    const table = await readMobproFile({ path: '/nowhere/FD_MOBPRO_2022.csv', cog, isHome });
    expect(table.problems[0].message).toContain('manque');
  });
});

describe('the name of the file', () => {
  it.each([
    ['FD_MOBPRO_2022.csv', true],
    ['fd-mobpro-2021.parquet', true],
    ['RP2019_mobpro.csv.gz', true],
    ['communes-massif.csv.gz', false],
    ['FD_MOBSCO_2022.csv', false],
  ])('%s: %s', (name, expected) => {
    expect(isMobproFile(name)).toBe(expected);
  });

  it('of the latest vintage wins', async () => {
    const path = writeMobproFile([], 'FD_MOBPRO_2019.csv');
    writeFlowFile('', 'x');
    expect(await findMobproFile(dirname(path))).toBe('FD_MOBPRO_2019.csv');
    rmSync(dirname(path), { recursive: true });
  });
});
