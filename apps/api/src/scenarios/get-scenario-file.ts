import type { Database } from '@maceo/db/open-database';
import { listHypothesesByRef } from '@maceo/db/queries/hypotheses';
import { findCurrentPublication } from '@maceo/db/queries/publications';
import { listRuns } from '@maceo/db/queries/runs';
import { findScenario } from '@maceo/db/queries/scenarios';
import { describeRefusal } from '@maceo/domain/describe-refusal';
import type { Hypothesis } from '@maceo/domain/hypotheses/hypothesis';
import type { Actor } from '@maceo/domain/people/role';
import type { Publication } from '@maceo/domain/publications/publication';
import { Refusal, type RefusalReason } from '@maceo/domain/refusal';
import type { Run } from '@maceo/domain/scenarios/run';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import {
  getStepFacts,
  listScenarioSteps,
  whyNotDraft,
  whyNotEditHypotheses,
  whyNotEditLevers,
  whyNotMoveScenario,
  type ScenarioStep,
  type StepContext,
} from '@maceo/domain/scenarios/scenario-life';
import { readStepContext } from './move-scenario.ts';

/** A scenario with what surrounds it in the console; `whyNotEdit` is a French sentence, null when it may be edited. */
export interface ScenarioFile {
  scenario: Scenario;
  runs: Run[];
  publication: Publication | null;
  whyNotEdit: string | null;
  /** The versions of the frozen set, as they stand today: one that was deprecated since still holds here. */
  held: HeldHypothesis[];
  whyNotEditHypotheses: string | null;
  /** Why it is not the actor's to compute. */
  whyNotRun: string | null;
  /** What may come next, with why the actor may not do it. */
  steps: OfferedStep[];
}

/** A step out of the present state; `whyNot` is a French sentence, null when the actor may take it. */
export interface OfferedStep {
  step: ScenarioStep;
  label: string;
  needsReason: boolean;
  whyNot: string | null;
}

function toSentence(reason: RefusalReason | undefined): string | null {
  return reason ? describeRefusal(reason) : null;
}

function listOfferedSteps(scenario: Scenario, context: StepContext): OfferedStep[] {
  return listScenarioSteps(scenario.status).map((step) => {
    const { label, needsReason } = getStepFacts(step);
    return { step, label, needsReason, whyNot: toSentence(whyNotMoveScenario(scenario, step, context)) };
  });
}

/** A version that a scenario holds, without its observations. */
export type HeldHypothesis = Pick<
  Hypothesis,
  'id' | 'version' | 'parameterId' | 'law' | 'low' | 'mode' | 'high' | 'status'
>;

function toHeld({ id, version, parameterId, law, low, mode, high, status }: Hypothesis): HeldHypothesis {
  return { ...{ id, version, parameterId, status }, ...{ law, low, mode, high } };
}

/** The scenario, its newest runs (20 at most) and its current publication. Refuses what the actor may not know. */
export async function getScenarioFile(
  { db, actor }: { db: Database; actor: Actor },
  input: { id: string },
): Promise<ScenarioFile> {
  const scenario = await findScenario(db, { id: input.id, actor });
  if (scenario === undefined) throw new Refusal({ kind: 'scenario-unknown', id: input.id });
  const [runs, publication, held, context] = await Promise.all([
    listRuns(db, { scenarioId: scenario.id, actor }),
    findCurrentPublication(db, scenario.id),
    listHypothesesByRef(db, scenario.hypothesisIds),
    readStepContext(db, { scenario, actor }),
  ]);
  return {
    scenario,
    runs,
    publication: publication ?? null,
    whyNotEdit: toSentence(whyNotEditLevers(scenario, actor)),
    held: held.map(toHeld),
    whyNotEditHypotheses: toSentence(whyNotEditHypotheses(scenario, actor)),
    whyNotRun: toSentence(whyNotDraft(scenario, actor)),
    steps: listOfferedSteps(scenario, context),
  };
}
