import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS } from '@maceo/domain/indicators/indicator-catalogue';
import type { ResultRow, TerritoryValues } from '@maceo/domain/publications/publication-views';
import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import type { Value } from '@maceo/domain/value';
import { formatCell } from '#lib/format-cell.ts';
import type { Run } from '@maceo/domain/scenarios/run';
import { formatResultCsv } from './result-csv.ts';
import type { SourceFile } from '@maceo/domain/source-file';
import { formatResultQuery, parseResultQuery } from '#lib/result-query.ts';
import {
  formatChange,
  formatRunSource,
  listOwnHypotheses,
  toComparisonRows,
  toPartRows,
  toValuesByCode,
} from './result-view.ts';

const number = (value: number): Value => ({ kind: 'number', value });
const missing: Value = { kind: 'missing', reason: 'inconnu' };
const all = (value: Value) => Object.fromEntries(INDICATOR_IDS.map((id) => [id, value])) as TerritoryValues;
const row = (code: string, value: Value): ResultRow => ({
  level: 'commune',
  code,
  name: `Commune ${code}`,
  reading: 'massif',
  value,
});

describe('the view of a run', () => {
  it('is an address that reads back as it was written', () => {
    const view = { indicatorId: 'co2_net', level: 'epci', code: '200071363' } as const;
    expect(parseResultQuery(new URLSearchParams(formatResultQuery(view)))).toEqual(view);
  });

  it('falls back to the whole massif when the address asks for something unknown', () => {
    expect(parseResultQuery(new URLSearchParams('niveau=canton&territoire=1&indicateur=bonheur'))).toEqual({
      indicatorId: 'teleworkers',
      level: 'massif',
      code: 'massif-central',
    });
  });
});

describe('the comparison', () => {
  it('gives the difference to what is published, at the precision of the indicator', () => {
    expect(formatChange(number(1500.4), number(1000), 'teleworkers')).toBe('+500');
    expect(formatChange(number(12.34), number(12.84), 'teleworkers_share')).toBe('−0,5');
    expect(formatChange(number(1000.2), number(1000), 'teleworkers')).toBe('=');
  });

  it('does not take an absent value for 0', () => {
    expect(formatChange(number(10), missing, 'teleworkers')).toBe('n.d.');
    expect(formatCell(missing, 'teleworkers')).toBe('n.d.');
    expect(formatCell(number(0), 'teleworkers')).toBe('0');
  });

  it('lists every indicator, with nothing to compare while nothing is published', () => {
    const rows = toComparisonRows(all(number(1)), { published: null, baseline: all(number(2)) });
    expect(rows.map((line) => line.id)).toEqual(INDICATOR_IDS);
    expect(rows[0]).toMatchObject({ published: null, change: '' });
    expect(rows[0]).toMatchObject({ baseline: '2', note: 'personnes, donnée' });
  });
});

describe('the hypotheses of a run', () => {
  it('are told when they are not those of the registry', () => {
    expect(listOwnHypotheses({ ...getDefaultParameters(), delta: 1.5 })).toEqual([
      'Jours télétravaillés effectifs par semaine\u00A0: 1,5\u00A0j/semaine (registre\u00A0: 1,7\u00A0j/semaine)',
    ]);
    expect(listOwnHypotheses(getDefaultParameters())).toEqual([]);
  });
});

describe('the parts', () => {
  const rows = [
    row('15001', number(12.5)),
    row('15002', missing),
    { ...row('15001', number(99)), reading: 'whole' as const },
  ];

  it('show the same reading on the map and in the table: the part inside the massif', () => {
    expect(toValuesByCode(rows).get('15001')).toEqual(number(12.5));
    expect(
      toPartRows(rows, { id: 'days', href: (part) => part.code }).map((line) => line.cells.value),
    ).toEqual([
      { text: '13', order: 12.5 },
      { text: 'n.d.', order: null },
    ]);
  });

  const run = {
    ...{ id: 'r1', scenarioId: 's1' },
    inputs: { modelVersion: '1.2.0' } as Run['inputs'],
  };
  const table = { horizonYear: 2030, mode: 'pack' } as const;

  it('are written to CSV in the columns and words of the public files, in full precision', () => {
    const csv = formatResultCsv(run, { ...table, indicatorId: 'days', rows });
    const [head, first, second] = csv.split('\r\n');
    expect(head).toBe(
      'scenario;execution;indicateur;unite;niveau;code;nom;lecture;valeur;statut;annee;source;p10;p50;p90;p50_bas;p50_haut',
    );
    const source = 'MACEO, modèle 1.2.0, exécution r1';
    expect(first).toBe(
      `s1;r1;jours-teletravailles;jours/an;commune;15001;Commune 15001;massif;12.5;modélisé;2030;${source};;;;;`,
    );
    expect(second).toBe(
      `s1;r1;jours-teletravailles;jours/an;commune;15002;Commune 15002;massif;;n.d.;2030;${source};;;;;`,
    );
  });

  it('cannot become a formula in a spreadsheet, and negative numbers stay numbers', () => {
    const named = { ...row('15003', number(-4)), name: '=HYPERLINK("x";"y")' };
    const csv = formatResultCsv(run, { ...table, indicatorId: 'presence_balance', rows: [named] });
    expect(csv).toContain(`"'=HYPERLINK(""x"";""y"")";massif;-4;modélisé`);
  });
});

describe('the source of a run', () => {
  it('names the files by their titles, and those replaced since by their names', () => {
    const file = { name: 'communes.csv', title: 'Populations légales', producer: 'INSEE', vintage: '2022' };
    const sources = [{ ...file, sha256: 'a' }] as unknown as SourceFile[];
    const datasets = { 'communes.csv': 'a', 'vieux.csv': 'b' };
    expect(formatRunSource({ modelVersion: '1.2.0', datasets }, sources)).toBe(
      'Source\u00A0: modèle 1.2.0\u202F; INSEE, Populations légales (2022)\u202F; vieux.csv (remplacé depuis).',
    );
  });
});
