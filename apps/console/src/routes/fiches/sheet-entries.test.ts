import { expect, it } from 'vitest';
import { createSheetLines } from '@maceo/domain/sheets/sectioned-sheet';
import { listSheetDifferences, parseSheetEntries, toSheetEntries } from './sheet-entries.ts';

const SHEET = {
  asOf: '2012',
  contactConsentOn: null,
  sections: { ...createSheetLines(), outlook: ['Vingt agents de plus', 'Un second site'] },
};

it('gives back the sheet whose fields were left alone', () => {
  expect(parseSheetEntries(toSheetEntries(SHEET))).toEqual(SHEET);
});

it('drops blank lines and the spaces around', () => {
  const entries = toSheetEntries(SHEET);
  entries.outlook = '\n  Vingt agents de plus \n\nUn second site\n';
  expect(parseSheetEntries(entries)).toEqual(SHEET);
});

it('names the fields that differ, with both texts', () => {
  const mine = toSheetEntries(SHEET);
  mine.summary = 'Douze agents ';
  mine.asOf = '2013';
  expect(listSheetDifferences(mine, toSheetEntries(SHEET))).toEqual([
    { field: 'asOf', label: 'Date de la fiche', mine: '2013', theirs: '2012' },
    { field: 'summary', label: 'Descriptif succinct de l’expérience', mine: 'Douze agents', theirs: '' },
  ]);
});
