import type { Person } from '@maceo/domain/people/person';
import { computeErasureDay, formatRetention, RETENTION } from '@maceo/domain/people/retention';
import { formatPartialDate } from '#lib/format-date.ts';

/**
 * Until when a person's data are kept, as the server applies it: somebody who lost their password and waits for a new link
 * is not somebody who never came.
 */
export function formatKept({ state, accessEndsOn }: Pick<Person, 'state' | 'accessEndsOn'>): string {
  if (state === 'erased') return 'effacées';
  const day = computeErasureDay(accessEndsOn);
  const kept = day === null ? 'tant que l’accès est ouvert' : `jusqu’au ${formatPartialDate(day)}`;
  if (state !== 'invited') return kept;
  return `${kept}\u202F; ${formatRetention(RETENTION.unused_account)} si la personne n’est jamais venue`;
}
