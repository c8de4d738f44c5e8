import type { Publication } from '@maceo/domain/publications/publication';
import type { Run } from '@maceo/domain/scenarios/run';
import type { Scenario } from '@maceo/domain/scenarios/scenario';

/** A scenario with its runs, as the dashboard reads it. */
interface ScenarioFile {
  scenario: Scenario;
  runs: Run[];
  publication: Publication | null;
}

/** One line of the dashboard's list of runs. */
export interface RecentRun {
  run: Run;
  scenario: string;
  published: boolean;
}

/** The newest runs over all scenarios, newest first, `limit` at most. */
export function listRecentRuns(files: readonly ScenarioFile[], limit: number): RecentRun[] {
  return files
    .flatMap(({ scenario, runs, publication }) =>
      runs.map((run) => ({ run, scenario: scenario.code, published: publication?.runId === run.id })),
    )
    .toSorted((a, b) => (a.run.queuedAt < b.run.queuedAt ? 1 : -1))
    .slice(0, limit);
}

/**
 * What remains to be done before the public page of a scenario says what its sheet says; null when they agree.
 * A succeeded run of the present version has only to be published.
 */
export function findPendingStep({ scenario, runs, publication }: ScenarioFile): string | null {
  const current = runs.find(
    (run) => run.status === 'succeeded' && run.inputs.scenarioVersion === scenario.version,
  );
  if (current === undefined) return `Version ${scenario.version} à calculer`;
  const shown = runs.find((run) => run.id === publication?.runId);
  if (shown?.inputs.scenarioVersion === scenario.version) return null;
  return `Version ${scenario.version} calculée, à publier`;
}
