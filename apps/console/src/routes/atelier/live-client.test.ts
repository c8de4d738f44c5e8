import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLiveClient } from './live-client.ts';
import type { LiveAnswer, LiveRequest } from './live-messages.ts';

const SETTING = { parameters: {}, levers: {} } as never;

function openClient() {
  const sent: LiveRequest[] = [];
  const worker = {
    postMessage: (request: LiveRequest) => void sent.push(request),
    terminate: () => {},
    onmessage: (_event: { data: LiveAnswer }) => {},
    onerror: () => {},
  };
  const client = createLiveClient({ worker: worker as never, url: '/m.bin', seed: 1, onanswer: () => {} });
  const answer = (data: LiveAnswer) => worker.onmessage({ data });
  return { client, answer, kinds: () => sent.map((request) => request.kind) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('nothing is drawn before the model is open, however long its file takes', () => {
  const { client, answer, kinds } = openClient();
  client.move(SETTING, 'teleworkers');
  vi.advanceTimersByTime(5000);
  expect(kinds()).toEqual(['open']);
  answer({ kind: 'opened', epciCodes: [], bytes: 1 });
  vi.advanceTimersByTime(5000);
  expect(kinds()).toEqual(['open', 'project', 'draw']);
});
