import type { Problem } from '@maceo/domain/problem';
import type { Difference } from './difference.ts';
import { parseDecimal } from './parse-decimal.ts';

/**
 * Forms of the sheets that people enter: fields told as data, what is typed kept as text until it is sent, and the
 * comparison of two sheets field by field. The id of a field is the path under which the API names its problems.
 */

/** A value that may be chosen, with its label. */
export interface Option {
  value: string;
  label: string;
}

interface FieldBase {
  id: string;
  label: string;
  hint?: string;
}

/** A field; `columns` are the fields of one line of a list, `find` the values that match a text. */
export type Field = FieldBase &
  (
    | { kind: 'text' | 'area' | 'number' | 'date' | 'check' | 'lines' }
    | { kind: 'select'; options: Option[] }
    | { kind: 'rows'; columns: Field[]; addLabel: string }
    | { kind: 'picker'; options: Option[]; find: (text: string) => Promise<Option[]>; max: number }
  );

/** Fields under a heading. */
export interface Section {
  title: string;
  hint?: string;
  fields: Field[];
}

/** A line of a list, as typed. */
export type Row = Record<string, string>;
/** What is typed in a field: text, a tick, chosen values, or lines. */
export type EntryValue = string | boolean | string[] | Row[];
/** What is typed in a form, by the id of the field. */
export type Entries = Record<string, EntryValue>;

/** The text of an entry; empty for one of another kind. */
export function toText(entries: Entries, id: string): string {
  const value = entries[id];
  return typeof value === 'string' ? value : '';
}

/** The text of an entry without the spaces around it, null when nothing is left. */
export function toOptional(text: string | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}

/** The number typed, null for nothing, NaN for what is no number: the API then names the field and its bounds. */
export function toNumber(text: string | undefined): number | null {
  return (text ?? '').trim() === '' ? null : parseDecimal(text ?? '');
}

/** Euros typed with at most two decimals, in whole cents; null for nothing, NaN for anything else. Exact. */
export function toCents(text: string | undefined): number | null {
  const compact = (text ?? '').replaceAll(/[\s€]/g, '').replace('.', ',').replace('−', '-');
  if (compact === '') return null;
  const match = /^(-?)(\d{1,12})(?:,(\d{1,2}))?$/.exec(compact);
  if (match === null) return Number.NaN;
  const cents = Number(`${match[2]}${(match[3] ?? '').padEnd(2, '0')}`);
  return match[1] === '-' ? -cents : cents;
}

/** Cents as they are put into a field: « 266000 » or « 12,50 »; empty for null. */
export function formatCents(cents: number | null): string {
  if (cents === null) return '';
  const text = String(Math.abs(cents)).padStart(3, '0');
  const decimals = text.slice(-2) === '00' ? '' : `,${text.slice(-2)}`;
  return `${cents < 0 ? '-' : ''}${text.slice(0, -2)}${decimals}`;
}

/** A number as it is put into a field: French comma; empty for null. */
export function formatEntry(value: number | string | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}

/** The values chosen in a picker. */
export function toValues(entries: Entries, id: string): string[] {
  const value = entries[id];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The lines of a list, those without anything typed left out. */
export function toRows(entries: Entries, id: string): Row[] {
  const value = entries[id];
  if (!Array.isArray(value)) return [];
  const rows = value.filter((item): item is Row => typeof item === 'object');
  return rows.filter((row) => Object.values(row).some((text) => text.trim() !== ''));
}

/** The lines of a text, without empty ones. */
export function toLines(entries: Entries, id: string): string[] {
  return toText(entries, id)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function findLabel(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

/** What is typed in a field, as a person reads it. */
export function describeEntry(field: Field, value: EntryValue | undefined): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'string') {
    const text = field.kind === 'select' ? findLabel(field.options, value) : value.trim();
    return text === '' ? 'non communiqué' : text;
  }
  const items = (value ?? []).map((item) =>
    typeof item === 'string'
      ? findLabel(field.kind === 'picker' ? field.options : [], item)
      : Object.values(item)
          .filter((text) => text.trim() !== '')
          .join(', '),
  );
  return items.filter((text) => text !== '').join('\u202F; ') || 'aucun';
}

/** Fields in which two sheets differ, in the order of the form. */
export function listDifferences(
  sections: readonly Section[],
  { mine, theirs }: { mine: Entries; theirs: Entries },
): Difference[] {
  return sections
    .flatMap(({ fields }) => fields)
    .map((field) => ({
      field: field.id,
      label: field.label,
      mine: describeEntry(field, mine[field.id]),
      theirs: describeEntry(field, theirs[field.id]),
    }))
    .filter((difference) => difference.mine !== difference.theirs);
}

/** Message of the first problem of a field or, for a list typed as lines, of one of its lines. */
export function findProblem(problems: readonly Problem[], id: string, within = false): string | undefined {
  return problems.find(({ field }) => field === id || (within && field.startsWith(`${id}.`)))?.message;
}
