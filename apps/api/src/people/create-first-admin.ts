import type { Database } from '@maceo/db/open-database';
import { insertAuditEvent } from '@maceo/db/queries/audit';
import { countAdmins, useFirstAdminToken } from '@maceo/db/queries/people';
import { Refusal } from '@maceo/domain/refusal';
import type { Auth } from '../auth/create-auth.ts';
import { createAccount } from './create-account.ts';
import { hashToken } from './sign-in-token.ts';

/** What the page of the first sign-in sends. */
export interface FirstAdmin {
  token: string;
  name: string;
  email: string;
  password: string;
}

/**
 * Creates the first administrator against the single-use link printed at start. The token is spent before the account
 * exists, so that two tries at once give one account. Refuses when an administrator exists, and a token that is
 * unknown, used or out of date.
 */
export async function createFirstAdmin(
  { db, auth, now }: { db: Database; auth: Auth; now: Date },
  input: FirstAdmin,
): Promise<void> {
  if ((await countAdmins(db)) > 0) throw new Refusal({ kind: 'first-admin-exists' });
  const spent = await useFirstAdminToken(db, { tokenHash: hashToken(input.token), now });
  if (!spent) throw new Refusal({ kind: 'sign-in-token-invalid' });
  const userId = await createAccount(auth, { ...input, role: 'operator_admin' });
  await insertAuditEvent(db, {
    at: now,
    actorId: userId,
    action: 'create',
    entity: 'user',
    entityId: userId,
    before: null,
    after: { role: 'operator_admin' },
    reason: 'premier administrateur, lien à usage unique',
  });
}
