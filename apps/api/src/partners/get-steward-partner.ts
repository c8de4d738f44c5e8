import type { Database } from '@maceo/db/open-database';
import { findPartner } from '@maceo/db/queries/partner-choices';
import type { Partner } from '@maceo/domain/partners/partner';
import { isOwner, type Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';

/** Who writes to a partner's file, where and when. */
export interface PartnerWriter {
  db: Database;
  actor: Actor;
  now: Date;
}

/** The partner that the actor speaks for. Refuses one that does not exist, and another's: partners are public names. */
export async function getStewardPartner(
  { db, actor }: Pick<PartnerWriter, 'db' | 'actor'>,
  partnerId: string,
): Promise<Partner> {
  const partner = await findPartner(db, partnerId);
  if (partner === undefined) throw new Refusal({ kind: 'partner-unknown', id: partnerId });
  if (!isOwner(actor, partner.id)) throw new Refusal({ kind: 'not-owner' });
  return partner;
}
