import { z } from 'zod';
import type { Problem } from '../problem.ts';

/**
 * What a firm is engaged on, as a limit on what it sees and writes: everything of the body that engages it (null), the
 * whole study, or a list of partners and of single operations. Public things stay public; nobody else has a reach.
 */
export const engagementReachSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('study') }),
  z.object({
    kind: z.literal('list'),
    partnerIds: z.array(z.string().min(1).max(60)).max(50),
    operationIds: z.array(z.string().min(1).max(60)).max(100),
  }),
]);
export type EngagementReach = z.infer<typeof engagementReachSchema>;

/** Whose something is, and which operation it belongs to where it belongs to one; partner null = the operator's. */
export interface Belonging {
  partnerId: string | null;
  operationId?: string;
}

/** Whether something is within a reach that is not that of the engaging body. */
export function isWithinReach(reach: EngagementReach, { partnerId, operationId }: Belonging): boolean {
  if (reach.kind === 'study') return true;
  return (
    (partnerId !== null && reach.partnerIds.includes(partnerId)) ||
    (operationId !== undefined && reach.operationIds.includes(operationId))
  );
}

const FIELD = 'engagementReach';

/**
 * Problems of a reach for who is engaged: only a firm has one, a firm of a partner is not engaged on the whole study, and
 * a list names something. Whether what it names exists is for who knows the partners and the operations.
 */
export function checkEngagementReach(
  reach: EngagementReach | null,
  { isFirm, partnerId }: { isFirm: boolean; partnerId: string | null },
): Problem[] {
  if (reach === null) return [];
  const rules: [boolean, string][] = [
    [!isFirm, 'Étendue de la mission\u00A0: seul un cabinet d’étude en a une.'],
    [
      isFirm && reach.kind === 'study' && partnerId !== null,
      'Étendue de la mission\u00A0: seul l’opérateur engage un cabinet sur toute l’étude.',
    ],
    [
      reach.kind === 'list' && reach.partnerIds.length + reach.operationIds.length === 0,
      'Étendue de la mission\u00A0: choisissez au moins un partenaire ou une opération.',
    ],
    [
      reach.kind === 'list' && partnerId !== null && reach.partnerIds.some((id) => id !== partnerId),
      'Étendue de la mission\u00A0: un partenaire n’engage un cabinet que sur ses propres actions.',
    ],
  ];
  return rules.filter(([fails]) => fails).map(([, message]) => ({ field: FIELD, message }));
}
