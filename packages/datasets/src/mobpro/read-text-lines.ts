import { openFlowFile } from '../flows/flow-file.ts';

/** Longest line, characters: beyond, the file is none of lines. Assumption: an individual is some 150 characters. */
const LONGEST_LINE = 100_000;

/** A file whose line never ends. */
export class EndlessLine extends Error {}

/** The bytes of a UTF-8 byte order mark, read as Latin-1. */
const BYTE_ORDER_MARK = '\u00EF\u00BB\u00BF';

/**
 * Reads a text file line by line, as Latin-1 (codes and numbers are ASCII in every encoding it may have). Quotes are
 * dropped: no cell of this file holds a separator. Empty lines are skipped; `line` counts from 1. Gives the file's
 * SHA-256. Throws what the disk or the archive throws, and {@link EndlessLine}.
 */
export async function readTextLines(
  path: string,
  readLine: (text: string, line: number) => void,
): Promise<string> {
  const { content, getSha256 } = openFlowFile(path);
  let rest = '';
  let line = 0;
  const read = (text: string) => {
    line += 1;
    const bare = line === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
    const trimmed = bare.endsWith('\r') ? bare.slice(0, -1) : bare;
    if (trimmed !== '') readLine(trimmed.includes('"') ? trimmed.replaceAll('"', '') : trimmed, line);
  };
  for await (const chunk of content as AsyncIterable<Buffer>) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new EndlessLine();
    lines.forEach(read);
  }
  if (rest !== '') read(rest);
  return getSha256();
}
