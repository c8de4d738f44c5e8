import type { Database } from '@maceo/db/open-database';
import { insertAuditEvent } from '@maceo/db/queries/audit';
import { listOperations } from '@maceo/db/queries/operations';
import { findScenario, updateScenarioLevers } from '@maceo/db/queries/scenarios';
import type { Actor } from '@maceo/domain/people/role';
import type { Problem } from '@maceo/domain/problem';
import { Refusal } from '@maceo/domain/refusal';
import { checkParameters } from '@maceo/domain/scenarios/check-parameters';
import { checkLeverSettings } from '@maceo/domain/scenarios/check-lever-settings';
import { leverSettingSchema, type LeverSetting, listSettingFields } from '@maceo/domain/scenarios/lever';
import { checkSchedule, type ScheduleInput } from '@maceo/domain/scenarios/ramp';
import { scenarioSchema, type Scenario } from '@maceo/domain/scenarios/scenario';
import { whyNotEditLevers } from '@maceo/domain/scenarios/scenario-life';
import { scenarioContentSchema } from '@maceo/domain/scenarios/scenario-version';
import { checkLeverTerritories, type PlacedLever } from './check-lever-territories.ts';
import { checkTexts } from './check-texts.ts';

/**
 * What the console sends: values are not trusted to be numbers, nor territories to exist, until they are checked, so that
 * the message is ours.
 */
export interface LeverEdit {
  id: string;
  version: number;
  levers: (Omit<LeverSetting, 'value' | 'territory'> & PlacedLever & { value?: unknown })[];
  hypotheses: Record<string, unknown>;
  /** Title and public summary; absent = unchanged. */
  name?: string;
  summary?: string;
  /** Year the results stand for, and the ramp towards it (null = whole effect); absent = unchanged. */
  horizonYear?: unknown;
  ramp?: ScheduleInput['ramp'];
}

/** A checked schedule, read as the scenario keeps it. */
const parseSchedule = (checked: ScheduleInput) =>
  scenarioSchema.pick({ horizonYear: true, ramp: true }).parse(checked);

/** A number as sent; anything else, an empty text included, is no number and is refused by the checks. */
function toNumber(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** Cited operations that do not exist or that the actor may not know: the same message for both. */
function checkOperations(levers: LeverEdit['levers'], known: ReadonlySet<string>): Problem[] {
  const fields = listSettingFields(levers);
  return levers.flatMap(({ operationIds }, index) =>
    operationIds
      .filter((id) => !known.has(id))
      .map((id) => ({ field: fields[index], message: `L’opération «\u202F${id}\u202F» n’existe pas.` })),
  );
}

/** The horizon and the ramp as they would stand after the edit. */
function toSchedule({ horizonYear, ramp }: LeverEdit, scenario: Scenario): ScheduleInput {
  return {
    horizonYear: horizonYear === undefined ? scenario.horizonYear : horizonYear,
    ramp: ramp === undefined ? scenario.ramp : ramp,
  };
}

/**
 * Replaces the levers and the changed hypotheses of a scenario, as its next version, a draft; former
 * versions are kept. All problems are reported at once and nothing is written. Refuses what is under review and a version that someone else
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

  const sent = edit.levers.map((lever) => ({ ...lever, value: toNumber(lever.value) }));
  const known = new Set((await listOperations(db, actor)).map(({ operation }) => operation.id));
  const problems = [
    ...checkLeverSettings(sent),
    ...(await checkLeverTerritories(db, sent)),
    ...checkParameters(edit.hypotheses),
    ...checkOperations(sent, known),
    ...checkTexts(edit),
    ...checkSchedule(toSchedule(edit, scenario)),
  ];
  if (problems.length > 0) throw new Refusal({ kind: 'input-invalid', problems });

  const levers = sent.map((lever) => leverSettingSchema.parse(lever));
  const hypotheses = Object.fromEntries(
    Object.entries(edit.hypotheses).map(([id, value]) => [id, toNumber(value)]),
  );
  const update = {
    id: scenario.id,
    version: edit.version,
    levers,
    hypotheses,
    name: edit.name?.trim(),
    summary: edit.summary?.trim(),
    ...parseSchedule(toSchedule(edit, scenario)),
    actor,
    now,
  };
  return db.transaction(async (tx) => {
    const updated = await updateScenarioLevers(tx, update);
    if (updated === undefined) {
      throw new Refusal({ kind: 'version-conflict', expected: edit.version, actual: scenario.version });
    }
    await insertAuditEvent(tx, {
      ...{ at: now, actorId: actor.userId, action: 'update', entity: 'scenario', entityId: edit.id },
      before: { version: scenario.version, ...scenarioContentSchema.parse(scenario) },
      after: { version: updated.version, ...scenarioContentSchema.parse(updated) },
      reason: null,
    });
    return updated;
  });
}
