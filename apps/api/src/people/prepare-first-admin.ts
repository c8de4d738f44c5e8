import type { Database } from '@maceo/db/open-database';
import { countAdmins, insertFirstAdminToken } from '@maceo/db/queries/people';
import type { Auth } from '../auth/create-auth.ts';
import { createAccount } from './create-account.ts';
import { createToken, FIRST_ADMIN_LINK_HOURS, hashToken } from './sign-in-token.ts';

/** How the first administrator will sign in: an account exists, or a single-use token waits. */
export type FirstAdminWay =
  { kind: 'account-exists' } | { kind: 'account-created' } | { kind: 'token'; token: string };

/**
 * Makes sure that somebody can sign in: with e-mail and password given, the account is created (once); otherwise a
 * single-use token is stored as its hash. There is no default password. Nothing happens once an administrator exists.
 */
export async function prepareFirstAdmin(
  { db, auth, now }: { db: Database; auth: Auth; now: Date },
  given: { email: string | undefined; password: string | undefined },
): Promise<FirstAdminWay> {
  if ((await countAdmins(db)) > 0) return { kind: 'account-exists' };
  if (given.email !== undefined && given.password !== undefined) {
    const { email, password } = given;
    await createAccount(auth, { name: 'Administration', email, password, role: 'operator_admin' });
    return { kind: 'account-created' };
  }
  const token = createToken();
  const expiresAt = new Date(now.getTime() + FIRST_ADMIN_LINK_HOURS * 3_600_000);
  await insertFirstAdminToken(db, { tokenHash: hashToken(token), expiresAt });
  return { kind: 'token', token };
}
