import { insertAuditEvent } from '@maceo/db/queries/audit';
import { findFundingPlan, updateFundingPlan } from '@maceo/db/queries/funding';
import type { Database } from '@maceo/db/open-database';
import { checkFunding, type FundingEntry } from '@maceo/domain/funding/check-funding';
import { findNextFundingStatus, whyNotAdvance, whyNotEditPlan } from '@maceo/domain/funding/funding-balance';
import type { FundingContent, FundingPlan } from '@maceo/domain/funding/funding-plan';
import { isOwner, type Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';

/** Who writes to a plan, where and when. */
export interface FundingWriter {
  db: Database;
  actor: Actor;
  now: Date;
}

/** A plan and the version its author had read. */
export interface PlanVersion {
  id: string;
  version: number;
}

/** A plan the actor may change. Refuses what they may not know, and what is another's. */
async function getOwnPlan({ db, actor }: FundingWriter, id: string): Promise<FundingPlan> {
  const plan = await findFundingPlan(db, { id, actor });
  if (plan === undefined) throw new Refusal({ kind: 'funding-unknown', id });
  if (!isOwner(actor, plan.partnerId)) throw new Refusal({ kind: 'not-owner' });
  return plan;
}

/** Writes a change over the version that was read, with its line in the journal. */
async function writeChange(
  { db, actor, now }: FundingWriter,
  { before, version, action }: { before: FundingPlan; version: number; action: string },
  change: FundingContent | Pick<FundingPlan, 'status'>,
): Promise<FundingPlan> {
  return db.transaction(async (tx) => {
    const after = await updateFundingPlan(tx, { id: before.id, version, now }, change);
    if (after === undefined) {
      throw new Refusal({ kind: 'version-conflict', expected: version, actual: before.version });
    }
    const event = { action, entity: 'funding_plan', entityId: before.id, before, after, reason: null };
    await insertAuditEvent(tx, { ...event, at: now, actorId: actor.userId });
    return after;
  });
}

/** Replaces the content of a plan. All problems are said at once and nothing is written then. */
export async function updatePlan(
  writer: FundingWriter,
  { id, version, ...entry }: PlanVersion & FundingEntry,
): Promise<FundingPlan> {
  const before = await getOwnPlan(writer, id);
  const reason = whyNotEditPlan(before);
  if (reason !== undefined) throw new Refusal(reason);
  const problems = checkFunding(entry);
  if (problems.length > 0) throw new Refusal({ kind: 'input-invalid', problems });
  return writeChange(writer, { before, version, action: 'update' }, entry as FundingContent);
}

/** Brings a plan to its next status. Refuses one that is incomplete, unbalanced or under its own-funds rule. */
export async function advancePlan(writer: FundingWriter, { id, version }: PlanVersion): Promise<FundingPlan> {
  const before = await getOwnPlan(writer, id);
  const reason = whyNotAdvance(before);
  if (reason !== undefined) throw new Refusal(reason);
  const status = findNextFundingStatus(before.status) ?? before.status;
  return writeChange(writer, { before, version, action: 'advance' }, { status });
}
