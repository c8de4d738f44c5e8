import { describe, expect, it } from 'vitest';
import type { Run } from '@maceo/domain/scenarios/run';
import { findActiveRun } from './run-progress.ts';

const run = (id: string, status: Run['status'], progress = 0) => ({ id, status, progress }) as Run;

describe('the run to follow', () => {
  it('is the one just started, before the list knows it', () => {
    expect(findActiveRun([], run('a', 'queued'))?.id).toBe('a');
  });

  it('is told by the stream rather than by an older list', () => {
    expect(findActiveRun([run('a', 'running', 0.1)], run('a', 'running', 0.6))?.progress).toBe(0.6);
    expect(findActiveRun([run('a', 'running')], run('a', 'succeeded', 1))).toBeNull();
  });

  it('is one that someone else started, even after our own has ended', () => {
    expect(findActiveRun([run('b', 'running'), run('a', 'succeeded')], run('a', 'succeeded'))?.id).toBe('b');
  });

  it('is none when nothing is under way', () => {
    expect(findActiveRun([run('a', 'succeeded'), run('b', 'failed')], null)).toBeNull();
  });
});
