import { insertAuditEvent } from '@maceo/db/queries/audit';
import { useInvitation } from '@maceo/db/queries/access';
import type { Database } from '@maceo/db/open-database';
import { Refusal } from '@maceo/domain/refusal';
import type { Auth } from '../auth/create-auth.ts';
import { createPassword } from './create-account.ts';
import { hashToken } from './sign-in-token.ts';

/**
 * Gives the invited person the password they chose. The link is spent before the password exists, so that two tries at
 * once give one. Refuses a link that is unknown, used or out of date.
 */
export async function acceptInvitation(
  { db, auth, now }: { db: Database; auth: Auth; now: Date },
  input: { token: string; password: string },
): Promise<void> {
  const userId = await useInvitation(db, { tokenHash: hashToken(input.token), now });
  if (userId === undefined) throw new Refusal({ kind: 'sign-in-token-invalid' });
  await createPassword(auth, { userId, password: input.password });
  const event = { action: 'accept-invitation', entity: 'user', entityId: userId, before: null, after: null };
  await insertAuditEvent(db, { ...event, at: now, actorId: userId, reason: null });
}
