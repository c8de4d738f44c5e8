import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the real data pack, for integration tests: MACEO_DATA_DIR, else beside the repository; undefined without one. */
export function findDataFolder(): string | undefined {
  const named = process.env.MACEO_DATA_DIR;
  const folder =
    named === undefined || named === ''
      ? fileURLToPath(new URL('../../../../../shared/data', import.meta.url))
      : named;
  return existsSync(`${folder}/communes-massif.csv.gz`) ? folder : undefined;
}
