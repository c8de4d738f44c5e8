import { parentPort, workerData } from 'node:worker_threads';
import { estimateImport } from '@maceo/datasets/imports/estimate-import';
import { listTotals } from '@maceo/datasets/imports/list-totals';
import { readLines } from '@maceo/datasets/imports/read-lines';
import { readWorkbook } from '@maceo/datasets/imports/read-workbook';
import { toTable } from '@maceo/datasets/imports/to-table';
import { formatRawCell, type Workbook } from '@maceo/datasets/imports/workbook';
import type { ImportTarget } from '@maceo/domain/imports/import-field';
import { IMPORT_LINES_MAX } from '@maceo/domain/imports/import-job';
import { findImportTarget } from '@maceo/domain/imports/import-targets';
import type { ImportMapping } from '@maceo/domain/imports/import-mapping';
import type { FileAnswer, FileOrder, FileTasks, RawLines } from './file-task.ts';

/** Reads a stranger's file in a thread of its own, which can be ended and whose memory is bounded. */

function getTable(workbook: Workbook, { sheet, headerLine }: ImportMapping) {
  return toTable(workbook.sheets[Math.min(sheet, workbook.sheets.length - 1)], headerLine);
}

function readAll(workbook: Workbook, target: ImportTarget, mapping: ImportMapping): FileAnswer<'read'> {
  const table = getTable(workbook, mapping);
  if (table.rows.length > IMPORT_LINES_MAX) {
    const most = IMPORT_LINES_MAX.toLocaleString('fr-FR');
    const message = `Le tableau a ${table.rows.length.toLocaleString('fr-FR')} lignes\u00A0: ${most} au plus par import, découpez-le.`;
    return { problem: { field: 'fichier', message }, answer: null };
  }
  const lines = readLines(table, target, mapping.fields);
  return { problem: null, answer: { lines, notices: [...table.notices, ...listTotals(lines, target)] } };
}

function quote(workbook: Workbook, mapping: ImportMapping, wanted: readonly number[]): RawLines {
  const table = getTable(workbook, mapping);
  const lines = new Set(wanted);
  const rows = table.rows.filter(({ line }) => lines.has(line));
  return {
    headers: table.headers,
    rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(formatRawCell) })),
  };
}

function answer({ kind, file, ask }: FileOrder): FileAnswer<keyof FileTasks> {
  const { workbook, problem } = readWorkbook(Buffer.from(file.bytes), file.fileName);
  if (workbook === null) return { problem, answer: null };
  const target = findImportTarget(file.targetId);
  if (target === undefined) throw new Error(`unknown target ${file.targetId}`);
  if (kind === 'propose') return { problem: null, answer: estimateImport(workbook, target, ask.place) };
  if (kind === 'read') return readAll(workbook, target, ask.mapping);
  return { problem: null, answer: quote(workbook, ask.mapping, ask.lines) };
}

parentPort?.postMessage(answer(workerData as FileOrder));
