import type { ImportTarget } from '@maceo/domain/imports/import-field';
import { estimateImport } from '../imports/estimate-import.ts';
import { listTotals } from '../imports/list-totals.ts';
import { readLines } from '../imports/read-lines.ts';
import { readWorkbook } from '../imports/read-workbook.ts';
import type { ImportValue } from '../imports/reading.ts';
import { toTable } from '../imports/to-table.ts';

/**
 * The whole report of a file, as short texts that a test can spell out: what the file is, the values of chosen fields
 * by line, repairs (« 4 Code INSEE: 3185 → 03185 »), problems (« 5 Type: … »), notices and totals. `unreadable` is the
 * one problem of a file that cannot be read.
 */
export interface FileReport {
  unreadable?: string;
  found?: string;
  values?: Record<string, ImportValue | undefined>[];
  repairs?: string[];
  problems?: string[];
  notices?: string[];
  totals?: string[];
}

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

/** Reads a file as the wizard does, with the mapping that it proposes. `fields` are the values reported. */
export function reportOf(
  { bytes, fileName }: { bytes: Buffer; fileName: string },
  { target, fields }: { target: ImportTarget; fields: readonly string[] },
): FileReport {
  const { workbook, problem } = readWorkbook(bytes, fileName);
  if (workbook === null) return { unreadable: plain(problem.message) };
  const { mapping, notices } = estimateImport(workbook, target);
  const sheet = workbook.sheets[mapping.sheet];
  const table = toTable(sheet, mapping.headerLine);
  const lines = readLines(table, target, mapping.fields);
  const found = [
    workbook.format,
    workbook.encoding,
    workbook.separator,
    sheet.name,
    `titres ligne ${mapping.headerLine}`,
  ];
  return {
    found: found.filter((part) => part !== null).join(', '),
    values: lines.map(({ values }) => Object.fromEntries(fields.map((field) => [field, values[field]]))),
    repairs: lines.flatMap(({ repairs }) =>
      repairs.map(({ line, column, read, became }) => plain(`${line} ${column}: ${read} → ${became}`)),
    ),
    problems: lines.flatMap(({ problems }) =>
      problems.map(({ line, column, message }) => plain(`${line} ${column}: ${message}`)),
    ),
    notices: [...notices, ...table.notices].map(plain),
    totals: listTotals(lines, target).map(plain),
  };
}
