import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/** Writes a file so that readers see either the old one or the whole new one; gives the SHA-256 of what was written. */
export async function writeAtomic(path: string, bytes: Uint8Array | string): Promise<string> {
  const temporary = `${path}.${process.pid}.part`;
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(temporary, { force: true });
    throw error;
  }
  await file.close();
  await rename(temporary, path);
  return createHash('sha256').update(bytes).digest('hex');
}
