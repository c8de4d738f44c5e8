import type { Database } from '@maceo/db/open-database';
import { listOperations } from '@maceo/db/queries/operations';
import { findScenario, updateScenarioLevers } from '@maceo/db/queries/scenarios';
import type { Actor } from '@maceo/domain/people/role';
import type { Problem } from '@maceo/domain/problem';
import { Refusal } from '@maceo/domain/refusal';
import { checkParameters } from '@maceo/domain/scenarios/check-parameters';
import { checkLeverSettings, type LeverSetting } from '@maceo/domain/scenarios/lever';
import { whyNotEditLevers, type Scenario } from '@maceo/domain/scenarios/scenario';

/** What the console sends: values are not trusted to be numbers until they are checked, so that the message is ours. */
export interface LeverEdit {
  id: string;
  version: number;
  levers: (Omit<LeverSetting, 'value'> & { value?: unknown })[];
  hypotheses: Record<string, unknown>;
}

/** Cited operations that do not exist or that the actor may not know: the same message for both. */
function checkOperations(levers: LeverEdit['levers'], known: ReadonlySet<string>): Problem[] {
  return levers
    .flatMap((lever) => lever.operationIds.filter((id) => !known.has(id)).map((id) => ({ lever, id })))
    .map(({ lever, id }) => ({
      field: lever.leverId,
      message: `L’opération «\u202F${id}\u202F» n’existe pas.`,
    }));
}

/**
 * Replaces the levers and the changed hypotheses of a scenario, as its next version, back in draft.
 * All problems are reported at once and nothing is written. Refuses a frozen scenario and a version that someone else
 * has changed meanwhile.
 */
export async function updateLevers(
  { db, now, actor }: { db: Database; now: Date; actor: Actor },
  edit: LeverEdit,
): Promise<Scenario> {
  const scenario = await findScenario(db, { id: edit.id, actor });
  if (scenario === undefined) throw new Refusal({ kind: 'scenario-unknown', id: edit.id });
  const reason = whyNotEditLevers(scenario, actor);
  if (reason !== undefined) throw new Refusal(reason);

  const levers = edit.levers.map((lever) => ({ ...lever, value: Number(lever.value ?? Number.NaN) }));
  const known = new Set((await listOperations(db, actor)).map(({ operation }) => operation.id));
  const problems = [
    ...checkLeverSettings(levers),
    ...checkParameters(edit.hypotheses),
    ...checkOperations(levers, known),
  ];
  if (problems.length > 0) throw new Refusal({ kind: 'input-invalid', problems });

  const hypotheses = Object.fromEntries(
    Object.entries(edit.hypotheses).map(([id, value]) => [id, Number(value)]),
  );
  const updated = await updateScenarioLevers(db, {
    id: scenario.id,
    version: edit.version,
    levers,
    hypotheses,
    actor,
    now,
  });
  if (updated === undefined) {
    throw new Refusal({ kind: 'version-conflict', expected: edit.version, actual: scenario.version });
  }
  return updated;
}
