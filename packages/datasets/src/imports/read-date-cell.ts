import { toSearchKey } from '@maceo/domain/territories/search-key';
import { describeImportRule } from '@maceo/domain/imports/import-field';
import { FIRST_SERIAL, LAST_SERIAL, toIsoDay } from './excel-date.ts';
import { quote, type Reading } from './reading.ts';
import { formatRawCell, type Cell } from './workbook.ts';

const FIRST_YEAR = 1980;
const LAST_YEAR = 2100;

const MONTHS = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars', 'mar'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['aout'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];

interface Parts {
  year: number;
  month?: number;
  day?: number;
}

/** Two digits are of this century up to 69, of the last one after. Assumption: POSIX's rule, the tables' too. */
function toYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function parseDigits(text: string): Parts | undefined {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ].*)?$/.exec(text);
  if (iso !== null) {
    return {
      year: Number(iso[1]),
      month: Number(iso[2]),
      day: iso[3] === undefined ? undefined : Number(iso[3]),
    };
  }
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T]+\d{1,2}:.*)?$/.exec(text);
  if (french !== null) return { day: Number(french[1]), month: Number(french[2]), year: toYear(french[3]) };
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (month !== null) return { month: Number(month[1]), year: Number(month[2]) };
  return /^\d{4}$/.test(text) ? { year: Number(text) } : undefined;
}

/** « 15 juin 2011 », « lundi 1er juin 2011 », « juin 2011 », « juin-11 ». */
function parseWords(text: string): Parts | undefined {
  const words = toSearchKey(text).split(' ');
  const at = words.findIndex((word) => MONTHS.some((names) => names.includes(word)));
  const year = words[at + 1];
  if (at < 0 || at > 2 || words.length !== at + 2 || !/^(\d{4}|\d{2})$/.test(year)) return undefined;
  const month = MONTHS.findIndex((names) => names.includes(words[at])) + 1;
  const day = at === 0 ? undefined : /^(\d{1,2})(er)?$/.exec(words[at - 1])?.[1];
  if (at > 0 && day === undefined) return undefined;
  return { year: toYear(year), month, day: day === undefined ? undefined : Number(day) };
}

function isReal({ year, month, day }: Parts): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function toIso({ year, month, day }: Parts): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return [
    String(year),
    ...(month === undefined ? [] : [two(month)]),
    ...(day === undefined ? [] : [two(day)]),
  ].join('-');
}

const refuse = (shown: string, hint = ''): Reading => ({
  kind: 'problem',
  message: `${quote(shown)} n’est pas une date lisible\u00A0: ${describeImportRule({ kind: 'date' })} est attendue.${hint}`,
});

function readParts(shown: string, parts: Parts | undefined): Reading {
  if (parts !== undefined && isReal(parts)) {
    const value = toIso(parts);
    const became = value.split('-').toReversed().join('/');
    const isPlain = shown.trim() === became || shown.trim() === value;
    return { kind: 'value', value, became, ...(isPlain ? {} : { why: 'date écrite autrement.' }) };
  }
  const isAmerican = parts?.month !== undefined && parts.month > 12 && (parts.day ?? 32) <= 12;
  return refuse(shown, isAmerican ? ' Le mois et le jour semblent inversés.' : '');
}

function readSerial(value: number): Reading {
  const shown = formatRawCell({ kind: 'number', value, isPercent: false });
  if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR)
    return readParts(shown, { year: value });
  const day = value >= FIRST_SERIAL && value <= LAST_SERIAL ? toIsoDay(value, false) : null;
  if (day === null) return refuse(shown);
  const became = day.split('-').toReversed().join('/');
  return { kind: 'value', value: day, became, why: 'nombre de jours du tableur, lu comme une date.' };
}

/** The date of a cell as ISO day, month or year, between 1980 and 2100. */
export function readDateCell(cell: Cell): Reading {
  if (cell.kind === 'number') return readSerial(cell.value);
  if (cell.kind === 'date') {
    const [year, month, day] = cell.day.split('-').map(Number);
    return readParts(formatRawCell(cell), { year, month, day });
  }
  const text = formatRawCell(cell).trim();
  if (cell.kind === 'text' && /^\d{5}$/.test(text)) return readSerial(Number(text));
  return readParts(text, parseDigits(text) ?? parseWords(text));
}
