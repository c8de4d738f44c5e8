import { z } from 'zod';
import type { RefusalReason } from '../refusal.ts';
import { importCountsSchema } from './import-line.ts';
import { importMappingSchema } from './import-mapping.ts';
import { importStatusSchema, type ImportStatus } from './import-status.ts';

/** Hard bounds of a file. Assumption: far above a spreadsheet typed by hand, far below what would hurt the server. */
export const IMPORT_LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  entries: 200,
  rows: 100_000,
  columns: 200,
  cellCharacters: 32_767,
} as const;

/**
 * Lines that one import may hold. Assumption: a hundred times what a partner's table of actions holds; more is a data
 * set, which comes with its reader.
 */
export const IMPORT_LINES_MAX = 5_000;

/**
 * A sheet as the upload found it: `headers` by column, empty where there is none; `preview` the first lines after the
 * header, as text. `rowCount` counts the lines below the header.
 */
export const importSheetSchema = z.object({
  name: z.string(),
  hidden: z.boolean(),
  headerLine: z.number().int(),
  rowCount: z.number().int(),
  headers: z.array(z.string()),
  preview: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
});
export type ImportSheet = z.infer<typeof importSheetSchema>;

/** What the file turned out to be: its format, encoding and separator as French phrases, null where there is none. */
export const importFileSchema = z.object({
  format: z.enum(['xlsx', 'ods', 'csv']),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  sheets: z.array(importSheetSchema),
});
export type ImportFile = z.infer<typeof importFileSchema>;

/**
 * One import. `partnerId` is whose things it touches, null = the operator's. `counts` comes with
 * the check: what is written is what was shown, or nothing. `mappingOrigin` says where the proposed mapping came from.
 */
export const importJobSchema = z.object({
  id: z.string(),
  version: z.number().int().positive(),
  partnerId: z.string().nullable(),
  targetId: z.string(),
  status: importStatusSchema,
  fileName: z.string(),
  fileHash: z.string(),
  fileBytes: z.number().int(),
  file: importFileSchema,
  mapping: importMappingSchema,
  mappingOrigin: z.enum(['remembered', 'headers', 'person']),
  notices: z.array(z.string()),
  counts: importCountsSchema.nullable(),
  createdBy: z.string(),
  createdAt: z.date(),
  committedAt: z.date().nullable(),
  rolledBackAt: z.date().nullable(),
  failure: z.string().nullable(),
});
export type ImportJob = z.infer<typeof importJobSchema>;

const UNWRITTEN: readonly ImportStatus[] = ['uploaded', 'mapped', 'checked'];

/** Why the columns may no longer be chosen or checked; undefined when they may. */
export function whyNotMapImport({ status }: Pick<ImportJob, 'status'>): RefusalReason | undefined {
  return UNWRITTEN.includes(status) ? undefined : { kind: 'import-status', status };
}

/** Why the import may not be written; undefined when it may. */
export function whyNotCommitImport({
  status,
  counts,
}: Pick<ImportJob, 'status' | 'counts'>): RefusalReason | undefined {
  if (status !== 'checked' || counts === null) return { kind: 'import-status', status };
  return counts.added + counts.changed === 0 ? { kind: 'import-without-effect' } : undefined;
}

/** Why the import may not be rolled back, as far as its status says; undefined when it may. */
export function whyNotRollBackImport({ status }: Pick<ImportJob, 'status'>): RefusalReason | undefined {
  return status === 'committed' ? undefined : { kind: 'import-status', status };
}
