import { z } from 'zod';
import { isWithinReach, type Belonging, type EngagementReach } from './engagement.ts';

/** Roles of people who sign in; visitors of the site have none. Each procedure names the roles it lets in. */
export const roleSchema = z.enum([
  'operator_admin',
  'operator_editor',
  'partner_lead',
  'partner_contributor',
  'consultant',
  'reader',
]);
export type Role = z.infer<typeof roleSchema>;

/** French label of a role. */
export const ROLE_LABELS: Record<Role, string> = {
  operator_admin: 'Administration MACEO',
  operator_editor: 'Rédaction MACEO',
  partner_lead: 'Responsable partenaire',
  partner_contributor: 'Contribution partenaire',
  consultant: 'Cabinet d’étude',
  reader: 'Lecture',
};

/** Roles that draft scenarios and run them; whose scenarios is a matter of ownership. */
export const DRAFTER_ROLES: readonly Role[] = [
  'operator_admin',
  'operator_editor',
  'partner_lead',
  'consultant',
];

/** Roles that enter what the field says (operations, employers, telecentres, evidence); whose is a matter of ownership. */
export const CONTRIBUTOR_ROLES: readonly Role[] = [...DRAFTER_ROLES, 'partner_contributor'];

/** Roles that speak for a partner: what it weighs and where it stands. Whose partner is a matter of ownership. */
export const STEWARD_ROLES: readonly Role[] = ['operator_admin', 'operator_editor', 'partner_lead'];

/** Roles that bring files of operations and observations in; into whose things is a matter of ownership. */
export const IMPORTER_ROLES: readonly Role[] = [
  'operator_admin',
  'operator_editor',
  'partner_lead',
  'partner_contributor',
  'consultant',
];

/** Roles that take a partner's data away, whole; whose partner is a matter of ownership. A firm's mission is not that. */
export const EXPORTER_ROLES: readonly Role[] = [
  'operator_admin',
  'operator_editor',
  'partner_lead',
  'partner_contributor',
];

/** Roles that give and withdraw access, and read the journal. */
export const ADMIN_ROLES: readonly Role[] = ['operator_admin'];

/** Roles that make results public: the operator's own. Firms draft, they never publish. */
export const PUBLISHER_ROLES: readonly Role[] = ['operator_admin', 'operator_editor'];

/**
 * Who acts: the person's id, name, role and the partner they belong to (null for the operator's own people).
 * What a partner's people see is filtered by `partnerId` in the query itself; what a firm sees also by its `reach`
 * (absent or null = everything of the body that engages it).
 */
export interface Actor {
  userId: string;
  name: string;
  role: Role;
  partnerId: string | null;
  reach?: EngagementReach | null;
}

/** What of an actor decides whose things are theirs. */
export type Belonger = Pick<Actor, 'role' | 'partnerId' | 'reach'>;

/** Whether the actor belongs to the operator (MACEO or the neutral body that follows it) and sees every partner. */
export function isOperator(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'operator_admin' || actor.role === 'operator_editor';
}

/** The reach by which alone a firm's rights go; undefined for everybody else. */
export function findReach(actor: Pick<Actor, 'role' | 'reach'>): EngagementReach | undefined {
  return actor.role === 'consultant' ? (actor.reach ?? undefined) : undefined;
}

/**
 * Whether something that belongs to a partner (`partnerId`, null = the operator's) is the actor's to change: everything
 * is for the operator, what they are engaged on for a firm with a reach, their own partner's things for the others.
 */
export function isOwner(actor: Belonger, partnerId: string | null): boolean {
  const reach = findReach(actor);
  if (reach !== undefined) return isWithinReach(reach, { partnerId });
  return isOperator(actor) || (partnerId !== null && partnerId === actor.partnerId);
}

/**
 * Whether field sheets of a partner (null = the operator's) are the actor's to enter: as {@link isOwner}, and a firm that
 * is engaged by the operator itself drafts among the operator's sheets. A firm engaged on single operations enters
 * what belongs to these.
 */
export function isFieldOwner(actor: Belonger, { partnerId, operationId }: Belonging): boolean {
  if (!CONTRIBUTOR_ROLES.includes(actor.role)) return false;
  const reach = findReach(actor);
  if (reach !== undefined) return isWithinReach(reach, { partnerId, operationId });
  const isOperatorsFirm = actor.role === 'consultant' && actor.partnerId === null && partnerId === null;
  return isOperatorsFirm || isOwner(actor, partnerId);
}

/**
 * The partner to whom something new belongs (null = the operator): the one asked for by those who act for several, else
 * the actor's own. Whether it is theirs is for {@link isOwner} and {@link isFieldOwner} to say.
 */
export function findNewOwner(actor: Belonger, asked: string | null = null): string | null {
  if (isOperator(actor)) return asked;
  const reach = findReach(actor);
  if (reach === undefined) return actor.partnerId;
  const only = reach.kind === 'list' && reach.partnerIds.length === 1 ? reach.partnerIds[0] : null;
  return asked ?? actor.partnerId ?? only;
}
