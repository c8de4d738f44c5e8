import { SHEET_SECTIONS } from '../study/experience-sheet.ts';
import { EMPTY_SECTION } from './parse-sheet-text.ts';
import { SHEET_SECTION_KEYS, type SectionedSheet } from './sectioned-sheet.ts';

/** What a sheet needs to be printed. */
export type PrintedSheet = Pick<SectionedSheet, 'title' | 'asOf' | 'sections'>;

/** A section as printed: its number from 1, heading and lines; an empty one holds « À compléter ». */
export interface PrintedSection {
  number: number;
  heading: string;
  lines: string[];
}

/** The fourteen sections in the order of the sheet, as every export prints them. */
export function listPrintedSections({ sections }: PrintedSheet): PrintedSection[] {
  return SHEET_SECTION_KEYS.map((key, index) => ({
    number: index + 1,
    heading: SHEET_SECTIONS[key],
    lines: sections[key].length === 0 ? [EMPTY_SECTION] : sections[key],
  }));
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#]/g, String.raw`\$&`);
}

/** The sheet in Markdown: a title, fourteen headings, a list under each. Reads back with the same sections. */
export function formatSheetMarkdown(sheet: PrintedSheet): string {
  const body = listPrintedSections(sheet).map(({ number, heading, lines }) =>
    [`## ${number}. ${heading}`, '', ...lines.map((line) => `- ${escapeMarkdown(line)}`)].join('\n'),
  );
  const head = [`# ${escapeMarkdown(sheet.title)}`, '', `Fiche d’expérience, ${sheet.asOf}`].join('\n');
  return `${[head, ...body].join('\n\n')}\n`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character]);
}

const STYLE =
  'body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#1b2423}' +
  'h1{font-size:1.6rem}h2{margin-top:2rem;font-size:1.1rem}';

/** The sheet as one HTML page that needs nothing else, the same headings in the same order. */
export function formatSheetHtml(sheet: PrintedSheet): string {
  const title = escapeHtml(sheet.title);
  const sections = listPrintedSections(sheet).map(({ number, heading, lines }) => {
    const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
    return `<h2>${number}. ${escapeHtml(heading)}</h2>\n<ul>${items}</ul>`;
  });
  return [
    '<!doctype html>',
    `<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${title}</title><style>${STYLE}</style></head><body>`,
    `<h1>${title}</h1>\n<p>Fiche d’expérience, ${escapeHtml(sheet.asOf)}</p>`,
    ...sections,
    '</body></html>\n',
  ].join('\n');
}
