import type { Database } from '@maceo/db/open-database';
import { listHypothesesByRef } from '@maceo/db/queries/hypotheses';
import { findCurrentPublication } from '@maceo/db/queries/publications';
import { listRuns } from '@maceo/db/queries/runs';
import { findScenario } from '@maceo/db/queries/scenarios';
import { describeRefusal } from '@maceo/domain/describe-refusal';
import type { Hypothesis } from '@maceo/domain/hypotheses/hypothesis';
import type { Actor } from '@maceo/domain/people/role';
import type { Publication } from '@maceo/domain/publications/publication';
import { Refusal } from '@maceo/domain/refusal';
import type { Run } from '@maceo/domain/scenarios/run';
import { whyNotEditHypotheses, whyNotEditLevers, type Scenario } from '@maceo/domain/scenarios/scenario';

/** A scenario with what surrounds it in the console; `whyNotEdit` is a French sentence, null when it may be edited. */
export interface ScenarioFile {
  scenario: Scenario;
  runs: Run[];
  publication: Publication | null;
  whyNotEdit: string | null;
  /** The versions of the frozen set, as they stand today: one that was deprecated since still holds here. */
  held: HeldHypothesis[];
  whyNotEditHypotheses: string | null;
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
  const [runs, publication, held] = await Promise.all([
    listRuns(db, { scenarioId: scenario.id, actor }),
    findCurrentPublication(db, scenario.id),
    listHypothesesByRef(db, scenario.hypothesisIds),
  ]);
  const reason = whyNotEditLevers(scenario, actor);
  const hypothesesReason = whyNotEditHypotheses(scenario, actor);
  return {
    scenario,
    runs,
    publication: publication ?? null,
    whyNotEdit: reason ? describeRefusal(reason) : null,
    held: held.map(toHeld),
    whyNotEditHypotheses: hypothesesReason ? describeRefusal(hypothesesReason) : null,
  };
}
