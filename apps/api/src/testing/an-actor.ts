import type { Actor, Role } from '@maceo/domain/people/role';

/** A signed-in person of a role; the operator's own unless a partner is given. */
export function anActor(role: Role, partnerId: string | null = null): Actor {
  return { userId: `user-${role}`, name: role, role, partnerId };
}
