import { expect, it } from 'vitest';
import { listJournalChanges } from './journal-line.ts';

it('keeps what differs between two states, and nothing else', () => {
  const before = { version: 1, title: 'Pilote', points: { footprint: 20 } };
  const after = { version: 2, title: 'Pilote', points: { footprint: 30 } };
  expect(listJournalChanges(before, after)).toEqual([
    { field: 'version', before: '1', after: '2' },
    { field: 'points', before: '{"footprint":20}', after: '{"footprint":30}' },
  ]);
});

it('tells what was not there before from what is no longer there', () => {
  expect(listJournalChanges(null, { title: 'Pilote' })).toEqual([
    { field: 'title', before: '—', after: 'Pilote' },
  ]);
  expect(listJournalChanges({ title: 'Pilote' }, null)[0].after).toBe('—');
  expect(listJournalChanges(null, null)).toEqual([]);
});

it('cuts long values', () => {
  expect(listJournalChanges(null, { text: 'x'.repeat(1000) })[0].after).toHaveLength(301);
});
