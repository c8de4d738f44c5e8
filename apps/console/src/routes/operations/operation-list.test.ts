import type { Operation } from '@maceo/domain/operations/operation';
import { describe, expect, it } from 'vitest';
import {
  formatEvidenceCount,
  formatOperationsCsv,
  readListQuery,
  selectOperations,
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

const ROWS = [
  aRow('Bureaux', { startedOn: '2012', status: 'idea' }),
  aRow('Accueil', { startedOn: '2007-03', type: 'newcomers' }, ['validated', 'draft']),
  aRow('Écoles', {}, ['validated']),
];
const titles = (search: string) =>
  selectOperations(ROWS, readListQuery(new URLSearchParams(search))).map(({ operation }) => operation.title);

describe('the list of operations', () => {
  it.each([
    ['', ['Accueil', 'Bureaux', 'Écoles']],
    ['tri=debut', ['Accueil', 'Bureaux', 'Écoles']],
    ['tri=preuves', ['Accueil', 'Écoles', 'Bureaux']],
    ['tri=etat', ['Bureaux', 'Accueil', 'Écoles']],
    ['etat=idea', ['Bureaux']],
    ['type=newcomers', ['Accueil']],
    ['q=ecoles', ['Écoles']],
    ['q=CERE', ['Accueil', 'Bureaux', 'Écoles']],
    ['etat=inconnu&tri=inconnu', ['Accueil', 'Bureaux', 'Écoles']],
    ['q=rien', []],
  ])('asked for « %s » shows %j', (search, expected) => {
    expect(titles(search)).toEqual(expected);
  });

  it('counts observations and says how many are validated', () => {
    expect(ROWS.map(formatEvidenceCount)).toEqual(['aucune', '2, dont 1 validée', '1']);
  });

  it('is exported with what is not known said, and no cell a spreadsheet would run', () => {
    const csv = formatOperationsCsv([
      aRow('=cmd()', { cost: { amountCents: 26_600_000, taxBasis: 'HT' }, title: '=cmd();"x"' }),
    ]);
    expect(csv.startsWith('\uFEFFIdentifiant;')).toBe(true);
    expect(csv).toContain(`"'=cmd();""x"""`);
    expect(csv).toContain('non déterminé;266\u202F000\u00A0€ HT;non communiqué;0;0');
  });
});
