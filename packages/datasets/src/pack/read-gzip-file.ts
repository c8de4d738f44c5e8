import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { PassThrough, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Problem } from '@maceo/domain/problem';

/** A gzip file being read: its plain bytes, and its SHA-256 (of the compressed file) once they are all consumed. */
export interface GzipFile {
  content: Readable;
  getSha256: () => string;
}

/** Opens a gzip file as a stream; a missing, false or truncated file makes `content` fail with the system's error. */
export function openGzipFile(path: string): GzipFile {
  const hash = createHash('sha256');
  const source = createReadStream(path);
  const content = createGunzip();
  const tap = new PassThrough();
  tap.on('data', (chunk: Buffer) => hash.update(chunk));
  source.on('error', (error) => content.destroy(error));
  source.pipe(tap).pipe(content);
  return { content, getSha256: () => hash.digest('hex') };
}

/** French sentence by the code of a read or gzip error. */
const READ_FAILURES: Record<string, string> = {
  ENOENT: 'Le fichier manque dans le paquet de données.',
  EACCES: 'Le fichier ne peut pas être lu\u00A0: droits insuffisants.',
  EISDIR: 'Un fichier est attendu, c’est un dossier.',
  Z_DATA_ERROR: 'Le fichier n’est pas une archive gzip valable.',
  Z_BUF_ERROR: 'L’archive gzip est tronquée\u00A0: le fichier est incomplet.',
};

/** The problem behind a failed read; rethrows what is no fault of the file. */
export function toReadProblem(error: unknown, file: string): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = READ_FAILURES[code];
  if (message === undefined) throw error;
  return { field: file, file, message };
}
