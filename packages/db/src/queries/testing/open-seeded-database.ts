import type { Database } from '../../open-database.ts';
import { openDatabase } from '../../open-database.ts';
import { createTestDatabase } from '../../testing/create-test-database.ts';
import { user } from '../../tables/user.ts';
import { insertMissingPartners } from '../partners.ts';
import { aReference } from './reference.builder.ts';
import { replaceTerritories } from '../replace-territories.ts';
import { insertMissingScenarios } from '../scenarios.ts';
import { aPartner, aScenario } from './study.builder.ts';

/** Moment at which the seeds of the tests are loaded. */
export const SEEDED_AT = new Date('2026-01-01T08:00:00Z');

/**
 * A database of its own for one test file: the reference of the tests, three partners, the baseline `s0`, the operator's
 * `s1`, the `s2` of the Lot, and two people, `anne` (operator) and `lea` (Lot). `remove` closes and drops it.
 */
export async function openSeededDatabase(
  templateUrl: string,
): Promise<{ db: Database; url: string; remove: () => Promise<void> }> {
  const created = await createTestDatabase(templateUrl);
  const { db, close } = openDatabase(created.url);
  await replaceTerritories(db, aReference());
  await insertMissingPartners(db, ['cantal', 'auvergne', 'lot'].map(aPartner));
  const scenarios = [
    aScenario('s0'),
    aScenario('s1'),
    aScenario('s2', { partnerId: 'lot', status: 'in_review' }),
  ];
  await insertMissingScenarios(db, { scenarios, now: SEEDED_AT });
  await db.insert(user).values([
    { id: 'anne', name: 'Anne', email: 'anne@example.org', role: 'operator_admin' },
    { id: 'lea', name: 'Léa', email: 'Lea@example.org', role: 'partner_lead', partnerId: 'lot' },
  ]);
  return { db, url: created.url, remove: () => close().then(() => created.remove()) };
}
