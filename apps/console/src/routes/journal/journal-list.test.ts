import { expect, it } from 'vitest';
import { formatListCsv } from '#lib/format-list-csv.ts';
import { JOURNAL_COLUMNS, readJournalQuery, toJournalRows } from './journal-list.ts';

const read = (search: string) => readJournalQuery(new URLSearchParams(search));

it('asks the server for what the address names in French', () => {
  expect(read('q=+Ada+&acte=change-l-etat&objet=fiche-d-experience&avant=12')).toEqual({
    text: 'Ada',
    action: 'move',
    entity: 'experience_sheet',
    before: 12,
  });
});

it('asks for nothing where the address names nothing that is known', () => {
  expect(Object.values(read('q=&acte=x&objet=&avant=-3')).every((value) => value === undefined)).toBe(true);
});

it('exports what an act changed, defused where a spreadsheet would run it', () => {
  const csv = formatListCsv(
    JOURNAL_COLUMNS,
    toJournalRows([
      {
        ...{ id: 7, at: '2026-05-03T10:00:00.000Z', actorName: null, action: 'update', entity: 'operation' },
        ...{ entityId: 'x', reason: '=1+1', changes: [{ field: 'titre', before: '—', after: 'Pilote' }] },
      },
    ]),
  );
  expect(csv).toContain(`;le système;modifie;Opération (x);'=1+1;titre\u00A0: — → Pilote\r\n`);
});
