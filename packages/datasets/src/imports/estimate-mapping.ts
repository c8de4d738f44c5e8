import { createHash } from 'node:crypto';
import type { ImportField, ImportTarget } from '@maceo/domain/imports/import-field';
import type { FieldMapping } from '@maceo/domain/imports/import-mapping';
import { toSearchKey } from '@maceo/domain/territories/search-key';
import { estimateNumberStyle } from './parse-number.ts';
import { estimateUnit } from './estimate-unit.ts';
import type { Table } from './to-table.ts';
import { getCell, toTexts } from './column-cells.ts';

const EXACT = 100;
const BARE = 90;

const dropBrackets = (text: string) => text.replaceAll(/[([][^)\]]*[)\]]/g, ' ');

/** How well a header names a field: 0 when it does not. All the words of one of its names must be there. */
function computeLikeness(header: string, field: ImportField): number {
  const key = toSearchKey(header);
  const bare = toSearchKey(dropBrackets(header));
  if (key === '') return 0;
  const names = [field.label, ...field.synonyms].map(toSearchKey);
  if (names.includes(key)) return EXACT;
  if (names.includes(bare)) return BARE;
  const words = new Set(bare.split(' '));
  const scores = names.map((name) => {
    const parts = name.split(' ');
    // One common word is too little in a long header: « date de naissance du contact » is no date of the operation.
    const isNear = parts.length > 1 || words.size <= 2;
    return isNear && parts.every((part) => words.has(part))
      ? parts.length * 10 - (words.size - parts.length)
      : 0;
  });
  return Math.max(0, ...scores);
}

/** The column proposed for each field, best likeness first; a column serves one field. */
export function estimateColumns(headers: readonly string[], target: ImportTarget): Map<string, number> {
  const pairs = target.fields.flatMap((field) =>
    headers.map((header, column) => ({ field, column, likeness: computeLikeness(header, field) })),
  );
  const found = new Map<string, number>();
  const used = new Set<number>();
  for (const { field, column, likeness } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    if (likeness === 0 || found.has(field.id) || used.has(column)) continue;
    found.set(field.id, column);
    used.add(column);
  }
  return found;
}

/** A mapping proposed from the headers, and the unit of each column of numbers; notices tell every guess. */
export function estimateMapping(
  table: Table,
  target: ImportTarget,
): { fields: Record<string, FieldMapping>; notices: string[] } {
  const fields: Record<string, FieldMapping> = {};
  const notices: string[] = [];
  for (const [id, column] of estimateColumns(table.headers, target)) {
    const rule = target.fields.find((field) => field.id === id)?.rule;
    fields[id] = { kind: 'column', column, unit: null };
    if (rule?.kind !== 'number') continue;
    const cells = table.rows.map((row) => getCell(row.cells, column));
    const style = estimateNumberStyle(toTexts(cells));
    const header = table.headers[column];
    const { unit, notice } = estimateUnit({ header, cells, style }, rule);
    fields[id] = { kind: 'column', column, unit: unit.id };
    if (notice !== null) notices.push(`Colonne «\u202F${header}\u202F»\u00A0: ${notice}`);
  }
  return { fields, notices };
}

/** What files of the same make share: their headers, whatever their case, accents and order of lines. SHA-256, hex. */
export function computeHeaderFingerprint(headers: readonly string[]): string {
  return createHash('sha256').update(headers.map(toSearchKey).join('\n')).digest('hex');
}
