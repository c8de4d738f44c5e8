import { and, asc, eq, gte, isNull, lte } from 'drizzle-orm';
import type { ReadDatabase } from '../open-database.ts';
import { partner } from '../tables/partner.ts';
import { user } from '../tables/user.ts';

/** Accesses and agreements whose last day lies between two ISO days, both included. */

/** People whose access ends then, the sooner first; those whose data are erased left out. */
export async function listEndingAccesses(
  db: ReadDatabase,
  { from, to }: { from: string; to: string },
): Promise<{ userId: string; endsOn: string }[]> {
  const rows = await db
    .select({ userId: user.id, endsOn: user.accessEndsOn })
    .from(user)
    .where(and(gte(user.accessEndsOn, from), lte(user.accessEndsOn, to), isNull(user.erasedAt)))
    .orderBy(asc(user.accessEndsOn), asc(user.id));
  return rows.flatMap(({ userId, endsOn }) => (endsOn === null ? [] : [{ userId, endsOn }]));
}

/** Partners in the study whose agreement ends then, the sooner first. */
export async function listEndingAgreements(
  db: ReadDatabase,
  { from, to }: { from: string; to: string },
): Promise<{ partnerId: string; name: string; endsOn: string }[]> {
  const rows = await db
    .select({ partnerId: partner.id, name: partner.nameToday, endsOn: partner.agreementEndsOn })
    .from(partner)
    .where(
      and(
        ...[gte(partner.agreementEndsOn, from), lte(partner.agreementEndsOn, to)],
        eq(partner.status, 'active'),
      ),
    )
    .orderBy(asc(partner.agreementEndsOn), asc(partner.id));
  return rows.flatMap(({ endsOn, ...row }) => (endsOn === null ? [] : [{ ...row, endsOn }]));
}
