import { inflateRawSync } from 'node:zlib';
import { IMPORT_LIMITS } from '@maceo/domain/imports/import-job';
import { UnreadableFile } from './unreadable-file.ts';

/**
 * ZIP archives from strangers (XLSX and ODS are such archives). Nothing is unpacked to disk, names are only compared,
 * every bound is checked on what is really unpacked, not on what the archive says of itself.
 * Source: PKWARE APPNOTE 6.3, 4.3.7 local header, 4.3.12 central directory, 4.3.16 end of central directory.
 */

const LOCAL_SIGNATURE = 0x04034b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** Most bytes that one packed byte may give. Assumption: repetitive sheets reach some 60; deflate itself ends at 1,032. */
const LARGEST_RATIO = 250;
/** Below this size the ratio says nothing: a nearly empty sheet compresses as well as a bomb. */
const RATIO_FROM_BYTES = 1024 * 1024;

/** Where an entry lies, as the central directory says. */
interface Entry {
  flags: number;
  method: number;
  packedSize: number;
  offset: number;
}

/** An archive held in memory: names of its files, and the bytes of one of them (undefined when there is none). */
export interface Archive {
  names: string[];
  find: (name: string) => Buffer | undefined;
}

const damaged = () =>
  new UnreadableFile(
    'Le fichier est abîmé ou incomplet\u00A0: ouvrez-le dans votre tableur et enregistrez-le à nouveau.',
  );

function findEnd(zip: Buffer): number {
  const lowest = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = zip.length - END_LENGTH; at >= lowest; at--) {
    if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw damaged();
}

function listEntries(zip: Buffer): Map<string, Entry> {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > IMPORT_LIMITS.entries) {
    throw new UnreadableFile(
      `Le fichier contient ${count} parties\u202F; un classeur en a ${IMPORT_LIMITS.entries} au plus.`,
    );
  }
  const entries = new Map<string, Entry>();
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (zip.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged();
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    // Two files of one name: readers disagree on which counts, so none does.
    if (entries.has(name)) throw damaged();
    entries.set(name, {
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      packedSize: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function takePacked(zip: Buffer, { flags, packedSize, offset }: Entry): Buffer {
  if ((flags & ENCRYPTED) !== 0) {
    throw new UnreadableFile(
      'Le fichier est protégé par un mot de passe\u00A0: enregistrez-le sans protection.',
    );
  }
  if (zip.readUInt32LE(offset) !== LOCAL_SIGNATURE) throw damaged();
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  if (start + packedSize > zip.length) throw damaged();
  return zip.subarray(start, start + packedSize);
}

const tooLarge = () =>
  new UnreadableFile(
    `Une fois décompressé, le fichier dépasse ${IMPORT_LIMITS.unpackedBytes / 1024 / 1024}\u00A0Mio, ou grossit de plus de ${LARGEST_RATIO} fois\u00A0: il est refusé.`,
  );

function inflate(packed: Buffer, limit: number): Buffer {
  const byRatio = Math.max(RATIO_FROM_BYTES, packed.length * LARGEST_RATIO);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(limit, byRatio)) });
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge();
    throw damaged();
  }
}

/** Opens an archive. Throws {@link UnreadableFile} for a damaged, protected or excessive one, at opening or at reading. */
export function openArchive(zip: Buffer): Archive {
  const read = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      // An offset beyond the file: what the archive says of itself is wrong.
      if (error instanceof RangeError) throw damaged();
      throw error;
    }
  };
  const entries = read(() => listEntries(zip));
  let left: number = IMPORT_LIMITS.unpackedBytes;
  const find = (name: string) => {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    const packed = takePacked(zip, entry);
    if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged();
    if (packed.length > left) throw tooLarge();
    const bytes = entry.method === DEFLATED ? inflate(packed, left) : packed;
    left -= bytes.length;
    return bytes;
  };
  return { names: [...entries.keys()], find: (name) => read(() => find(name)) };
}
