import type { Operation } from '@maceo/domain/operations/operation';
import { describe, expect, it } from 'vitest';
import { formatListCsv } from '#lib/format-list-csv.ts';
import { readListQuery, selectListRows } from '#lib/list-table.ts';
import {
  formatEvidenceCount,
  OPERATION_COLUMNS,
  toOperationRows,
  type ListedOperation,
} from './operation-list.ts';

function aRow(title: string, more: Partial<Operation> = {}, statuses: string[] = []): ListedOperation {
  const operation = {
    ...{ id: title.toLowerCase(), version: 1, title, type: 'training', status: 'running' },
    ...{ visibility: 'public', partnerId: null, organisationIds: [], telecentreIds: [], territories: [] },
    ...{ startedOn: null, endedOn: null, regimeOverride: null, objectives: [], facets: {}, commitments: [] },
    ...{ cost: { amountCents: null, taxBasis: null }, fullTimeEquivalents: null },
    ...{ summary: null, lessons: null, sources: [] },
    ...more,
  } as Operation;
  const evidence = statuses.map((status) => ({ status }));
  return { operation, organisations: [{ name: 'Mairie de Cère' }], evidence };
}

const toHref = (id: string) => `/operations/${id}`;
const ROWS = [
  aRow('Bureaux', { startedOn: '2012', endedOn: '2013', status: 'idea' }),
  aRow('Accueil', { startedOn: '2007-03', type: 'newcomers' }, ['validated', 'draft']),
  aRow('Écoles', {}, ['validated']),
];

function titles(search: string): string[] {
  const order = { column: 'titre', descending: false };
  const query = readListQuery(new URLSearchParams(search), { columns: OPERATION_COLUMNS, order });
  return selectListRows(toOperationRows(ROWS, toHref), query, 'titre').map(({ cells }) => cells.titre.text);
}

describe('the list of operations', () => {
  it.each([
    ['', ['Accueil', 'Bureaux', 'Écoles']],
    ['tri=debut', ['Accueil', 'Bureaux', 'Écoles']],
    ['tri=-debut', ['Bureaux', 'Accueil', 'Écoles']],
    ['tri=-preuves', ['Accueil', 'Écoles', 'Bureaux']],
    ['tri=etat', ['Bureaux', 'Accueil', 'Écoles']],
    ['etat=idee', ['Bureaux']],
    ['regime=non-determine', ['Accueil', 'Écoles']],
    ['q=ecoles', ['Écoles']],
    ['q=CERE', ['Accueil', 'Bureaux', 'Écoles']],
  ])('asked for « %s » shows %j', (search, expected) => {
    expect(titles(search)).toEqual(expected);
  });

  it('counts observations and says how many are validated', () => {
    expect(ROWS.map(formatEvidenceCount)).toEqual(['aucune', '2, dont 1 validée', '1']);
  });

  it('is exported with what is not known said, and no cell a spreadsheet would run', () => {
    const cost = { amountCents: 26_600_050, taxBasis: 'HT' } as const;
    const csv = formatListCsv(
      OPERATION_COLUMNS,
      toOperationRows([aRow('=cmd();"x"', { cost, fullTimeEquivalents: 0.5 })], toHref),
    );
    expect(csv).toContain(`"'=cmd();""x"""`);
    expect(csv).toContain(';non déterminé;En cours;0;0;266000.5;HT;0.5;');
  });
});
