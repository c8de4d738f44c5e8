import type { EngagementReach } from '@maceo/domain/people/engagement';

/** Something that a reach can name. */
export interface Choice {
  id: string;
  name: string;
}

/** How a firm's reach is chosen: what belongs to who engages it, the whole study, or a list. */
export type ReachKind = 'body' | EngagementReach['kind'];

/** French label of each kind of reach. */
export const REACH_LABELS: Record<ReachKind, string> = {
  body: 'ce qui appartient à qui l’engage',
  study: 'toute l’étude, tous les partenaires',
  list: 'seulement ce qui est coché ci-dessous',
};

/** What a reach holds, by the names of things: « Lot ; Télécentre de Mauriac ». An id stands for what has no name here. */
export function formatReach(
  reach: EngagementReach | null,
  names: { partners: readonly Choice[]; operations: readonly Choice[] },
): string {
  if (reach === null) return REACH_LABELS.body;
  if (reach.kind === 'study') return REACH_LABELS.study;
  const nameOf = (list: readonly Choice[]) => (id: string) => list.find((one) => one.id === id)?.name ?? id;
  return [
    ...reach.partnerIds.map(nameOf(names.partners)),
    ...reach.operationIds.map(nameOf(names.operations)),
  ].join('\u202F; ');
}
