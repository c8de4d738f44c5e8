import { expect, it } from 'vitest';
import { createSheetLines } from '@maceo/domain/sheets/sectioned-sheet';
import { listChangedHeadings, parseSheetEntries, toSheetEntries } from './sheet-entries.ts';

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
  entries.texts.outlook = '\n  Vingt agents de plus \n\nUn second site\n';
  expect(parseSheetEntries(entries)).toEqual(SHEET);
});

it('names the sections that differ', () => {
  const mine = toSheetEntries(SHEET);
  mine.texts.summary = 'Douze agents';
  expect(listChangedHeadings(mine, toSheetEntries(SHEET))).toEqual(['Descriptif succinct de l’expérience']);
});
