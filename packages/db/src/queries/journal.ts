import { listJournalChanges, type JournalLine } from '@maceo/domain/journal/journal-line';
import { and, desc, eq, ilike, lt, sql, type SQL } from 'drizzle-orm';
import type { ReadDatabase } from '../open-database.ts';
import { auditEvent } from '../tables/audit-event.ts';
import { user } from '../tables/user.ts';

/** Lines of one page of the journal. */
export const JOURNAL_PAGE = 100;

/**
 * Which lines: of one kind of thing, of one thing, of one kind of act, older than a line; `text`: every word in the
 * actor's name, the thing's id or the reason, accents counting. Absent = all, from the newest.
 */
export interface JournalQuery {
  text?: string;
  action?: string;
  entity?: string;
  entityId?: string;
  before?: number;
}

function hasWord(word: string): SQL | undefined {
  if (word === '') return undefined;
  const where = sql`concat_ws(' ', ${user.name}, ${auditEvent.entityId}, ${auditEvent.reason})`;
  return ilike(where, `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
}

/** One page of the journal, newest first, and whether older lines follow. */
export async function listJournal(
  db: ReadDatabase,
  { text = '', action, entity, entityId, before }: JournalQuery,
): Promise<{ lines: JournalLine[]; hasOlder: boolean }> {
  const rows = await db
    .select({ event: auditEvent, name: user.name })
    .from(auditEvent)
    .leftJoin(user, eq(user.id, auditEvent.actorId))
    .where(
      and(
        ...text.split(/\s+/).map(hasWord),
        action === undefined ? undefined : eq(auditEvent.action, action),
        entity === undefined ? undefined : eq(auditEvent.entity, entity),
        entityId === undefined ? undefined : eq(auditEvent.entityId, entityId),
        before === undefined ? undefined : lt(auditEvent.id, before),
      ),
    )
    .orderBy(desc(auditEvent.id))
    .limit(JOURNAL_PAGE + 1);
  const lines = rows.slice(0, JOURNAL_PAGE).map(({ event, name }) => ({
    id: event.id,
    at: event.at.toISOString(),
    actorName: event.actorId === null ? null : (name ?? 'Personne inconnue'),
    action: event.action,
    entity: event.entity,
    entityId: event.entityId,
    reason: event.reason,
    changes: listJournalChanges(event.before, event.after),
  }));
  return { lines, hasOlder: rows.length > JOURNAL_PAGE };
}
