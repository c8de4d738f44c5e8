import type { Database } from '@maceo/db/open-database';
import { insertAuditEvent } from '@maceo/db/queries/audit';
import { listHypotheses } from '@maceo/db/queries/hypotheses';
import { findScenario, updateScenarioLevers } from '@maceo/db/queries/scenarios';
import type { Hypothesis, HypothesisRef } from '@maceo/domain/hypotheses/hypothesis';
import type { Actor } from '@maceo/domain/people/role';
import type { Problem } from '@maceo/domain/problem';
import { Refusal } from '@maceo/domain/refusal';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import { whyNotEditHypotheses } from '@maceo/domain/scenarios/scenario-life';

/** The frozen set that a scenario is to hold, over the version its author had read. */
export interface HypothesesEdit {
  id: string;
  version: number;
  hypothesisIds: HypothesisRef[];
}

function isSame(a: HypothesisRef, b: HypothesisRef): boolean {
  return a.id === b.id && a.version === b.version;
}

/**
 * Problems of a set: versions that are not adopted (those the scenario holds already may stay), or that the actor may
 * not know (the same message for both), and two versions on one parameter.
 */
function checkSet(
  refs: readonly HypothesisRef[],
  known: readonly Hypothesis[],
  held: readonly HypothesisRef[],
) {
  const isAllowed = (one: Hypothesis) => one.status === 'adopted' || held.some((ref) => isSame(one, ref));
  const chosen = refs.map((ref) => known.find((one) => isSame(one, ref) && isAllowed(one)));
  const parameters = chosen.map((one) => one?.parameterId);
  return refs.flatMap((ref, index): Problem[] => {
    const field = `hypothesisIds.${ref.id}`;
    const name = `L’hypothèse «\u202F${ref.id}\u202F», version\u00A0${ref.version}`;
    const found = chosen[index];
    if (found === undefined) return [{ field, message: `${name}, n’est pas retenue.` }];
    if (parameters.indexOf(found.parameterId) === index) return [];
    return [{ field, message: `${name}\u00A0: une autre hypothèse du jeu porte sur le même paramètre.` }];
  });
}

/**
 * Freezes the set of hypotheses a scenario computes with, as its next version, back in draft. All problems at once, and
 * nothing written when there are some. Refuses a scenario that is not the actor's and a version changed meanwhile.
 */
export async function updateHypotheses(
  { db, now, actor }: { db: Database; now: Date; actor: Actor },
  { id, version, hypothesisIds }: HypothesesEdit,
): Promise<Scenario> {
  const scenario = await findScenario(db, { id, actor });
  if (scenario === undefined) throw new Refusal({ kind: 'scenario-unknown', id });
  const reason = whyNotEditHypotheses(scenario, actor);
  if (reason !== undefined) throw new Refusal(reason);
  const problems = checkSet(hypothesisIds, await listHypotheses(db, actor), scenario.hypothesisIds);
  if (problems.length > 0) throw new Refusal({ kind: 'input-invalid', problems });
  return db.transaction(async (tx) => {
    const updated = await updateScenarioLevers(tx, { id, version, hypothesisIds, actor, now });
    if (updated === undefined) {
      throw new Refusal({ kind: 'version-conflict', expected: version, actual: scenario.version });
    }
    await insertAuditEvent(tx, {
      ...{ at: now, actorId: actor.userId, action: 'choose-hypotheses', entity: 'scenario', entityId: id },
      before: { version, hypothesisIds: scenario.hypothesisIds },
      after: { version: updated.version, hypothesisIds },
      reason: null,
    });
    return updated;
  });
}
