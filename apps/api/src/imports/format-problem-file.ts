import { listImportLines } from '@maceo/db/queries/import-lines';
import type { ReadDatabase } from '@maceo/db/open-database';
import { getImportContent } from '@maceo/db/queries/imports';
import { IMPORT_LINES_MAX, type ImportJob } from '@maceo/domain/imports/import-job';
import type { RawLines } from './file-task.ts';
import { readInWorker } from './read-in-worker.ts';

/** A field between quotes where needed; what a spreadsheet would take for a formula is defused. */
function formatField(text: string): string {
  const isNumber = /^[+-]?[\d.,\s\u00A0\u202F]+%?$/.test(text);
  const safe = /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The lines as they came with one more column, « problème ». UTF-8 with its mark, « ; », CRLF: French Excel opens it. */
export function formatProblemCsv({ headers, rows }: RawLines, problems: ReadonlyMap<number, string>): string {
  const lines = rows.map(({ line, cells }) => [
    ...headers.map((_, column) => cells[column] ?? ''),
    problems.get(line) ?? '',
  ]);
  const table = [[...headers, 'problème'], ...lines];
  return `\u{FEFF}${table.map((cells) => `${cells.map(formatField).join(';')}\r\n`).join('')}`;
}

/** The refused lines of a checked import, to be mended and sent again: its own columns come back to the same mapping. */
export async function formatProblemFile(db: ReadDatabase, job: ImportJob): Promise<string> {
  const query = { jobId: job.id, action: 'refused', offset: 0, limit: IMPORT_LINES_MAX } as const;
  const refused = await listImportLines(db, query);
  const { fileName, targetId, mapping } = job;
  const bytes = await getImportContent(db, job.id);
  const lines = refused.map(({ line }) => line);
  const raw = await readInWorker('quote', { bytes, fileName, targetId }, { mapping, lines });
  const toText = ({ column, message }: { column?: string; message: string }) =>
    column === undefined ? message : `${column}\u00A0: ${message}`;
  return formatProblemCsv(
    raw,
    new Map(refused.map(({ line, problems }) => [line, problems.map(toText).join(' ')])),
  );
}
