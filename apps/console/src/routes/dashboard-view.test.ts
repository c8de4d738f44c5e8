import { describe, expect, it } from 'vitest';
import type { Publication } from '@maceo/domain/publications/publication';
import type { Run } from '@maceo/domain/scenarios/run';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import { findPendingStep, listRecentRuns } from './dashboard-view.ts';

const scenario = (version: number) => ({ code: 'S1', version }) as Scenario;
const run = (id: string, queuedAt: string, version = 1, status: Run['status'] = 'succeeded') =>
  ({ id, queuedAt, status, inputs: { scenarioVersion: version } }) as Run;
const publication = (runId: string) => ({ runId }) as Publication;

describe('the dashboard', () => {
  it('lists the newest runs of all scenarios, newest first, and marks the published one', () => {
    const files = [
      { scenario: scenario(1), runs: [run('a', '2026-01-01'), run('b', '2026-03-01')], publication: null },
      { scenario: scenario(1), runs: [run('c', '2026-02-01')], publication: publication('c') },
    ];
    expect(listRecentRuns(files, 2).map((line) => [line.run.id, line.published])).toEqual([
      ['b', false],
      ['c', true],
    ]);
  });

  it('says what is left to do before the public page tells the present version', () => {
    const runs = [run('a', '2026-01-01', 1), run('b', '2026-02-01', 2)];
    expect(findPendingStep({ scenario: scenario(3), runs, publication: publication('a') })).toBe(
      'Version 3 à calculer',
    );
    expect(findPendingStep({ scenario: scenario(2), runs, publication: publication('a') })).toBe(
      'Version 2 calculée, à publier',
    );
    expect(findPendingStep({ scenario: scenario(2), runs, publication: publication('b') })).toBeNull();
  });

  it('does not take a failed run for a computed version', () => {
    const failed = [run('a', '2026-01-01', 1, 'failed')];
    expect(findPendingStep({ scenario: scenario(1), runs: failed, publication: null })).toBe(
      'Version 1 à calculer',
    );
  });
});
