import { fundingPlanSchema, type FundingContent, type FundingPlan } from '@maceo/domain/funding/funding-plan';
import type { Actor } from '@maceo/domain/people/role';
import { and, asc, eq, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { fundingPlan } from '../tables/funding-plan.ts';
import { isOwnedBy } from './belonging.ts';

/** Funding plans: the study's, which all who sign in may read, and each partner's own. */

/** Plans that the actor may know: the study's, and those that are theirs. */
function isVisibleTo(actor: Actor): SQL | undefined {
  const own = isOwnedBy(actor, fundingPlan.partnerId);
  return own === undefined ? undefined : or(isNull(fundingPlan.operationId), own);
}

function toPlan(row: typeof fundingPlan.$inferSelect): FundingPlan {
  const { totalCents, taxBasis, ...rest } = row;
  return fundingPlanSchema.parse({ ...rest, total: { amountCents: totalCents, taxBasis } });
}

function toColumns({ total, ...rest }: FundingContent) {
  return { ...rest, totalCents: total.amountCents, taxBasis: total.taxBasis };
}

/** The plans the actor may know: the study's first, then by title. */
export async function listFundingPlans(db: ReadDatabase, actor: Actor): Promise<FundingPlan[]> {
  const rows = await db
    .select()
    .from(fundingPlan)
    .where(isVisibleTo(actor))
    .orderBy(isNotNull(fundingPlan.operationId), asc(fundingPlan.title));
  return rows.map(toPlan);
}

/** One plan; undefined when there is none, and when the actor may not know it. */
export async function findFundingPlan(
  db: ReadDatabase,
  { id, actor }: { id: string; actor: Actor },
): Promise<FundingPlan | undefined> {
  const rows = await db
    .select()
    .from(fundingPlan)
    .where(and(eq(fundingPlan.id, id), isVisibleTo(actor)));
  return rows.map(toPlan)[0];
}

/** Adds a plan; false when its operation has one already. */
export async function insertFundingPlan(
  db: Database,
  { plan, now }: { plan: FundingPlan; now: Date },
): Promise<boolean> {
  const { total, ...rest } = plan;
  const columns = { ...rest, totalCents: total.amountCents, taxBasis: total.taxBasis };
  const rows = await db
    .insert(fundingPlan)
    .values({ ...columns, updatedAt: now })
    .onConflictDoNothing()
    .returning({ id: fundingPlan.id });
  return rows.length > 0;
}

/**
 * Writes the content or the status of a plan as its next version; undefined, and nothing changed, when `version` is no
 * longer the present one.
 */
export async function updateFundingPlan(
  db: Database,
  { id, version, now }: { id: string; version: number; now: Date },
  change: FundingContent | Pick<FundingPlan, 'status'>,
): Promise<FundingPlan | undefined> {
  const columns = 'status' in change ? change : toColumns(change);
  const rows = await db
    .update(fundingPlan)
    .set({ ...columns, version: sql`${fundingPlan.version} + 1`, updatedAt: now })
    .where(and(eq(fundingPlan.id, id), eq(fundingPlan.version, version)))
    .returning();
  return rows.map(toPlan)[0];
}
