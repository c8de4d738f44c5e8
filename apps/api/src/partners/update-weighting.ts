import { insertAuditEvent } from '@maceo/db/queries/audit';
import { getWeighting, updateWeighting as writeWeighting } from '@maceo/db/queries/partner-choices';
import { checkStakePoints, type ObjectiveWeighting } from '@maceo/domain/partners/objective-weighting';
import { Refusal } from '@maceo/domain/refusal';
import { getStewardPartner, type PartnerWriter } from './get-steward-partner.ts';

/** Weights as sent: points are not trusted to be numbers until they are checked. */
export interface WeightingEdit {
  partnerId: string;
  version: number;
  points: Record<string, unknown>;
  comment: string;
}

/**
 * Replaces the weights of a partner and notes it in the journal. Refuses points that do not make 100, and a version
 * that someone else has changed meanwhile; nothing is written then.
 */
export async function updateWeighting(
  { db, actor, now }: PartnerWriter,
  edit: WeightingEdit,
): Promise<ObjectiveWeighting> {
  await getStewardPartner({ db, actor }, edit.partnerId);
  const problems = checkStakePoints(edit.points);
  if (problems.length > 0) throw new Refusal({ kind: 'input-invalid', problems });
  const points = edit.points as NonNullable<ObjectiveWeighting['points']>;
  return db.transaction(async (tx) => {
    const before = await getWeighting(tx, edit.partnerId);
    const author = { partnerId: edit.partnerId, version: edit.version, userId: actor.userId, now };
    const after = await writeWeighting(tx, author, { points, comment: edit.comment.trim() });
    if (after === undefined) {
      throw new Refusal({ kind: 'version-conflict', expected: edit.version, actual: before.version });
    }
    const event = { action: 'update', entity: 'objective_weighting', entityId: edit.partnerId };
    await insertAuditEvent(tx, { ...event, at: now, actorId: actor.userId, before, after, reason: null });
    return after;
  });
}
