import type { Database } from '../open-database.ts';
import { auditEvent } from '../tables/audit-event.ts';

/**
 * One line of the journal. `actorId` null = the server; `before` and `after` hold what changed, without personal data,
 * null when the thing was not there before or is not there after.
 */
export interface AuditEvent {
  at: Date;
  actorId: string | null;
  action: string;
  entity: string;
  entityId: string;
  before: unknown;
  after: unknown;
  reason: string | null;
}

/** Adds a line to the journal, which no one can change or remove afterwards. */
export async function insertAuditEvent(db: Database, event: AuditEvent): Promise<void> {
  await db.insert(auditEvent).values(event);
}
