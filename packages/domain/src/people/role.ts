import { z } from 'zod';

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

/**
 * Who acts: the person's id, name, role and the partner they belong to (null for the operator's own people).
 * What a partner's people see is filtered by `partnerId` in the query itself.
 */
export interface Actor {
  userId: string;
  name: string;
  role: Role;
  partnerId: string | null;
}

/** Whether the actor belongs to the operator (MACEO or the neutral body that follows it) and sees every partner. */
export function isOperator(actor: Actor): boolean {
  return actor.role === 'operator_admin' || actor.role === 'operator_editor';
}
