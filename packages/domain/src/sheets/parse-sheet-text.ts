import { SHEET_SECTIONS, type SheetSection } from '../study/experience-sheet.ts';
import { toSearchKey } from '../territories/search-key.ts';
import { createSheetLines, SHEET_SECTION_KEYS, type SheetLines } from './sectioned-sheet.ts';

/** What a text gives: its sections, and the lines that stand before any heading, which are no part of the sheet. */
export interface ParsedSheet {
  sections: SheetLines;
  unplaced: string[];
}

const HEADING_KEYS = new Map(SHEET_SECTION_KEYS.map((key) => [toSearchKey(SHEET_SECTIONS[key]), key]));

/** Printed in an empty section, and read back as nothing. */
export const EMPTY_SECTION = 'À compléter';

/** The section a line is the heading of, numbered or marked as a heading or not; undefined for any other line. */
function findSection(line: string): SheetSection | undefined {
  const bare = line.replace(/^#+\s*/, '').replace(/^\d{1,2}[.)]\s*/, '');
  return HEADING_KEYS.get(toSearchKey(bare));
}

/** A line without its bullet and its Markdown escapes; wrapped lines of a paper sheet come back apart. */
function toPlain(line: string): string {
  return line
    .trim()
    .replace(/^[-•*–]\s+/, '')
    .replaceAll(/\\([\\`*_[\]<>#])/g, '$1')
    .trim();
}

/** Whether a line goes on from the one above: prose that starts with a small letter, contact lines aside. */
function isContinuation(
  line: string,
  { section, afterBlank }: { section: SheetSection; afterBlank: boolean },
) {
  return section !== 'contact' && !afterBlank && /^\p{Ll}/u.test(line.trim());
}

/**
 * The fourteen sections of a sheet pasted or read from a text, Markdown export included. Headings are recognised without
 * regard to accents, capitals, punctuation and numbering; sections that the text has not stay empty.
 */
export function parseSheetText(text: string): ParsedSheet {
  const sections = createSheetLines();
  const unplaced: string[] = [];
  let section: SheetSection | undefined;
  let afterBlank = true;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const heading = findSection(line);
    const plain = toPlain(line);
    if (heading !== undefined) section = heading;
    else if (plain !== '' && plain !== EMPTY_SECTION) {
      const lines = section === undefined ? unplaced : sections[section];
      const last = lines.at(-1);
      const joins = section !== undefined && isContinuation(line, { section, afterBlank });
      if (last !== undefined && joins) lines[lines.length - 1] = `${last} ${plain}`;
      else lines.push(plain);
    }
    afterBlank = plain === '' || heading !== undefined;
  }
  return { sections, unplaced };
}
