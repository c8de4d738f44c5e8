import { isOperator, type Actor } from '@maceo/domain/people/role';
import { eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import { scenario } from '../../tables/scenario.ts';

/** Condition on scenarios that the actor may see: all for the operator, else those of the actor's partner and the operator's. */
export function isVisibleTo(actor: Actor): SQL | undefined {
  if (isOperator(actor)) return undefined;
  const isOperators = isNull(scenario.partnerId);
  return actor.partnerId === null ? isOperators : or(isOperators, eq(scenario.partnerId, actor.partnerId));
}

/** Condition on scenarios that are the actor's to change: all for the operator, else those of the actor's partner. */
export function isOwnedBy(actor: Actor): SQL | undefined {
  if (isOperator(actor)) return undefined;
  return actor.partnerId === null ? sql`false` : eq(scenario.partnerId, actor.partnerId);
}
