import { insertAuditEvent } from '@maceo/db/queries/audit';
import { insertInvitation, removePassword, removeSessions, updateAccess } from '@maceo/db/queries/access';
import { findUserByEmail } from '@maceo/db/queries/people';
import type { Database } from '@maceo/db/open-database';
import { toDay } from '@maceo/domain/day';
import type { PersonAccess } from '@maceo/domain/people/person';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import type { Auth } from '../auth/create-auth.ts';
import { checkKnownAccess } from './check-known-access.ts';
import { createUser } from './create-account.ts';
import { getPersonAccess } from './update-person.ts';
import { createToken, hashToken, INVITATION_DAYS } from './sign-in-token.ts';

/** Who administers people, and with what. */
export interface Administration {
  db: Database;
  auth: Auth;
  actor: Actor;
  now: Date;
}

/** A single-use link, shown once to the administrator who hands it over: only its hash is kept. */
export interface InvitationLink {
  userId: string;
  token: string;
  expiresAt: string;
}

async function createLink({ db, now }: Administration, userId: string): Promise<InvitationLink> {
  const token = createToken();
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
  await insertInvitation(db, { userId, tokenHash: hashToken(token), expiresAt });
  return { userId, token, expiresAt: expiresAt.toISOString() };
}

/**
 * Creates a person and the link by which they choose a password. Refuses an address that is taken and an access that
 * lacks something; nothing is written then. The journal names the person by id only.
 */
export async function invitePerson(
  administration: Administration,
  input: { name: string; email: string } & PersonAccess,
): Promise<InvitationLink> {
  const { db, auth, actor, now } = administration;
  const { name, email, ...access } = input;
  const problems = await checkKnownAccess(db, { access, today: toDay(now) });
  if ((await findUserByEmail(db, email)) !== undefined) {
    problems.push({ field: 'email', message: 'Adresse électronique\u00A0: une personne l’a déjà.' });
  }
  if (problems.length > 0) throw new Refusal({ kind: 'input-invalid', problems });
  const userId = await createUser(auth, { name, email, role: access.role });
  await updateAccess(db, userId, access);
  const event = { action: 'invite', entity: 'user', entityId: userId, before: null, after: access };
  await insertAuditEvent(db, { ...event, at: now, actorId: actor.userId, reason: null });
  return createLink(administration, userId);
}

/** A new link for a person: the former password and sessions stop at once. Refuses an unknown or erased person. */
export async function renewInvitation(
  administration: Administration,
  input: { userId: string },
): Promise<InvitationLink> {
  const { db, actor, now } = administration;
  await getPersonAccess(db, input.userId);
  if (input.userId === actor.userId) throw new Refusal({ kind: 'oneself' });
  await removePassword(db, input.userId);
  await removeSessions(db, input.userId);
  const event = { action: 'renew-link', entity: 'user', entityId: input.userId, before: null, after: null };
  await insertAuditEvent(db, { ...event, at: now, actorId: actor.userId, reason: null });
  return createLink(administration, input.userId);
}
