import { insertAuditEvent } from '@maceo/db/queries/audit';
import { getMaturity, updateMaturity as writeMaturity } from '@maceo/db/queries/partner-choices';
import {
  checkMaturityLevels,
  MATURITY_AXIS_IDS,
  type MaturityAssessment,
} from '@maceo/domain/partners/maturity';
import { Refusal } from '@maceo/domain/refusal';
import { getStewardPartner, type PartnerWriter } from './get-steward-partner.ts';

/** An assessment as sent: level by axis, null = not assessed. */
export interface MaturityEdit {
  partnerId: string;
  version: number;
  levels: Record<string, unknown>;
  comment: string;
}

/** Levels of the axes that are assessed; the checks have passed. */
function toLevels(levels: Record<string, unknown>): MaturityAssessment['levels'] {
  const assessed = MATURITY_AXIS_IDS.filter((axis) => typeof levels[axis] === 'number');
  return Object.fromEntries(assessed.map((axis) => [axis, Number(levels[axis])]));
}

/** Replaces the progress a partner gives itself and notes it in the journal. Refuses as the weights do. */
export async function updateMaturity(
  { db, actor, now }: PartnerWriter,
  edit: MaturityEdit,
): Promise<MaturityAssessment> {
  await getStewardPartner({ db, actor }, edit.partnerId);
  const problems = checkMaturityLevels(edit.levels);
  if (problems.length > 0) throw new Refusal({ kind: 'input-invalid', problems });
  return db.transaction(async (tx) => {
    const before = await getMaturity(tx, edit.partnerId);
    const author = { partnerId: edit.partnerId, version: edit.version, userId: actor.userId, now };
    const value = { levels: toLevels(edit.levels), comment: edit.comment.trim() };
    const after = await writeMaturity(tx, author, value);
    if (after === undefined) {
      throw new Refusal({ kind: 'version-conflict', expected: edit.version, actual: before.version });
    }
    const event = { action: 'update', entity: 'maturity_assessment', entityId: edit.partnerId };
    await insertAuditEvent(tx, { ...event, at: now, actorId: actor.userId, before, after, reason: null });
    return after;
  });
}
