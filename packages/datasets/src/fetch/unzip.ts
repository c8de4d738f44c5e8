import { inflateRawSync } from 'node:zlib';

/**
 * Just enough ZIP to take one file out of INSEE's archives (stored or deflated, below 4 GB). Source: PKWARE APPNOTE 6.3,
 * 4.3.7 local header, 4.3.12 central directory, 4.3.16 end of central directory.
 */

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const DEFLATED = 8;

/** One file of an archive, as its central directory describes it. */
interface ZipEntry {
  name: string;
  method: number;
  compressedSize: number;
  offset: number;
}

function listEntries(zip: Buffer): ZipEntry[] {
  let end = zip.length - END_LENGTH;
  while (end >= 0 && zip.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw new RangeError('No end of central directory.');
  const count = zip.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (zip.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new RangeError('Central directory entry expected.');
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      compressedSize: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function extractEntry(zip: Buffer, { method, compressedSize, offset }: ZipEntry): Buffer {
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const bytes = zip.subarray(start, start + compressedSize);
  return method === DEFLATED ? inflateRawSync(bytes) : bytes;
}

/** Bytes of the first file whose name is wanted, undefined when there is none or when the archive is damaged. */
export function findInZip(zip: Buffer, isWanted: (name: string) => boolean): Buffer | undefined {
  try {
    const entry = listEntries(zip).find(({ name }) => isWanted(name));
    return entry === undefined ? undefined : extractEntry(zip, entry);
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}
