import type { Role } from '@maceo/domain/people/role';
import type { Auth } from '../auth/create-auth.ts';

/** Who to create; the password is hashed at once and kept nowhere else. `partnerId` null = the operator's people. */
export interface NewAccount {
  name: string;
  email: string;
  password: string;
  role: Role;
}

/** Creates a person who can sign in with e-mail and password. Returns their id. */
export async function createAccount(auth: Auth, account: NewAccount): Promise<string> {
  const userId = await createUser(auth, account);
  await createPassword(auth, { userId, password: account.password });
  return userId;
}

/** Creates a person without a password, who cannot sign in yet. Returns their id. */
export async function createUser(auth: Auth, person: Omit<NewAccount, 'password'>): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const { name, role } = person;
  const values = { name, email: person.email.toLowerCase(), emailVerified: true, role };
  return (await internalAdapter.createUser(values, { method: 'email-password' })).id;
}

/** Gives a person who has none a password, hashed at once. */
export async function createPassword(
  auth: Auth,
  { userId, password }: { userId: string; password: string },
): Promise<void> {
  const context = await auth.$context;
  const hash = await context.password.hash(password);
  const account = { userId, providerId: 'credential', accountId: userId, password: hash };
  await context.internalAdapter.linkAccount(account);
}
