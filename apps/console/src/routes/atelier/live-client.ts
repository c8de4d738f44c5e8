import type { LiveSetting } from '@maceo/engine/live/live-model';
import type { LiveAnswer, LiveRequest, ShownId } from './live-messages.ts';

/** Rest of the hand after which intervals are drawn, in ms; then their numbers of draws, the quick one first. */
const REST_MS = 300;
const DRAWS = [300, 1000];

/** What the client is made of; `worker` is the model's thread, or its stand-in. */
export interface LiveClientOptions {
  worker: Pick<Worker, 'postMessage' | 'terminate'> & { onmessage: unknown; onerror: unknown };
  url: string;
  seed: number;
  onanswer: (answer: LiveAnswer) => void;
}

/** The workshop's hold on the model. */
export interface LiveClient {
  /** A new setting: figures at once, intervals after a rest. */
  move: (setting: LiveSetting, explained: ShownId) => void;
  close: () => void;
}

/**
 * Speaks to the model's thread: one projection under way at a time, the newest setting next, those in between dropped.
 * Intervals are only asked for once the hand rests, and answers to an older setting are not passed on.
 */
export function createLiveClient({ worker, url, seed, onanswer }: LiveClientOptions): LiveClient {
  let move = 0;
  let busy = true;
  let isOpen = false;
  let waiting: LiveSetting | undefined;
  let latest: { setting: LiveSetting; explained: ShownId } | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const post = (request: LiveRequest) => worker.postMessage(request);

  const project = () => {
    if (busy || waiting === undefined) return;
    busy = true;
    post({ kind: 'project', move, setting: waiting });
    waiting = undefined;
  };
  const draw = (draws: number | undefined) => {
    if (draws !== undefined && latest !== undefined) post({ kind: 'draw', move, seed, draws, ...latest });
  };
  const planDraws = () => {
    clearTimeout(rest);
    if (isOpen && latest !== undefined) rest = setTimeout(() => draw(DRAWS[0]), REST_MS);
  };

  worker.onmessage = ({ data }: MessageEvent<LiveAnswer>) => {
    if (data.kind === 'opened' || data.kind === 'projected') busy = false;
    isOpen ||= data.kind === 'opened';
    if (data.kind === 'opened') planDraws();
    if (data.kind === 'drawn' && data.move !== move) return;
    onanswer(data);
    if (data.kind === 'drawn') draw(DRAWS[DRAWS.indexOf(data.draws) + 1]);
    project();
  };
  worker.onerror = () => onanswer({ kind: 'failed' });
  post({ kind: 'open', url });

  return {
    move: (setting, explained) => {
      move += 1;
      waiting = setting;
      latest = { setting, explained };
      project();
      planDraws();
    },
    close: () => {
      clearTimeout(rest);
      worker.terminate();
    },
  };
}
