import type { Database, ReadDatabase } from '@maceo/db/open-database';
import { findCurrentPublication } from '@maceo/db/queries/publications';
import { listRuns } from '@maceo/db/queries/runs';
import { findScenario, updateScenarioStatus } from '@maceo/db/queries/scenarios';
import { listAuthors } from '@maceo/db/queries/subjects';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import {
  getStepFacts,
  whyNotMoveScenario,
  type ScenarioStep,
  type StepContext,
} from '@maceo/domain/scenarios/scenario-life';
import { insertNotifications } from '../insert-notifications.ts';
import { noteChange, refuse, refuseConflict, type Writer } from '../record-writer.ts';

/** A step in the life of a scenario, over the version its author had read; the journal keeps the reason. */
export interface ScenarioMove {
  id: string;
  version: number;
  step: ScenarioStep;
  reason: string;
}

/** What a step looks at: the newest version that was computed, and whether something is public. */
export async function readStepContext(
  db: Database | ReadDatabase,
  { scenario, actor }: { scenario: Scenario; actor: Actor },
): Promise<StepContext> {
  const [runs, publication] = await Promise.all([
    listRuns(db, { scenarioId: scenario.id, actor }),
    findCurrentPublication(db, scenario.id),
  ]);
  const computed = runs
    .filter(({ status }) => status === 'succeeded')
    .map(({ inputs }) => inputs.scenarioVersion);
  return {
    actor,
    computedVersion: computed.toSorted((a, b) => b - a)[0] ?? null,
    isPublished: publication !== undefined,
  };
}

/** Takes a step. Refuses what the scenario's life does not allow, a reason that is missing, a version that has passed. */
export async function moveScenario(
  writer: Writer,
  { id, version, step, reason }: ScenarioMove,
): Promise<Scenario> {
  const { db, actor } = writer;
  const scenario = await findScenario(db, { id, actor });
  if (scenario === undefined) throw new Refusal({ kind: 'scenario-unknown', id });
  refuse(whyNotMoveScenario(scenario, step, await readStepContext(db, { scenario, actor })));
  const { to, needsReason } = getStepFacts(step);
  if (needsReason && reason.trim() === '') {
    const problem = { field: 'reason', message: 'Motif\u00A0: dites pourquoi.' };
    throw new Refusal({ kind: 'input-invalid', problems: [problem] });
  }
  return db.transaction(async (tx) => {
    const from = scenario.status;
    if (!(await updateScenarioStatus(tx, { id, version, from, to }))) {
      return refuseConflict(version, scenario.version);
    }
    await noteChange(
      { ...writer, db: tx },
      {
        ...{ action: 'move', entity: 'scenario', entityId: id, reason },
        ...{ before: { status: from, version }, after: { status: to, version } },
      },
    );
    await insertMove({ ...writer, db: tx }, scenario, { step, reason });
    return { ...scenario, status: to };
  });
}

const TOLD = {
  submit: 'scenario-submitted',
  validate: 'scenario-validated',
  return: 'scenario-returned',
} as const;

/** Tells a step to those whom it concerns: the judges of a submission, the authors and the lead of a judgement. */
async function insertMove(
  { db, actor, now }: Writer,
  { id, code, name, partnerId }: Scenario,
  { step, reason }: Pick<ScenarioMove, 'step' | 'reason'>,
): Promise<void> {
  if (step === 'archive' || step === 'restore') return;
  const authorIds = await listAuthors(db, { kind: 'scenario', id });
  await insertNotifications(
    { db, now },
    {
      act: { kind: TOLD[step], actorId: actor.userId, partnerId, authorIds },
      about: { kind: 'scenario', id, parentId: null, title: `${code} · ${name}` },
      detail: reason === '' ? null : reason,
    },
  );
}
