import { describeImportRule, type ImportRule } from '@maceo/domain/imports/import-field';
import { toSearchKey } from '@maceo/domain/territories/search-key';
import { quote, type Reading } from './reading.ts';
import { formatRawCell, type Cell } from './workbook.ts';

const YES = ['oui', 'o', 'vrai', 'x', '1', 'true', 'yes', 'y'];
/** A text like « 10-49 » typed in a spreadsheet becomes October 1949. */
const DATE_HINT = ' Le tableur a sans doute changé le texte en date.';

const NO = ['non', 'n', 'faux', '0', 'false', 'no'];

/** A text, its spaces and line ends made plain. Numbers and dates are taken as they are shown. */
export function readTextCell(cell: Cell, { longest }: { longest: number }): Reading {
  const raw = formatRawCell(cell);
  const value = raw
    .replaceAll(/[ \u00A0\t]+/g, ' ')
    .replaceAll(/\r\n?/g, '\n')
    .trim();
  if (value === '') return { kind: 'missing' };
  if (value.length > longest) {
    return {
      kind: 'problem',
      message: `Ce texte a ${value.length} caractères\u00A0: ${longest} au plus. Il commence par ${quote(value)}.`,
    };
  }
  return { kind: 'value', value, became: value };
}

/** Yes or no, in the words that people tick tables with. */
export function readBooleanCell(cell: Cell): Reading {
  const shown = formatRawCell(cell);
  const key = cell.kind === 'boolean' ? (cell.value ? 'oui' : 'non') : toSearchKey(shown);
  if (YES.includes(key)) return { kind: 'value', value: true, became: 'oui' };
  if (NO.includes(key)) return { kind: 'value', value: false, became: 'non' };
  return { kind: 'problem', message: `${quote(shown)} n’est pas accepté\u00A0: oui ou non est attendu.` };
}

/** One of a closed list, by its label, its value or a synonym, accents and capitals apart. */
export function readChoiceCell(cell: Cell, rule: Extract<ImportRule, { kind: 'choice' }>): Reading {
  const shown = formatRawCell(cell).trim();
  const key = toSearchKey(shown);
  const found = rule.options.find(({ value, label, synonyms }) =>
    [value, label, ...synonyms].some((one) => toSearchKey(one) === key),
  );
  if (found === undefined) {
    return {
      kind: 'problem',
      message: `${quote(shown)} n’est pas dans la liste\u00A0: ${describeImportRule(rule)}.${cell.kind === 'date' ? DATE_HINT : ''}`,
    };
  }
  const isPlain = key === toSearchKey(found.label);
  return {
    kind: 'value',
    value: found.value,
    became: found.label,
    ...(isPlain ? {} : { why: 'mot ramené à la liste.' }),
  };
}

/** A short code of a fixed form; spaces are dropped. */
export function readCodeCell(cell: Cell, rule: Extract<ImportRule, { kind: 'code' }>): Reading {
  const shown = formatRawCell(cell).trim();
  const value = shown.replaceAll(/\s/g, '').toUpperCase();
  if (rule.pattern.test(value)) {
    return {
      kind: 'value',
      value,
      became: value,
      ...(value === shown ? {} : { why: 'code remis en forme.' }),
    };
  }
  return {
    kind: 'problem',
    message: `${quote(shown)} n’est pas accepté\u00A0: ${rule.expected} est attendu.`,
  };
}

/** Luhn's key over the digits: every second one from the right doubled. Source: INSEE, SIREN (ISO/IEC 7812-1, annex B). */
function hasLuhnKey(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && /[1-9]/.test(digits);
}

/** A SIREN of nine digits with its key; a SIRET gives the SIREN that it begins with. */
export function readSirenCell(cell: Cell): Reading {
  const shown = formatRawCell(cell).trim();
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(shown)) {
    return {
      kind: 'problem',
      message: `${quote(shown)}\u00A0: le tableur a arrondi ce numéro. Mettez la colonne au format texte et retapez-le.`,
    };
  }
  const digits = shown.replaceAll(/[\s.'’-]/g, '');
  const siren = /^\d{14}$/.test(digits)
    ? digits.slice(0, 9)
    : digits.padStart(9, /^\d{7,8}$/.test(digits) ? '0' : '');
  if (!/^\d{9}$/.test(siren)) {
    return {
      kind: 'problem',
      message: `${quote(shown)} n’est pas accepté\u00A0: un SIREN de 9 chiffres est attendu.`,
    };
  }
  if (!hasLuhnKey(siren)) {
    return {
      kind: 'problem',
      message: `${quote(shown)}\u00A0: la clé de ce SIREN est fausse, un chiffre au moins est mal recopié.`,
    };
  }
  if (siren === shown) return { kind: 'value', value: siren, became: siren };
  const why = digits.length === 14 ? 'SIREN tiré du SIRET.' : 'SIREN remis en forme.';
  return { kind: 'value', value: siren, became: siren, why };
}
