import { decodePopulation } from '@maceo/engine/live/decode-population';
import { createLiveModel, type LiveModel } from '@maceo/engine/live/live-model';
import { SHOWN_IDS, type LiveAnswer, type LiveRequest } from './live-messages.ts';

/**
 * The model in a thread of its own: one file is fetched when it opens, then every request is answered from memory. A
 * request that cannot be answered says so; the page decides what to show.
 */

let model: LiveModel | undefined;

async function openModel(url: string): Promise<LiveAnswer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Population refused: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const live = decodePopulation(bytes);
  model = createLiveModel(live);
  return { kind: 'opened', epciCodes: live.epciCodes, bytes: bytes.length };
}

function computeAnswer(request: Exclude<LiveRequest, { kind: 'open' }>): LiveAnswer {
  if (model === undefined) throw new Error('The model is not open');
  const started = performance.now();
  const { move, setting } = request;
  if (request.kind === 'project') {
    const projection = model.project(setting);
    return { kind: 'projected', move, projection, ms: performance.now() - started };
  }
  const { draws, seed, explained } = request;
  const tables = model.projectIntervals({ ...setting, draws, seed, indicators: SHOWN_IDS });
  const tornado = model.computeTornado({ ...setting, indicator: explained });
  return { kind: 'drawn', move, draws, tables, tornado, ms: performance.now() - started };
}

self.onmessage = async ({ data }: MessageEvent<LiveRequest>) => {
  try {
    self.postMessage(data.kind === 'open' ? await openModel(data.url) : computeAnswer(data));
  } catch (error) {
    console.warn(error);
    self.postMessage({ kind: 'failed' } satisfies LiveAnswer);
  }
};
