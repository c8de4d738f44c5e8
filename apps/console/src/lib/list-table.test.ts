import { describe, expect, it } from 'vitest';
import { formatListCsv } from './format-list-csv.ts';
import {
  formatListCount,
  isFiltering,
  LIST_PAGE,
  listFacetOptions,
  readListQuery,
  selectListRows,
  toCell,
  toListSearch,
  toOrderParam,
  toSlug,
  toUnknownCell,
  type ListColumn,
  type ListRow,
} from './list-table.ts';

const COLUMNS: ListColumn[] = [
  { key: 'nom', label: 'Nom' },
  { key: 'etat', label: 'État', facet: 'Tous' },
  { key: 'places', label: 'Places', numeric: true },
  { key: 'cle', label: 'Identifiant', isExportOnly: true },
];
const ORDER = { column: 'nom', descending: false };

function aRow(name: string, state: [string, number], places: number | null): ListRow {
  return {
    key: name,
    cells: {
      nom: toCell(name, { note: 'Cère' }),
      etat: toCell(state[0], { order: state[1] }),
      places: places === null ? toUnknownCell() : toCell(String(places), { order: places }),
      cle: toCell(`id-${name}`),
    },
  };
}

const ROWS = [
  aRow('Écoles', ['En pause', 1], null),
  aRow('Bureaux', ['Idée', 0], 12),
  aRow('Accueil', ['En pause', 1], 4),
];

function names(search: string): string[] {
  const query = readListQuery(new URLSearchParams(search), { columns: COLUMNS, order: ORDER });
  return selectListRows(ROWS, query, 'nom').map(({ key }) => key);
}

describe('a list', () => {
  it.each([
    ['', ['Accueil', 'Bureaux', 'Écoles']],
    ['tri=-nom', ['Écoles', 'Bureaux', 'Accueil']],
    ['tri=places', ['Accueil', 'Bureaux', 'Écoles']],
    ['tri=-places', ['Bureaux', 'Accueil', 'Écoles']],
    ['tri=etat', ['Bureaux', 'Accueil', 'Écoles']],
    ['etat=en-pause', ['Accueil', 'Écoles']],
    ['q=ecoles', ['Écoles']],
    ['q=CERE+accueil', ['Accueil']],
    ['q=id-bureaux', ['Bureaux']],
    ['q=cere&etat=idee', ['Bureaux']],
    ['tri=inconnu&autre=x', ['Accueil', 'Bureaux', 'Écoles']],
    ['q=rien', []],
    ['etat=inconnu', []],
  ])('asked for « %s » shows %j', (search, expected) => {
    expect(names(search)).toEqual(expected);
  });

  it('leaves the other list of the page alone', () => {
    const params = new URLSearchParams('runs-q=x&q=y');
    const query = readListQuery(params, { columns: COLUMNS, order: ORDER, prefix: 'runs-' });
    expect(query.text).toBe('x');
    expect(toListSearch(params, { q: null }, 'runs-')).toBe('?q=y');
    expect(toListSearch(params, { tri: '-nom' })).toBe('?runs-q=x&q=y&tri=-nom');
  });

  it.each(['-5', '0', 'NaN', '1e99', '12.5'])('shows a page of lines when asked for %s', (lignes) => {
    const query = readListQuery(new URLSearchParams({ lignes }), { columns: COLUMNS, order: ORDER });
    expect(query.limit).toBe(LIST_PAGE);
  });

  it('offers the values that occur, in the order of their meaning, with how often', () => {
    expect(listFacetOptions(COLUMNS[1], ROWS)).toEqual([
      { slug: 'idee', label: 'Idée (1)' },
      { slug: 'en-pause', label: 'En pause (2)' },
    ]);
    expect(listFacetOptions({ ...COLUMNS[1], facetTexts: ['Close'] }, ROWS)).toEqual([
      { slug: 'close', label: 'Close' },
    ]);
  });

  it('says how many lines are found, and whether some are left out', () => {
    const noun = { one: 'opération', many: 'opérations', isFeminine: true };
    expect(formatListCount(1, 1, noun)).toBe('1\u00A0opération');
    expect(formatListCount(2, 40, noun)).toBe('2\u00A0opérations sur 40');
    const read = (search: string) =>
      readListQuery(new URLSearchParams(search), { columns: COLUMNS, order: ORDER });
    expect([isFiltering(read('tri=-nom')), isFiltering(read('q=a')), isFiltering(read('etat=x'))]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('writes its own order as nothing in the address', () => {
    expect(toOrderParam(ORDER, ORDER)).toBeNull();
    expect(toOrderParam({ column: 'nom', descending: true }, ORDER)).toBe('-nom');
    expect(toSlug('À dire d’expert\u00A0!')).toBe('a-dire-d-expert');
  });
});

describe('the file of a list', () => {
  it('holds every column, numbers in full, what is not known in words, and no cell a spreadsheet would run', () => {
    const csv = formatListCsv(COLUMNS, [
      aRow('=cmd();"x"', ['Idée', 0], null),
      aRow('Bureaux', ['Idée', 0], 12),
    ]);
    expect(csv).toBe(
      '\uFEFFNom;État;Places;Identifiant\r\n' +
        `"'=cmd();""x"" (Cère)";Idée;non communiqué;"id-=cmd();""x"""\r\n` +
        'Bureaux (Cère);Idée;12;id-Bureaux\r\n',
    );
  });
});
