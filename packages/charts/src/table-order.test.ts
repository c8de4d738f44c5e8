import { describe, expect, it } from 'vitest';
import { computeRowOrder, formatOrder, parseOrder, toNextOrder, type TableRow } from './table-order.ts';

function aRow(name: string, value: number | null): TableRow {
  const text = value === null ? 's' : String(value);
  return { key: name, cells: { nom: { text: name, order: name }, valeur: { text, order: value } } };
}

const ROWS = [
  aRow('Figeac', 400),
  aRow('Émbrun', null),
  aRow('Aurillac', 900),
  aRow('Bagnac', null),
  aRow('Zéro', 0),
];
const keys = (rows: TableRow[]) => rows.map((row) => row.key);

describe('order of a table', () => {
  it('sorts names as French readers expect', () => {
    const sorted = computeRowOrder(ROWS, { column: 'nom', descending: false }, 'nom');
    expect(keys(sorted)).toEqual(['Aurillac', 'Bagnac', 'Émbrun', 'Figeac', 'Zéro']);
  });

  it('puts rows without a value last in both directions, by name, and never mistakes them for 0', () => {
    const up = computeRowOrder(ROWS, { column: 'valeur', descending: false }, 'nom');
    const down = computeRowOrder(ROWS, { column: 'valeur', descending: true }, 'nom');
    expect(keys(up)).toEqual(['Zéro', 'Figeac', 'Aurillac', 'Bagnac', 'Émbrun']);
    expect(keys(down)).toEqual(['Aurillac', 'Figeac', 'Zéro', 'Bagnac', 'Émbrun']);
  });

  it('turns round the column in use and starts numbers from the largest', () => {
    const column = { key: 'valeur', label: 'Valeur', numeric: true };
    expect(toNextOrder({ column: 'nom', descending: false }, column)).toEqual({
      column: 'valeur',
      descending: true,
    });
    expect(toNextOrder({ column: 'valeur', descending: true }, column).descending).toBe(false);
  });

  it('survives a round trip through the address and falls back on an unknown column', () => {
    const columns = [{ key: 'nom' }, { key: 'valeur' }];
    const fallback = { column: 'nom', descending: false };
    expect(parseOrder(formatOrder({ column: 'valeur', descending: true }), columns, fallback)).toEqual({
      column: 'valeur',
      descending: true,
    });
    expect(parseOrder('-mot-de-passe', columns, fallback)).toEqual(fallback);
    expect(parseOrder(null, columns, fallback)).toEqual(fallback);
  });
});
