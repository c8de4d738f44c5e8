import { insertAuditEvent } from '@maceo/db/queries/audit';
import type { Database } from '@maceo/db/open-database';
import { insertSheet, updateSheet as writeSheet } from '@maceo/db/queries/sheets';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import { checkSheet, type SectionedSheet, type SheetContent } from '@maceo/domain/sheets/sectioned-sheet';
import { getOwnSheet } from './get-sheet.ts';

/** Writes the sheet over the version that was read; version 0 is one that does not exist yet. */
async function writeNext(
  db: Database,
  { before, version, now }: { before: SectionedSheet; version: number; now: Date },
  content: SheetContent,
): Promise<SectionedSheet | undefined> {
  if (version > 0) return writeSheet(db, { id: before.id, version, now }, content);
  const sheet = { ...before, ...content, version: 1 };
  return (await insertSheet(db, { sheet, now })) ? sheet : undefined;
}

/**
 * Replaces the sections of a sheet, as its next version. All problems are said at once; a version that someone else has
 * changed meanwhile is refused. The journal keeps which sections changed and not their words: a contact may be in them.
 */
export async function updateSheet(
  { db, actor, now }: { db: Database; actor: Actor; now: Date },
  { id, version, ...content }: { id: string; version: number } & SheetContent,
): Promise<SectionedSheet> {
  const before = await getOwnSheet({ db, actor }, id);
  const problems = checkSheet(content);
  if (problems.length > 0) throw new Refusal({ kind: 'input-invalid', problems });
  return db.transaction(async (tx) => {
    const after = await writeNext(tx, { before, version, now }, content);
    if (after === undefined) {
      throw new Refusal({ kind: 'version-conflict', expected: version, actual: before.version });
    }
    const changed = Object.entries(after.sections)
      .filter(([key, lines]) => JSON.stringify(lines) !== JSON.stringify(Object(before.sections)[key]))
      .map(([key]) => key);
    const event = { action: 'update', entity: 'experience_sheet', entityId: id, reason: null };
    const states = { before: { version: before.version }, after: { version: after.version, changed } };
    await insertAuditEvent(tx, { ...event, ...states, at: now, actorId: actor.userId });
    return after;
  });
}
