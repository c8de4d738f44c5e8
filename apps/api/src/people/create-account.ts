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
  const context = await auth.$context;
  const password = await context.password.hash(account.password);
  const person = {
    name: account.name,
    email: account.email.toLowerCase(),
    emailVerified: true,
    role: account.role,
  };
  const user = await context.internalAdapter.createUser(person, { method: 'email-password' });
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password,
  });
  return user.id;
}
