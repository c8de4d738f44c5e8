import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { asyncBufferFromFile, parquetMetadataAsync, parquetRead } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

/** Columns of a Parquet file, in the order of its schema. */
export type ReadHeader = (names: readonly string[]) => readonly string[] | undefined;

/** How a Parquet file is read: `selectColumns` sees the names and answers those wanted, undefined to stop there. */
export interface ParquetReading {
  selectColumns: ReadHeader;
  /** `cells` are those of the columns wanted, in their order, as text: '' for null. `row` counts from 1. */
  readRow: (cells: readonly string[], row: number) => void;
}

/** Rows of one group, held in memory while it is read. Assumption: writers make groups of 100 000 to a million rows. */
const LARGEST_GROUP = 2_000_000;

/** A Parquet file whose groups of rows are too large to be read with bounded memory. */
export class ParquetTooLarge extends Error {}

async function computeSha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** A value of any column as text: numbers without exponent where they are whole, '' for null. */
function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
}

/**
 * Reads a Parquet file one group of rows at a time, only the columns wanted (any codec: snappy, gzip, zstd, brotli, LZ4).
 * Gives the file's SHA-256. Throws {@link ParquetTooLarge}, or what the disk or the reader throws for a false file.
 */
export async function readParquetRows(
  path: string,
  { selectColumns, readRow }: ParquetReading,
): Promise<string> {
  const sha256 = await computeSha256(path);
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const columns = selectColumns(metadata.schema.slice(1).map((element) => element.name));
  if (columns === undefined) return sha256;
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    if (rowEnd - rowStart > LARGEST_GROUP) throw new ParquetTooLarge();
    let row = rowStart;
    await parquetRead({
      file,
      metadata,
      compressors,
      columns: [...columns],
      rowStart,
      rowEnd,
      onComplete: (rows) => {
        for (const cells of rows as unknown[][]) readRow(cells.map(toText), (row += 1));
      },
    });
    rowStart = rowEnd;
  }
  return sha256;
}
