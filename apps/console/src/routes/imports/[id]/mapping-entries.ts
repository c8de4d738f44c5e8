import { toColumnLetter } from '@maceo/domain/imports/column-letter';
import type { ImportField, ImportTarget } from '@maceo/domain/imports/import-field';
import type { ImportSheet } from '@maceo/domain/imports/import-job';
import type { FieldMapping, ImportMapping } from '@maceo/domain/imports/import-mapping';

/** Where a field is read, as a form holds it: '' = not in the file, `fixed` = `text` for every line, else a column. */
export interface FieldEntry {
  field: ImportField;
  place: string;
  unit: string;
  text: string;
}

/** The place of a field that has one text for every line. */
export const FIXED = 'fixed';

/** Samples shown of a column. */
const SAMPLES = 3;

function toEntry(field: ImportField, mapping: FieldMapping | undefined): FieldEntry {
  const ownUnit = field.rule.kind === 'number' ? field.rule.units[0].id : '';
  if (mapping === undefined) return { field, place: '', unit: ownUnit, text: '' };
  return mapping.kind === 'constant'
    ? { field, place: FIXED, unit: ownUnit, text: mapping.text }
    : { field, place: String(mapping.column), unit: mapping.unit ?? ownUnit, text: '' };
}

/** One entry per field of the target, in its order. */
export function toFieldEntries(target: ImportTarget, { fields }: ImportMapping): FieldEntry[] {
  return target.fields.map((field) => toEntry(field, fields[field.id]));
}

function toFieldMapping({ field, place, unit, text }: FieldEntry): FieldMapping | undefined {
  if (place === '') return undefined;
  if (place !== FIXED) {
    return { kind: 'column', column: Number(place), unit: field.rule.kind === 'number' ? unit : null };
  }
  return text.trim() === '' ? undefined : { kind: 'constant', text: text.trim() };
}

/** The mapping that the form says. A fixed text left empty is no mapping: the check says what is missing. */
export function toImportMapping(
  { sheet, headerLine }: Pick<ImportMapping, 'sheet' | 'headerLine'>,
  entries: readonly FieldEntry[],
): ImportMapping {
  const fields: Record<string, FieldMapping> = {};
  for (const entry of entries) {
    const mapping = toFieldMapping(entry);
    if (mapping !== undefined) fields[entry.field.id] = mapping;
  }
  return { sheet, headerLine, fields };
}

/** The columns of a sheet as a list offers them: « C · Éligibles ». */
export function listColumnChoices({ headers }: ImportSheet): { value: string; label: string }[] {
  return headers.map((header, column) => ({
    value: String(column),
    label: `${toColumnLetter(column)}\u00A0· ${header === '' ? '(sans titre)' : header}`,
  }));
}

/** The first different values of the column of an entry, as they stand in the file. Empty without a column. */
export function listSamples({ preview }: ImportSheet, { place }: Pick<FieldEntry, 'place'>): string[] {
  if (place === '' || place === FIXED) return [];
  const cells = preview.map((row) => row.cells[Number(place)] ?? '').filter((text) => text !== '');
  return [...new Set(cells)].slice(0, SAMPLES);
}

/** Titles of the columns that no field reads, for the person to see that nothing is forgotten. */
export function listUnreadHeaders({ headers }: ImportSheet, entries: readonly FieldEntry[]): string[] {
  const read = new Set(entries.map(({ place }) => place));
  return headers.filter((header, column) => header !== '' && !read.has(String(column)));
}
