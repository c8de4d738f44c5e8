import { insertAuditEvent } from '@maceo/db/queries/audit';
import { insertFundingPlan } from '@maceo/db/queries/funding';
import { getOperation } from '@maceo/db/queries/operations';
import type { FundingPlan } from '@maceo/domain/funding/funding-plan';
import { isOwner } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import type { FundingWriter } from './update-plan.ts';

/** Opens the plan of an operation, empty: every amount is « non communiqué ». Refuses a second one. */
export async function createPlan(
  { db, actor, now }: FundingWriter,
  input: { operationId: string },
): Promise<FundingPlan> {
  const { operation } = await getOperation(db, { id: input.operationId, actor });
  if (!isOwner(actor, operation.partnerId)) throw new Refusal({ kind: 'not-owner' });
  const plan: FundingPlan = {
    id: `plan-${operation.id}`.slice(0, 60),
    operationId: operation.id,
    partnerId: operation.partnerId,
    title: operation.title,
    version: 1,
    status: 'draft',
    total: { amountCents: null, taxBasis: null },
    ownFundsPercent: null,
    lines: [],
    expenses: [],
    teleworkers: null,
    usedSeatDays: null,
  };
  return db.transaction(async (tx) => {
    if (!(await insertFundingPlan(tx, { plan, now }))) throw new Refusal({ kind: 'funding-exists' });
    const event = { action: 'create', entity: 'funding_plan', entityId: plan.id, before: null, after: plan };
    await insertAuditEvent(tx, { ...event, at: now, actorId: actor.userId, reason: null });
    return plan;
  });
}
