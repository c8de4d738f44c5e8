import type { EngagementReach } from '@maceo/domain/people/engagement';
import { findReach, isOperator, type Actor } from '@maceo/domain/people/role';
import { eq, inArray, isNull, or, sql, type Column, type SQL } from 'drizzle-orm';

/** Whose rows an actor may reach, as conditions on the column that names the partner (null = the operator's). */

/** Condition on rows of partners within a firm's reach. */
export function isInReach(reach: EngagementReach, partnerId: Column): SQL {
  return reach.kind === 'study' ? sql`true` : inArray(partnerId, reach.partnerIds);
}

/** Condition on the operations that a firm's reach names one by one. */
export function isOneOf(operationId: Column, reach: EngagementReach): SQL {
  return reach.kind === 'list' ? inArray(operationId, reach.operationIds) : sql`false`;
}

/**
 * Condition on rows that are the actor's own: all for the operator and the server (undefined), those within its reach for
 * a firm that has one, else those of their partner.
 */
export function isOwnedBy(actor: Actor | 'server', partnerId: Column): SQL | undefined {
  if (actor === 'server' || isOperator(actor)) return undefined;
  const reach = findReach(actor);
  if (reach !== undefined) return isInReach(reach, partnerId);
  return actor.partnerId === null ? sql`false` : eq(partnerId, actor.partnerId);
}

/** The same, and the rows of the operator, which every member may read. */
export function isOwnOrStudy(actor: Actor | 'server', partnerId: Column): SQL | undefined {
  const own = isOwnedBy(actor, partnerId);
  return own === undefined ? undefined : or(isNull(partnerId), own);
}
