import type { ImportField, ImportTarget } from '@maceo/domain/imports/import-field';
import type { Repair } from '@maceo/domain/imports/import-line';
import type { FieldMapping } from '@maceo/domain/imports/import-mapping';
import type { Problem } from '@maceo/domain/problem';
import { getCell, toTexts } from './column-cells.ts';
import { estimateNumberStyle } from './parse-number.ts';
import { readCell, toTypedCell } from './read-cell.ts';
import type { NumberColumn } from './read-number-cell.ts';
import type { ImportValue, Reading } from './reading.ts';
import type { Table, TableRow } from './to-table.ts';
import { cut, formatRawCell, type Cell } from './workbook.ts';
import { toColumnLetter } from '@maceo/domain/imports/column-letter';

/** Characters of a value shown in a report. */
const SHOWN = 200;

/**
 * A line as its target reads it: the fields that the mapping names, null where the cell says nothing. A field with a
 * problem is not in `values`.
 */
export interface ReadLine {
  line: number;
  values: Readonly<Record<string, ImportValue>>;
  repairs: Repair[];
  problems: Problem[];
}

/** A field with the place where it is read. */
interface Place {
  field: ImportField;
  column: number | null;
  constant: Cell | null;
  /** Header of the column, its letter without one, as messages name it. */
  title: string;
  numbers: NumberColumn | undefined;
}

function toNumberColumn(field: ImportField, mapping: FieldMapping, table: Table): NumberColumn | undefined {
  if (field.rule.kind !== 'number') return undefined;
  const { units } = field.rule;
  if (mapping.kind === 'constant') return { unit: units[0], style: estimateNumberStyle([mapping.text]) };
  const unit = units.find(({ id }) => id === mapping.unit) ?? units[0];
  const cells = table.rows.map((row) => row.cells[mapping.column]);
  return { unit, style: estimateNumberStyle(toTexts(cells)) };
}

function toPlace(field: ImportField, mapping: FieldMapping, table: Table): Place {
  const numbers = toNumberColumn(field, mapping, table);
  if (mapping.kind === 'constant') {
    return { field, numbers, column: null, constant: toTypedCell(mapping.text), title: field.label };
  }
  const title = table.headers[mapping.column] || toColumnLetter(mapping.column);
  return { field, numbers, column: mapping.column, constant: null, title };
}

function toRepair(
  { line, place, cell }: { line: number; place: Place; cell: Cell },
  reading: Reading,
): Repair | null {
  if (reading.kind === 'problem' || reading.why === undefined) return null;
  const became = reading.kind === 'missing' ? 'non communiqué' : reading.became;
  const read = cut(formatRawCell(cell), SHOWN);
  return {
    line,
    column: place.title,
    field: place.field.id,
    read,
    became: cut(became, SHOWN),
    why: reading.why,
  };
}

function toMergeRepair(line: number, place: Place, cell: Cell): Repair {
  const became = cut(formatRawCell(cell), SHOWN);
  const why = 'cellule fusionnée\u00A0: la valeur vaut pour chacune de ses lignes.';
  return { line, column: place.title, field: place.field.id, read: '', became, why };
}

function readPlace(
  row: TableRow,
  place: Place,
  into: ReadLine & { values: Record<string, ImportValue> },
): void {
  const { field, column, title } = place;
  const cell = place.constant ?? getCell(row.cells, column ?? 0);
  const at = { field: field.id, line: row.line, column: title };
  const reading = readCell(cell, field, place.numbers);
  if (column !== null && row.filled.has(column)) into.repairs.push(toMergeRepair(row.line, place, cell));
  const repair = toRepair({ line: row.line, place, cell }, reading);
  if (repair !== null && place.constant === null) into.repairs.push(repair);
  if (reading.kind === 'problem') {
    into.problems.push({ ...at, message: reading.message });
  } else if (reading.kind === 'missing') {
    if (field.required) into.problems.push({ ...at, message: `${field.label} manque\u00A0: ${field.hint}` });
    else into.values[field.id] = null;
  } else {
    into.values[field.id] = reading.value;
  }
}

/** Every line of a table through a mapping: values, repairs and all problems of each line at once. */
export function readLines(
  table: Table,
  target: ImportTarget,
  mapping: Readonly<Record<string, FieldMapping>>,
): ReadLine[] {
  const places = target.fields.flatMap((field) => {
    const found = mapping[field.id];
    return found === undefined ? [] : [toPlace(field, found, table)];
  });
  return table.rows.map((row) => {
    const line = { line: row.line, values: {}, repairs: [], problems: [] };
    for (const place of places) readPlace(row, place, line);
    return line;
  });
}
