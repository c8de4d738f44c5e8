import { Zip, ZipDeflate } from 'fflate';
import type { ArchiveFile } from './list-archive-files.ts';

/**
 * A ZIP of the files as they come: each is read when the one who downloads has taken what came before. An error of the
 * files breaks the stream off, so that a cut archive is never taken for a whole one.
 */
export function toZipStream(files: AsyncIterator<ArchiveFile>, now: Date): ReadableStream<Uint8Array> {
  let zip: Zip;
  return new ReadableStream({
    start(controller) {
      zip = new Zip((error, chunk, isLast) => {
        if (error) return controller.error(error);
        controller.enqueue(chunk);
        if (isLast) controller.close();
      });
    },
    async pull() {
      const { value: file, done } = await files.next();
      if (done === true) return zip.end();
      const entry = new ZipDeflate(file.path, { level: 6 });
      entry.mtime = now;
      zip.add(entry);
      entry.push(file.content, true);
    },
    async cancel() {
      zip.terminate();
      await files.return?.();
    },
  });
}
