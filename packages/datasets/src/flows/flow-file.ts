import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { PassThrough, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Name of INSEE's flow file in a pack, any vintage, plain or gzip. Source: INSEE, statistiques/8582949 and earlier ones. */
const FLOW_FILE_NAME = /^base-flux-mobilite-domicile-lieu-travail-.*\.csv(\.gz)?$/i;

/** Whether a file of the pack is INSEE's flow file. */
export function isFlowFile(name: string): boolean {
  return FLOW_FILE_NAME.test(name);
}

/** Name of the flow file in a folder, the last one by name (latest vintage) when there are several; undefined without one. */
export async function findFlowFile(folder: string): Promise<string | undefined> {
  return (await readdir(folder)).filter(isFlowFile).toSorted().at(-1);
}

/** A file being read: its plain bytes, and its SHA-256 (as it lies on the disk) once they are all consumed. */
export interface OpenedFile {
  content: Readable;
  getSha256: () => string;
}

/** Opens a plain or gzip (`.gz`) file as a stream; a missing, false or truncated one makes `content` fail. */
export function openFlowFile(path: string): OpenedFile {
  const hash = createHash('sha256');
  const content = /\.gz$/i.test(path) ? createGunzip() : new PassThrough();
  const tap = new PassThrough();
  tap.on('data', (chunk: Buffer) => hash.update(chunk));
  const source = createReadStream(path, { highWaterMark: 1 << 18 });
  source.on('error', (error) => content.destroy(error));
  content.on('close', () => source.destroy());
  source.pipe(tap).pipe(content);
  return { content, getSha256: () => hash.digest('hex') };
}

/** First bytes that are looked at for the separator. */
const HEADER_BYTES = 4096;

/** Start of a file as text (labels may be mangled: only separators and ASCII names are looked for). */
async function readStart(path: string): Promise<string> {
  const { content } = openFlowFile(path);
  for await (const chunk of content as AsyncIterable<Buffer>) {
    return chunk.subarray(0, HEADER_BYTES).toString('latin1');
  }
  return '';
}

/** The separator of the header: whichever of semicolon, comma and tab it holds most of. */
export async function findSeparator(path: string): Promise<string> {
  const [header] = (await readStart(path)).split(/\r?\n/, 1);
  const count = (separator: string) => header.split(separator).length;
  return [';', ',', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}
