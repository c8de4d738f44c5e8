import { and, eq, gt, isNull, type SQL } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../../open-database.ts';
import { firstAdminToken } from '../../tables/first-admin-token.ts';

/** A token by its hash, at a moment. */
export interface TokenCheck {
  tokenHash: string;
  now: Date;
}

/** Stores the hash of a new single-use token; links given out before and not used stop working. */
export async function insertFirstAdminToken(
  db: Database,
  { tokenHash, expiresAt }: { tokenHash: string; expiresAt: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(firstAdminToken).where(isNull(firstAdminToken.usedAt));
    await tx.insert(firstAdminToken).values({ tokenHash, expiresAt });
  });
}

/** Whether the token would still be accepted: known, not used, not expired. */
export async function isFirstAdminTokenValid(db: ReadDatabase, check: TokenCheck): Promise<boolean> {
  const rows = await db.select().from(firstAdminToken).where(isValid(check));
  return rows.length > 0;
}

/** Uses the token up. True for one caller only, however many ask at once; false when it was not valid. */
export async function updateTokenAsUsed(db: Database, check: TokenCheck): Promise<boolean> {
  const rows = await db.update(firstAdminToken).set({ usedAt: check.now }).where(isValid(check)).returning();
  return rows.length > 0;
}

function isValid({ tokenHash, now }: TokenCheck): SQL | undefined {
  return and(
    eq(firstAdminToken.tokenHash, tokenHash),
    isNull(firstAdminToken.usedAt),
    gt(firstAdminToken.expiresAt, now),
  );
}
