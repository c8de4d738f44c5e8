import { describe, expect, test } from 'vitest';
import { countLines, findStep, formatReportQuery, parseReportQuery, toPage } from './report-view.ts';

const COUNTS = { added: 3, changed: 2, unchanged: 1, refused: 4, repaired: 9 };

describe('the step of an import', () => {
  test.each([
    ['uploaded', false, 1],
    ['mapped', false, 1],
    ['checked', false, 2],
    ['checked', true, 1],
    ['committed', true, 3],
    ['rolled_back', false, 3],
  ] as const)('%s (columns asked for: %s) is %i', (status, columns, step) => {
    expect(findStep({ status }, columns)).toBe(step);
  });
});

describe('the lines of a report', () => {
  test.each([
    ['', { action: null, offset: 0, columns: false }],
    ['lignes=refusees&depuis=100', { action: 'refused', offset: 100, columns: false }],
    ['lignes=rien&depuis=-3&etape=colonnes', { action: null, offset: 0, columns: true }],
    ['depuis=1.5', { action: null, offset: 0, columns: false }],
  ])('are asked for by « %s »', (search, query) => {
    expect(parseReportQuery(new URLSearchParams(search))).toEqual(query);
  });

  test('have an address that says what it was asked', () => {
    expect(formatReportQuery({ action: null, offset: 0 })).toBe('');
    const query = formatReportQuery({ action: 'refused', offset: 100 });
    expect(parseReportQuery(new URLSearchParams(query))).toEqual({
      action: 'refused',
      offset: 100,
      columns: false,
    });
  });

  test('are counted by what they do, and paged', () => {
    expect(countLines(COUNTS, null)).toBe(10);
    expect(countLines(COUNTS, 'refused')).toBe(4);
    expect(toPage({ offset: 0, shown: 0 }, 0)).toEqual({ text: 'Aucune ligne', previous: null, next: null });
    expect(toPage({ offset: 100, shown: 100 }, 340)).toEqual({
      text: 'Lignes 101 à 200 sur 340',
      previous: 0,
      next: 200,
    });
    expect(toPage({ offset: 300, shown: 40 }, 340).next).toBeNull();
  });
});
