import { insertAuditEvent } from '@maceo/db/queries/audit';
import { updateAgreement as writeAgreement } from '@maceo/db/queries/partner-choices';
import { checkAgreement, type AgreementEntry, type Partner } from '@maceo/domain/partners/partner';
import { Refusal } from '@maceo/domain/refusal';
import { getStewardPartner, type PartnerWriter } from './get-steward-partner.ts';

/** Where a partner stands and the days of its agreement, over the version that was read. */
export type AgreementEdit = AgreementEntry & { partnerId: string; version: number };

/** Records a partner's agreement and notes it in the journal. Refuses days out of order and a stale version. */
export async function updateAgreement(
  { db, actor, now }: PartnerWriter,
  { partnerId, version, ...entry }: AgreementEdit,
): Promise<Partner> {
  const before = await getStewardPartner({ db, actor }, partnerId);
  const problems = checkAgreement(entry, before);
  if (problems.length > 0) throw new Refusal({ kind: 'input-invalid', problems });
  return db.transaction(async (tx) => {
    const after = await writeAgreement(tx, { partnerId, version }, entry);
    if (after === undefined) {
      throw new Refusal({ kind: 'version-conflict', expected: version, actual: before.version });
    }
    const event = { action: 'update', entity: 'partner', entityId: partnerId };
    await insertAuditEvent(tx, { ...event, at: now, actorId: actor.userId, before, after, reason: null });
    return after;
  });
}
