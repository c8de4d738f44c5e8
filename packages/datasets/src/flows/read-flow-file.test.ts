import { rmSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCog, aCommune } from '../testing/a-cog.ts';
import { FLOW_HEADER, writeFlowFile } from '../testing/write-flow-file.ts';
import type { Cog } from '../cog/cog.ts';
import type { FlowTable } from './flow-table.ts';
import { readFlowFile } from './read-flow-file.ts';

/** The small France of the tests with Lyon and a commune of Corsica. */
function aWiderCog(): Cog {
  const lyon = aCommune({
    code: '69123',
    departementCode: '69',
    epciCode: null,
    formerCodes: ['69381', '69382'],
  });
  const corsican = aCommune({ code: '2A004', departementCode: '2A', epciCode: null });
  const cog = aCog();
  const communes = [...cog.communes, corsican, lyon];
  return { ...cog, communes, communeByCode: new Map(communes.map((commune) => [commune.code, commune])) };
}

const cog = aWiderCog();
const isHome = (code: string) => code.startsWith('63') || code === '01001';

async function readFrom(path: string): Promise<FlowTable> {
  const table = await readFlowFile({ path, cog, isHome });
  rmSync(dirname(path), { recursive: true });
  return table;
}

const readLines = (...lines: string[]) => readFrom(writeFlowFile([FLOW_HEADER, ...lines, ''].join('\n')));

/** Workers from a home to a commune of work. */
function findWorkers({ homes }: FlowTable, home: string, work: string): number | undefined {
  return homes.get(home)?.byWork.get(cog.communes.findIndex((commune) => commune.code === work));
}

