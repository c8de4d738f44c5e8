import type { RefusalReason } from '@maceo/domain/refusal';
import { whyNotCompare } from '@maceo/domain/scenarios/run-comparison';
import { formatDraws } from '@maceo/domain/scenarios/run-sampling';
import type { Run } from '@maceo/domain/scenarios/run';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import { formatMoment } from '#lib/format-date.ts';

/** A run that has results, with its scenario; `label` tells it from the others of its scenario. */
export interface RunChoice {
  scenario: Pick<Scenario, 'id' | 'code' | 'name' | 'baselineId'>;
  run: Run;
  label: string;
}

/** Every run with results, scenario by scenario, newest first. */
export function listRunChoices(files: readonly { scenario: Scenario; runs: Run[] }[]): RunChoice[] {
  return files.flatMap(({ scenario, runs }) =>
    runs
      .filter((run) => run.status === 'succeeded')
      .map((run) => ({ scenario, run, label: formatRunLabel(run) })),
  );
}

/** « version 3, 24 nov. 2026, 10:12, 2 000 tirages ». */
export function formatRunLabel({ inputs, queuedAt }: Run): string {
  return `version ${inputs.scenarioVersion}, ${formatMoment(queuedAt)}, ${formatDraws(inputs.draws)}`;
}

/** Why two runs cannot be compared as they stand; the server says the same, and whether their model is the present one. */
export function findDifferingTerms(first: Run, second: Run): RefusalReason | undefined {
  return whyNotCompare(first, second, first.inputs.modelVersion);
}

/**
 * The two runs asked for; where one is not said, the newest of a scenario that is no baseline, then the newest comparable
 * run of another scenario. Undefined where there is none.
 */
export function pickRuns(
  choices: readonly RunChoice[],
  { firstId, secondId }: { firstId: string | null; secondId: string | null },
): { first: RunChoice | undefined; second: RunChoice | undefined } {
  const find = (id: string | null) => choices.find(({ run }) => run.id === id);
  const first =
    find(firstId) ?? choices.find(({ scenario }) => scenario.baselineId !== null) ?? choices.at(0);
  const others = choices.filter(({ scenario }) => scenario.id !== first?.scenario.id);
  const usual = others.filter(
    (other) => first !== undefined && findDifferingTerms(first.run, other.run) === undefined,
  );
  const decided = usual.find(({ scenario }) => scenario.baselineId !== null);
  return { first, second: find(secondId) ?? decided ?? usual.at(0) ?? others.at(0) };
}
