import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where the bytes of attachments lie: one folder of the state, outside all that the server serves by itself, each file
 * under its random id. Names and types stay in the database.
 */
export interface FileStore {
  write: (id: string, content: Uint8Array) => Promise<void>;
  read: (id: string) => Promise<Uint8Array | undefined>;
  remove: (id: string) => Promise<void>;
}

/** An id that is a plain file name: the 36 characters of a UUID. */
const ID = /^[0-9a-f-]{36}$/;

/** Files under `folder`, which is made at the first write. `read` gives undefined for a file that is not there. */
export function createFileStore(folder: string): FileStore {
  const locate = (id: string) => {
    if (!ID.test(id)) throw new Error('malformed file id');
    return join(folder, id);
  };
  return {
    write: async (id, content) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(locate(id), content, { flag: 'wx', mode: 0o600 });
    },
    read: (id) =>
      readFile(locate(id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      }),
    remove: (id) => rm(locate(id), { force: true }),
  };
}

/** Checksum of a content, hexadecimal. */
export function computeChecksum(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