describe('a flow file', () => {
  it('gives the workers of each home by commune of work, decimals unrounded', async () => {
    const table = await readLines(
      '63001;Aigueperse;63002;Saint-Œil;12.345678901234567',
      '63002;Saint-Œil;63002;Saint-Œil;1e2',
    );
    expect(findWorkers(table, '63001', '63002')).toBe(12.345678901234567);
    expect(findWorkers(table, '63002', '63002')).toBe(100);
    expect(table).toMatchObject({ year: 2022, problems: [], refusals: [], report: { lines: 2, refused: 0 } });
    expect(table.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives back leading zeros, folds arrondissements and recodes what the COG has merged', async () => {
    const table = await readLines(
      '1001;Ailleurs;69381;Lyon 1er;2',
      '01001;Ailleurs;69382;Lyon 2e;3',
      '63001;Aigueperse;63999;Vieux-Œil;4',
      '63999;Vieux-Œil;2a004;Ajaccio;5',
    );
    expect(findWorkers(table, '01001', '69123')).toBe(5);
    expect(findWorkers(table, '63001', '63002')).toBe(4);
    expect(findWorkers(table, '63002', '2A004')).toBe(5);
    expect(table.report).toMatchObject({
      repaired: 1,
      folded: 2,
      recoded: 2,
      recodings: [{ from: '63999', to: '63002', lines: 2 }],
    });
  });

  it('keeps workplaces abroad, overseas and not known as classes of their own', async () => {
    const table = await readLines(
      '63001;A;99999;Étranger;1.5',
      '63001;A;99140;Suisse;2',
      '63001;A;SU6621;Genève;3',
      '63001;A;97101;Les Abymes;4',
      '63001;A;ZZZZZ;;5',
    );
    expect(table.homes.get('63001')).toEqual({ byWork: new Map(), abroad: 6.5, overseas: 4, unknown: 5 });
    expect(table.report).toMatchObject({ abroad: 3, overseas: 1, unknown: 1, refused: 0 });
  });

  it('leaves homes outside the study area out and counts them', async () => {
    const table = await readLines('69381;Lyon;63001;A;7', '97101;Les Abymes;97101;B;8', '63001;A;63001;A;1');
    expect([...table.homes.keys()]).toEqual(['63001']);
    expect(table.report).toMatchObject({ lines: 3, elsewhere: 2 });
  });

  it.each([
    [
      'commas, quotes and a comma in a label',
      'CODGEO,LIBGEO,DCLT,L_DCLT,NBFLUX_C19_ACTOCC15P\n"63001","Puy, Le","63002","Œil","1,5"\n',
    ],
    ['tabs', 'CODGEO\tDCLT\tNBFLUX_C06_ACTOCC15P\n63001\t63002\t1.5\n'],
    ['a byte order mark and Windows ends of line', `\uFEFF${FLOW_HEADER}\r\n63001;A;63002;B;1,5\r\n`],
    ['Windows-1252', Buffer.from(`${FLOW_HEADER}\n63001;Échassières;63002;Saint-\x8cil;1.5\n`, 'latin1')],
    ['columns in another order', 'nbflux_c22_actocc15p;dclt;codgeo\n1,5;63002;63001\n'],
    ['a stray quote in a label', `${FLOW_HEADER}\n63001;L"Isle;63002;B;1.5\n`],
  ])('is read with %s', async (_, content) => {
    const table = await readFrom(writeFlowFile(content));
    expect(table.problems).toEqual([]);
    expect(findWorkers(table, '63001', '63002')).toBe(1.5);
  });

  it('is read the same when compressed', async () => {
    const name = 'base-flux-mobilite-domicile-lieu-travail-2021.csv.gz';
    const table = await readFrom(writeFlowFile(`${FLOW_HEADER}\n63001;A;63002;B;1.5\n`, name));
    expect(findWorkers(table, '63001', '63002')).toBe(1.5);
  });

  it('loses nobody whatever the lines and their order', async () => {
    const code = fc.constantFrom('63001', '63002', '63999', '1001', '69381', '69123', '99999', '97101', '');
    const lines = fc.uniqueArray(fc.tuple(fc.constantFrom('63001', '63002', '1001'), code, fc.nat(1000)), {
      selector: ([home, work]) => `${home} ${work}`,
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(lines, async (list) => {
        const { homes, report } = await readLines(...list.map(([home, work, n]) => `${home};;${work};;${n}`));
        const kept = [...homes.values()].flatMap(({ byWork, abroad, overseas, unknown }) => [
          ...byWork.values(),
          abroad,
          overseas,
          unknown,
        ]);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(sum(kept)).toBe(sum(list.map(([, , workers]) => workers)));
        expect(report).toMatchObject({ lines: list.length, refused: 0 });
      }),
      { numRuns: 30 },
    );
  });
});

describe('lines that cannot be used', () => {
  const sound = Array.from({ length: 700 }, (_, i) => `63001;A;99${String(i).padStart(3, '0')};X;1`);

  it('are refused one by one, with line and column, and the rest is kept', async () => {
    const table = await readLines(
      '63001;A;63002;B;douze',
      '63001;A;63998;B;1',
      '6300;A;63002;B;1',
      ';A;63002;B;1',
      '63001;A;63002;1',
      '63001;A;99000;X;1',
      ...sound,
    );
    expect(table.problems).toEqual([]);
    expect(table.report).toMatchObject({ lines: 706, refused: 6 });
    expect(table.refusals.map(({ line, column }) => [line, column])).toEqual([
      [2, 'NBFLUX_C22_ACTOCC15P'],
      [3, 'DCLT'],
      [4, 'CODGEO'],
      [5, 'CODGEO'],
      [6, undefined],
      [8, 'DCLT'],
    ]);
    expect(table.refusals[0].message).toBe(
      'Un effectif positif ou nul est attendu, pas «\u202Fdouze\u202F».',
    );
  });

  it.each(['-1', '', 'NaN', 'Infinity', '1e999', '1.2.3', '0x10', 's'])(
    '%j is no number of workers',
    async (cell) => {
      const table = await readLines(`63001;A;63002;B;${cell}`, ...sound);
      expect(table.report.refused).toBe(1);
    },
  );

  it('make the file unusable above 1 %', async () => {
    const table = await readLines('63001;A;63998;B;1', '63001;A;63002;B;1');
    expect(table.problems.map((problem) => problem.line)).toEqual([undefined, 2]);
    expect(table.problems[0].message).toBe('Trop de lignes sont inutilisables\u00A0: 1 (au plus 1\u00A0%).');
  });
});

describe('files that cannot be used', () => {
  it.each([
    ['without the columns', 'a;b;c\n1;2;3\n', ['CODGEO', 'DCLT', 'NBFLUX_Cxx_ACTOCC15P']],
    ['empty', '', [expect.stringContaining('2022.csv')]],
    ['without lines', `${FLOW_HEADER}\n`, [expect.stringContaining('2022.csv')]],
    ['of another region', `${FLOW_HEADER}\n69123;Lyon;69123;Lyon;1\n`, ['CODGEO']],
    ['with a quote left open', `${FLOW_HEADER}\n"63001;A;63002;B;1\n`, [expect.stringContaining('2022.csv')]],
  ])('%s are refused with their problems', async (_, content, fields) => {
    const table = await readFrom(writeFlowFile(content));
    expect(table.problems.map((problem) => problem.field)).toEqual(fields);
  });

  it('cut short in the archive are refused', async () => {
    const path = writeFlowFile(`${FLOW_HEADER}\n${'63001;A;63002;B;1.123456\n'.repeat(50)}`, 'base.csv.gz');
    truncateSync(path, 60);
    expect((await readFrom(path)).problems[0].message).toContain('tronquée');
  });

  it('that are not there are refused', async () => {
    const table = await readFlowFile({ path: '/nowhere/base.csv', cog, isHome });
    expect(table.problems[0].message).toContain('manque');
  });
});
