import type { Role } from '@maceo/domain/people/role';
import { eq } from 'drizzle-orm';
import type { Database } from '../../open-database.ts';
import { user } from '../../tables/user.ts';

/** Gives a person a role and a partner (null for the operator's people). False when there is no such person. */
export async function updateUserRole(
  db: Database,
  { userId, role, partnerId }: { userId: string; role: Role; partnerId: string | null },
): Promise<boolean> {
  const rows = await db
    .update(user)
    .set({ role, partnerId })
    .where(eq(user.id, userId))
    .returning({ id: user.id });
  return rows.length > 0;
}
