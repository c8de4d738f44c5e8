import type { Partner } from '@maceo/domain/partners/partner';
import type { Database } from '../../open-database.ts';
import { partner } from '../../tables/partner.ts';

/** Loads the partners that are absent, ranked as listed; what people have changed since is left alone. */
export async function insertMissingPartners(db: Database, partners: readonly Partner[]): Promise<void> {
  if (partners.length === 0) return;
  await db
    .insert(partner)
    .values(partners.map((value, rank) => ({ ...value, rank })))
    .onConflictDoNothing();
}
