import { toSearchKey } from '@maceo/domain/territories/search-key';
import { describeImportRule, type ImportRule, type ImportUnit } from '@maceo/domain/imports/import-field';
import { isUndecidedNumber, parseNumberText, type NumberStyle } from './parse-number.ts';
import { quote, type Reading } from './reading.ts';
import { cleanNumber, formatRawCell, type Cell } from './workbook.ts';

/** The rule of a number field. */
export type NumberRule = Extract<ImportRule, { kind: 'number' }>;

/** What a column's cells have in common: the unit they are in, and how they write decimals. */
export interface NumberColumn {
  unit: ImportUnit;
  style: NumberStyle;
}

interface Measured {
  value: number;
  unit: ImportUnit;
  why: string[];
}

const format = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 10 });

/** The unit that a text after a number names; undefined when it is none of the field's. */
export function findUnitBySign(rule: NumberRule, sign: string): ImportUnit | undefined {
  const toKey = (text: string) => (text.trim() === '%' ? '%' : toSearchKey(text));
  const key = toKey(sign);
  return rule.units.find(({ id, label, signs }) => [id, label, ...signs].some((one) => toKey(one) === key));
}

const unexpected = (rule: NumberRule, shown: string): string =>
  `${quote(shown)} n’est pas accepté\u00A0: ${describeImportRule(rule)} est attendu.`;

function measureText(text: string, rule: NumberRule, column: NumberColumn): Measured | string {
  const parsed = parseNumberText(text, column.style);
  if (parsed === undefined) {
    return column.style === 'mixed' && isUndecidedNumber(text)
      ? `${quote(text)} peut se lire de deux façons dans cette colonne, qui mêle virgules et points décimaux\u00A0: écrivez le nombre sans séparateur de milliers.`
      : unexpected(rule, text);
  }
  const unit = parsed.rest === '' ? column.unit : findUnitBySign(rule, parsed.rest);
  if (unit === undefined) return unexpected(rule, text);
  const why = parsed.hadThousands ? ['séparateur de milliers'] : [];
  if (parsed.rest !== '' && unit === column.unit) why.push('unité écrite dans la cellule');
  return { value: parsed.value, unit, why };
}

function measureCell(cell: Cell, rule: NumberRule, column: NumberColumn): Measured | string {
  if (cell.kind === 'text') return measureText(cell.text, rule, column);
  if (cell.kind === 'date') {
    return `${quote(formatRawCell(cell))} est une date\u00A0: le tableur a sans doute transformé le nombre. ${describeImportRule(rule)} est attendu.`;
  }
  if (cell.kind !== 'number') return unexpected(rule, formatRawCell(cell));
  if (!cell.isPercent) return { value: cell.value, unit: column.unit, why: [] };
  const percent = findUnitBySign(rule, '%');
  if (percent === undefined)
    return `${quote(formatRawCell(cell))} est un pourcentage\u00A0: ${describeImportRule(rule)} est attendu.`;
  return { value: cell.value * 100, unit: percent, why: [] };
}

/** A number of people or days is whole to a billionth; anything else is not rounded behind one's back. */
function whyNotInRule(value: number, rule: NumberRule): string | undefined {
  if (rule.integer && !Number.isInteger(value)) return 'un nombre entier est attendu';
  if (value < rule.low || value > rule.high) return `${describeImportRule(rule)} est attendu`;
  return undefined;
}

/**
 * The number of a cell in the field's own unit. Thousands, units and conversions are told; what is out of bounds is a
 * problem that gives them.
 */
export function readNumberCell(cell: Cell, rule: NumberRule, column: NumberColumn): Reading {
  const measured = measureCell(cell, rule, column);
  if (typeof measured === 'string') return { kind: 'problem', message: measured };
  const { unit, why } = measured;
  const value = cleanNumber(measured.value * unit.factor);
  if (unit !== rule.units[0]) why.push(`converti\u00A0: ${unit.label} → ${rule.units[0].label}`);
  const reason = whyNotInRule(value, rule);
  const label = rule.units[0].label === '' ? '' : `\u00A0${rule.units[0].label}`;
  const became = `${format.format(value)}${label}`;
  if (reason !== undefined) {
    const shown = quote(formatRawCell(cell));
    const read = unit === rule.units[0] ? shown : `${shown} (${became})`;
    return { kind: 'problem', message: `${read} n’est pas accepté\u00A0: ${reason}.` };
  }
  return why.length === 0
    ? { kind: 'value', value, became }
    : { kind: 'value', value, became, why: `${why.join(', ')}.` };
}
