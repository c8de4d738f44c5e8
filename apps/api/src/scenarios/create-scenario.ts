import {
  findScenario,
  insertScenario,
  isScenarioCodeTaken,
  listScenarios,
} from '@maceo/db/queries/scenarios';
import { listPartners } from '@maceo/db/queries/partners';
import { DRAFTER_ROLES, findNewOwner, isOwner, type Actor } from '@maceo/domain/people/role';
import type { Problem } from '@maceo/domain/problem';
import { Refusal } from '@maceo/domain/refusal';
import { checkSchedule } from '@maceo/domain/scenarios/ramp';
import { scenarioSchema, type Scenario } from '@maceo/domain/scenarios/scenario';
import { insertUnderSlug, noteChange, type Writer } from '../record-writer.ts';
import { checkTexts } from './check-texts.ts';

/**
 * A scenario to begin: from nothing, or from a copy of the levers, the ramp and the hypotheses of another one. The year
 * is not trusted to be a number until it is checked; `partnerId` is read from those who act for several.
 */
export interface NewScenario {
  name: string;
  code: string;
  summary: string;
  horizonYear: unknown;
  copyOf: string | null;
  partnerId: string | null;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,11}$/;

async function checkCode({ db }: Writer, code: string): Promise<Problem[]> {
  if (!CODE.test(code)) {
    const message = 'Code\u00A0: de 1 à 12 lettres, chiffres ou tirets, sans espace.';
    return [{ field: 'code', message }];
  }
  const message = `Code\u00A0: «\u202F${code}\u202F» est déjà pris.`;
  return (await isScenarioCodeTaken(db, code)) ? [{ field: 'code', message }] : [];
}

/** Whose the scenario will be; a firm that the operator engages drafts among the operator's. */
async function getScenarioOwner({ db, actor }: Writer, asked: string | null): Promise<string | null> {
  const partnerId = findNewOwner(actor, asked);
  if (!isOwner(actor, partnerId) && !isOperatorsFirm(actor, partnerId))
    throw new Refusal({ kind: 'not-owner' });
  const isKnown =
    partnerId === null || (await listPartners(db)).some(({ partner }) => partner.id === partnerId);
  if (!isKnown) throw new Refusal({ kind: 'partner-unknown', id: partnerId });
  return partnerId;
}

function isOperatorsFirm({ role, partnerId }: Actor, owner: string | null): boolean {
  return role === 'consultant' && DRAFTER_ROLES.includes(role) && partnerId === null && owner === null;
}

/** What the new scenario begins with. Refuses a model that the actor may not know. */
async function getModel({ db, actor }: Writer, copyOf: string | null) {
  if (copyOf === null) {
    const baseline = (await listScenarios(db, 'server')).find(({ baselineId }) => baselineId === null);
    return {
      baselineId: baseline?.id ?? null,
      ...{ ramp: null, levers: [], hypotheses: {}, hypothesisIds: baseline?.hypothesisIds ?? [] },
    };
  }
  const model = await findScenario(db, { id: copyOf, actor });
  if (model === undefined) throw new Refusal({ kind: 'scenario-unknown', id: copyOf });
  const { baselineId, ramp, levers, hypotheses, hypothesisIds } = model;
  return { baselineId: baselineId ?? model.id, ramp, levers, hypotheses, hypothesisIds };
}

/** Begins a scenario, version 1, a draft. All problems at once, and nothing written when there are some. */
export async function createScenario(writer: Writer, input: NewScenario): Promise<Scenario> {
  const { db, actor, now } = writer;
  const partnerId = await getScenarioOwner(writer, input.partnerId);
  const model = await getModel(writer, input.copyOf);
  const texts = { name: input.name.trim(), summary: input.summary.trim(), code: input.code.trim() };
  const problems = [
    ...checkTexts(texts),
    ...(await checkCode(writer, texts.code)),
    ...checkSchedule({ horizonYear: input.horizonYear, ramp: model.ramp }),
  ];
  if (problems.length > 0) throw new Refusal({ kind: 'input-invalid', problems });
  const begin = (id: string) =>
    scenarioSchema.parse({
      ...{ id, ...texts, ...model, partnerId, horizonYear: input.horizonYear },
      ...{ status: 'draft', version: 1, createdBy: actor.userId },
    });
  return db.transaction(async (tx) => {
    const id = await insertUnderSlug(`${texts.code} ${texts.name}`, (slug) =>
      insertScenario(tx, begin(slug.slice(0, 60)), { actor, now }),
    );
    const after = { ...texts, copyOf: input.copyOf };
    const change = { action: 'create', entity: 'scenario', entityId: id, before: null, after };
    await noteChange({ ...writer, db: tx }, change);
    return begin(id);
  });
}
