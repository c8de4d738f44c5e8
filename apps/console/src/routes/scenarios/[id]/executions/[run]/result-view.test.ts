import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS } from '@maceo/domain/indicators/indicator-catalogue';
import type { ResultRow, TerritoryValues } from '@maceo/domain/publications/publication-views';
import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import type { Value } from '@maceo/domain/value';
import { formatCell } from '#lib/format-cell.ts';
import { formatResultCsv } from './result-csv.ts';
import { formatResultQuery, parseResultQuery } from './result-query.ts';
import {
  formatChange,
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
      'Jours télétravaillés effectifs par semaine\u00A0: 1,5\u00A0j/semaine (registre\u00A0: 1,7)',
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

  it('are written to CSV in full precision, absent values empty and marked', () => {
    const csv = formatResultCsv({ id: 'r1', scenarioId: 's1' }, { indicatorId: 'days', rows });
    const lines = csv.split('\r\n');
    expect(lines[1]).toBe('s1;r1;jours-teletravailles;d/a;commune;15001;Commune 15001;massif;12.5;E');
    expect(lines[2]).toBe('s1;r1;jours-teletravailles;d/a;commune;15002;Commune 15002;massif;;O');
  });

  it('cannot become a formula in a spreadsheet, and negative numbers stay numbers', () => {
    const named = { ...row('15003', number(-4)), name: '=HYPERLINK("x";"y")' };
    const csv = formatResultCsv(
      { id: 'r1', scenarioId: 's1' },
      { indicatorId: 'presence_balance', rows: [named] },
    );
    expect(csv).toContain(`"'=HYPERLINK(""x"";""y"")";massif;-4;E`);
  });
});
