import { importLineSchema, type ImportLine, type LineAction } from '@maceo/domain/imports/import-line';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { importLine } from '../tables/import-line.ts';

/** A line's report with the thing as it was and as it would be, null where it is not there. */
export interface StoredLine extends ImportLine {
  before: unknown;
  after: unknown;
}

/** Rows of one statement: far below the 65,535 parameters that PostgreSQL takes. */
const CHUNK = 1_000;

/** Replaces the report of an import. */
export async function replaceImportLines(
  db: Database,
  jobId: string,
  lines: readonly StoredLine[],
): Promise<void> {
  await db.delete(importLine).where(eq(importLine.jobId, jobId));
  for (let at = 0; at < lines.length; at += CHUNK) {
    await db.insert(importLine).values(lines.slice(at, at + CHUNK).map((line) => ({ ...line, jobId })));
  }
}

/** Which lines of a report: those of an action (null = all), `limit` of them from the `offset`-th on. */
export interface LineQuery {
  jobId: string;
  action: LineAction | null;
  offset: number;
  limit: number;
}

/** Lines of a report, in the order of the file. */
export async function listImportLines(db: ReadDatabase, query: LineQuery): Promise<ImportLine[]> {
  const { jobId, action, offset, limit } = query;
  const rows = await db
    .select()
    .from(importLine)
    .where(and(eq(importLine.jobId, jobId), action === null ? undefined : eq(importLine.action, action)))
    .orderBy(asc(importLine.line))
    .offset(offset)
    .limit(limit);
  return rows.map((row) => importLineSchema.parse(row));
}

/** The lines that write something, with what they found and what they leave, in the order of the file. */
export async function listWritingLines(db: ReadDatabase, jobId: string): Promise<StoredLine[]> {
  const rows = await db
    .select()
    .from(importLine)
    .where(and(eq(importLine.jobId, jobId), inArray(importLine.action, ['added', 'changed'])))
    .orderBy(asc(importLine.line));
  return rows.map(({ before, after, ...line }) => ({ ...importLineSchema.parse(line), before, after }));
}

/** Lines with at least one repaired cell, `limit` of them. */
export async function listRepairedLines(
  db: ReadDatabase,
  { jobId, limit }: { jobId: string; limit: number },
): Promise<ImportLine[]> {
  const rows = await db
    .select()
    .from(importLine)
    .where(and(eq(importLine.jobId, jobId), sql`jsonb_array_length(${importLine.repairs}) > 0`))
    .orderBy(asc(importLine.line))
    .limit(limit);
  return rows.map((row) => importLineSchema.parse(row));
}

/** Notes what a line has written, as it is stored now. */
export async function updateLineAfter(
  db: Database,
  { jobId, line, after }: { jobId: string; line: number; after: unknown },
): Promise<void> {
  await db
    .update(importLine)
    .set({ after })
    .where(and(eq(importLine.jobId, jobId), eq(importLine.line, line)));
}
