import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Header of INSEE's flow file, vintage 2022. */
export const FLOW_HEADER = 'CODGEO;LIBGEO;DCLT;L_DCLT;NBFLUX_C22_ACTOCC15P';

/** Writes a flow file into a new folder and returns its path; a name in `.gz` is compressed. The caller removes the folder. */
export function writeFlowFile(
  content: string | Buffer,
  name = 'base-flux-mobilite-domicile-lieu-travail-2022.csv',
): string {
  const path = join(mkdtempSync(join(tmpdir(), 'maceo-flows-')), name);
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(content) : content);
  return path;
}
