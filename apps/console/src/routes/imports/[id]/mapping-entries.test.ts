import { expect, test } from 'vitest';
import type { ImportMapping } from '@maceo/domain/imports/import-mapping';
import { EVIDENCE_TARGET } from '@maceo/domain/imports/targets/evidence-target';
import {
  FIXED,
  listColumnChoices,
  listSamples,
  listUnreadHeaders,
  toFieldEntries,
  toImportMapping,
} from './mapping-entries.ts';

const MAPPING: ImportMapping = {
  sheet: 0,
  headerLine: 3,
  fields: {
    operation: { kind: 'constant', text: 'Pilote' },
    eligibleCount: { kind: 'column', column: 0, unit: 'personnes' },
    distanceKm: { kind: 'column', column: 2, unit: 'm' },
  },
};

const SHEET = {
  name: 'Enquête',
  hidden: false,
  headerLine: 3,
  rowCount: 2,
  headers: ['Éligibles', '', 'Distance', 'Notes'],
  preview: [
    { line: 4, cells: ['12', '', '38000', 'a'] },
    { line: 5, cells: ['12', '', '', 'b'] },
  ],
};

test('a form gives back the mapping it was made from', () => {
  expect(toImportMapping(MAPPING, toFieldEntries(EVIDENCE_TARGET, MAPPING))).toEqual(MAPPING);
});

test('a fixed value left empty is no mapping', () => {
  const entries = toFieldEntries(EVIDENCE_TARGET, MAPPING).map((entry) =>
    entry.place === FIXED ? { ...entry, text: '  ' } : entry,
  );
  expect(toImportMapping(MAPPING, entries).fields).not.toHaveProperty('operation');
});

test('columns are offered by letter and title, with what they hold and what is left unread', () => {
  expect(listColumnChoices(SHEET).map(({ label }) => label.replaceAll('\u00A0', ' '))).toEqual([
    'A · Éligibles',
    'B · (sans titre)',
    'C · Distance',
    'D · Notes',
  ]);
  expect(listSamples(SHEET, { place: '0' })).toEqual(['12']);
  expect(listSamples(SHEET, { place: '2' })).toEqual(['38000']);
  expect(listSamples(SHEET, { place: FIXED })).toEqual([]);
  expect(listUnreadHeaders(SHEET, toFieldEntries(EVIDENCE_TARGET, MAPPING))).toEqual(['Notes']);
});
