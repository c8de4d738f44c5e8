import { toDay } from '@maceo/domain/day';
import { engagementReachSchema } from '@maceo/domain/people/engagement';
import { isAccessEnded } from '@maceo/domain/people/person';
import { roleSchema, type Actor } from '@maceo/domain/people/role';
import type { Auth } from './create-auth.ts';

/**
 * The person behind a request's session cookie, null for a visitor. An unknown role or reach and an access that is over
 * are a visitor's: deny unless allowed.
 */
export async function findActor(auth: Auth, headers: Headers, now: Date): Promise<Actor | null> {
  if (!headers.has('cookie')) return null;
  const session = await auth.api.getSession({ headers });
  if (session === null) return null;
  const role = roleSchema.safeParse(session.user.role);
  const reach = engagementReachSchema.nullable().safeParse(session.user.engagementReach ?? null);
  if (!role.success || !reach.success || isAccessEnded(session.user.accessEndsOn ?? null, toDay(now)))
    return null;
  return {
    userId: session.user.id,
    name: session.user.name,
    role: role.data,
    partnerId: session.user.partnerId ?? null,
    reach: reach.data,
  };
}
