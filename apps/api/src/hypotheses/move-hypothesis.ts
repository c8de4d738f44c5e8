import type { Database } from '@maceo/db/open-database';
import { insertAuditEvent } from '@maceo/db/queries/audit';
import { listHypothesisVersions, updateHypothesisStatus } from '@maceo/db/queries/hypotheses';
import { whyNotMove, type Hypothesis, type HypothesisStep } from '@maceo/domain/hypotheses/hypothesis';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import { insertStep } from './insert-step.ts';

/** A step to take with one version; `reason` is required to deprecate. */
export interface HypothesisStepOrder {
  id: string;
  version: number;
  step: HypothesisStep;
  reason?: string;
}

interface Needs {
  db: Database;
  now: Date;
  actor: Actor;
}

function checkReason({ step, reason }: HypothesisStepOrder): void {
  if (step !== 'deprecated' || (reason !== undefined && reason.trim() !== '')) return;
  const message = 'Motif\u00A0: dites pourquoi cette hypothèse est abandonnée.';
  throw new Refusal({ kind: 'input-invalid', problems: [{ field: 'reason', message }] });
}

async function move(
  tx: Database,
  version: Hypothesis,
  { step, reason, now, actor }: { step: HypothesisStep; reason?: string; now: Date; actor: Actor },
): Promise<void> {
  const { id, status: from } = version;
  const by = actor.userId;
  if (
    !(await updateHypothesisStatus(tx, { id, version: version.version, from, step, by, at: now, reason }))
  ) {
    throw new Refusal({ kind: 'hypothesis-status', status: from, step });
  }
  await insertAuditEvent(tx, {
    ...{ at: now, actorId: by, action: step, entity: 'hypothesis', entityId: id },
    before: { version: version.version, status: from },
    after: { version: version.version, status: step },
    reason: reason ?? null,
  });
  await insertStep({ db: tx, now, actor }, version, { step, reason });
}

/**
 * Reviews, adopts or deprecates one version. Adopting replaces the version adopted so far, in the same transaction;
 * scenarios that hold it keep it until they choose the new one. Refuses what is unknown, what is not the actor's role,
 * and a version that has moved meanwhile.
 */
export async function moveHypothesis(
  { db, now, actor }: Needs,
  order: HypothesisStepOrder,
): Promise<Hypothesis> {
  const { id, step } = order;
  const versions = await listHypothesisVersions(db, { id, actor });
  const found = versions.find(({ version }) => version === order.version);
  if (found === undefined) throw new Refusal({ kind: 'hypothesis-unknown', id });
  const refusal = whyNotMove(found, { step, actor });
  if (refusal !== undefined) throw new Refusal(refusal);
  checkReason(order);
  const replaced = versions.find(({ status }) => status === 'adopted');
  await db.transaction(async (tx) => {
    if (step === 'adopted' && replaced !== undefined) {
      const reason = `Remplacée par la version\u00A0${found.version}.`;
      await move(tx, replaced, { step: 'deprecated', reason, now, actor });
    }
    await move(tx, found, { step, reason: order.reason?.trim(), now, actor });
  });
  const [moved] = (await listHypothesisVersions(db, { id, actor })).filter(
    ({ version }) => version === order.version,
  );
  return moved;
}
