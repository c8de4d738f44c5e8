import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHEET_SECTIONS } from '../study/experience-sheet.ts';
import { formatSheetHtml, formatSheetMarkdown, listPrintedSections } from './format-sheet.ts';
import { EMPTY_SECTION, parseSheetText } from './parse-sheet-text.ts';
import {
  checkSheet,
  createSheetLines,
  listMissingSections,
  SHEET_SECTION_KEYS,
  toOpenSheet,
  WITHHELD_CONTACT,
  type SheetLines,
} from './sectioned-sheet.ts';

/** The study's own sheet stands beside the data pack, in a checkout that has one. */
const SEED = new URL('../../../../../shared/study/fiche-experience.txt', import.meta.url);
const HEADINGS = SHEET_SECTION_KEYS.map((key) => SHEET_SECTIONS[key]);

function aSheet(sections: Partial<SheetLines>) {
  return {
    title: 'Pilote du Lot',
    asOf: '2012',
    sections: { ...createSheetLines(), ...sections },
    contactConsentOn: null,
  };
}

describe('a sheet read from a text', () => {
  it.runIf(existsSync(SEED))('of the study fills its fourteen sections', () => {
    const { sections, unplaced } = parseSheetText(readFileSync(SEED, 'utf8'));
    expect(listMissingSections(sections)).toEqual([]);
    expect(unplaced).toEqual([]);
    expect(sections.framing).toEqual(['4.072 communes – 3,7 millions d\u0027hab. 44 hab/km²']);
    expect(sections.contact).toHaveLength(6);
    expect(sections.partners).toHaveLength(6);
    expect(sections.outlook).toHaveLength(2);
  });

  it('knows a heading without accents, numbered, in capitals or with a colon', () => {
    const text = '3) DONNEES DE CADRAGE :\n4 072 communes\n## 4. Contact\n- MACEO';
    const { sections } = parseSheetText(text);
    expect(sections.framing).toEqual(['4 072 communes']);
    expect(sections.contact).toEqual(['MACEO']);
  });

  it('keeps apart what stands before any heading', () => {
    expect(parseSheetText('Bonjour,\n\nContact\nMACEO').unplaced).toEqual(['Bonjour,']);
  });
});

describe('a sheet printed', () => {
  it.each([
    [
      'Markdown',
      (text: string) => text.split('\n').filter((line) => line.startsWith('## ')),
      formatSheetMarkdown,
    ],
    ['HTML', (text: string) => text.split('\n').filter((line) => line.startsWith('<h2>')), formatSheetHtml],
  ] as const)('in %s has the fourteen headings in the order of the sheet', (_, listHeadings, format) => {
    const headings = listHeadings(format(aSheet({ summary: ['Douze agents'] })));
    expect(headings).toHaveLength(14);
    headings.forEach((heading, index) => expect(heading).toContain(`${index + 1}. ${HEADINGS[index]}`));
  });

  it('says of an empty section that it is to be written', () => {
    expect(listPrintedSections(aSheet({}))[0].lines).toEqual([EMPTY_SECTION]);
  });

  it('cannot carry a script', () => {
    const html = formatSheetHtml(aSheet({ summary: ['<script>alert(1)</script>'] }));
    expect(html).not.toContain('<script>');
  });

  it('in Markdown reads back with the same sections, whatever is written', () => {
    const word = fc.stringMatching(/^[A-Z][A-Za-zéà0-9*_<>[\]`\\ .,:]{0,30}[a-z]$/);
    const sections = fc.record(
      Object.fromEntries(SHEET_SECTION_KEYS.map((key) => [key, fc.array(word, { maxLength: 3 })])),
    );
    fc.assert(
      fc.property(sections, (lines) => {
        const sheet = aSheet(lines as SheetLines);
        const back = parseSheetText(formatSheetMarkdown(sheet));
        const plain = (value: SheetLines) =>
          SHEET_SECTION_KEYS.map((key) => value[key].map((line) => line.trim()));
        expect(plain(back.sections)).toEqual(plain(sheet.sections));
      }),
    );
  });
});

describe('the contact section', () => {
  it('leaves those who work on the sheet only with a day of consent', () => {
    const sheet = aSheet({ contact: ['Une personne', '06 00 00 00 00'] });
    expect(toOpenSheet(sheet).sections.contact).toEqual([WITHHELD_CONTACT]);
    expect(toOpenSheet({ ...sheet, contactConsentOn: '2026-05-03' }).sections.contact).toHaveLength(2);
  });
});

it('refuses a date that is none and a section too long, both at once', () => {
  const problems = checkSheet({ ...aSheet({ outlook: ['x'.repeat(1501)] }), asOf: 'hier' });
  expect(problems.map(({ field }) => field)).toEqual(['asOf', 'sections.outlook']);
});
