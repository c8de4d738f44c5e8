import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { COG_VINTAGE } from '@maceo/datasets/cog/cog';
import { isFlowFile } from '@maceo/datasets/flows/flow-file';
import { isMobproFile } from '@maceo/datasets/mobpro/mobpro-file';
import { MODEL_VERSION } from '@maceo/engine/model/model-version';

/** Changes when this code would load the same files otherwise than before: every installation then loads them anew. */
const LOADER_VERSION = 5;

/**
 * One hash for all that the reference is loaded from: the pack's files by name and content (none = demonstration), the
 * COG's vintage, the model and this loader. The same hash means that nothing needs to be loaded again.
 */
export async function computeDataFingerprint(dataDir: string | undefined): Promise<string> {
  const hash = createHash('sha256').update(`${LOADER_VERSION} ${COG_VINTAGE} ${MODEL_VERSION}`);
  const names = dataDir === undefined ? [] : (await readdir(dataDir)).toSorted();
  for (const name of names.filter((file) => file.endsWith('.gz') || isFlowFile(file) || isMobproFile(file))) {
    hash.update(name);
    for await (const chunk of createReadStream(join(dataDir ?? '', name))) hash.update(chunk as Buffer);
  }
  return hash.digest('hex');
}
