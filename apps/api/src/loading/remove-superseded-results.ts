import { insertAuditEvent } from '@maceo/db/queries/audit';
import { removeSuperseded } from '@maceo/db/queries/remove-superseded';
import { formatNumber } from '@maceo/domain/format-number';
import type { Services } from '../context.ts';

/**
 * Removes the runs of the server that were superseded before anyone published them, and the flow sets that nothing rests
 * on any more; the journal and the log say which. Nothing that a person started or that was ever public is touched.
 */
export async function removeSupersededResults(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  say: (line: string) => void,
): Promise<void> {
  const { runIds, flowSetIds } = await db.transaction(async (tx) => {
    const removed = await removeSuperseded(tx);
    const event = { at: clock(), actorId: null, after: null };
    const reason = 'Remplacé avant d’être publié\u202F; plus rien n’en dépend.';
    for (const id of removed.runIds)
      await insertAuditEvent(tx, {
        ...event,
        action: 'remove',
        entity: 'run',
        entityId: id,
        before: null,
        reason,
      });
    for (const id of removed.flowSetIds)
      await insertAuditEvent(tx, {
        ...event,
        action: 'remove',
        entity: 'flow_set',
        entityId: id,
        before: null,
        reason,
      });
    return removed;
  });
  if (runIds.length + flowSetIds.length === 0) return;
  say(
    `Ménage\u00A0: ${formatNumber(runIds.length)} exécutions remplacées sans avoir été publiées et ${formatNumber(flowSetIds.length)} jeux de flux sans usage retirés.`,
  );
}
