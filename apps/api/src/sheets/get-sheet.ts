import type { Database } from '@maceo/db/open-database';
import { getOperation } from '@maceo/db/queries/operations';
import { findSheet, listSheets } from '@maceo/db/queries/sheets';
import { isOwner, type Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import { createSheetLines, toOpenSheet, type SectionedSheet } from '@maceo/domain/sheets/sectioned-sheet';

/** A sheet and whether the actor works on it: others do not see a contact who has not agreed to be named. */
export interface ReadSheet {
  sheet: SectionedSheet;
  isOwn: boolean;
}

function toReadSheet(sheet: SectionedSheet, actor: Actor): ReadSheet {
  const isOwn = isOwner(actor, sheet.partnerId);
  return { sheet: isOwn ? sheet : toOpenSheet(sheet), isOwn };
}

/** Every sheet that was written and that the actor may know. */
export async function listReadSheets(db: Database, actor: Actor): Promise<ReadSheet[]> {
  return (await listSheets(db, actor)).map((sheet) => toReadSheet(sheet, actor));
}

/**
 * The sheet of the study or of an operation, by id; an operation without one gives a sheet of version 0, begun from what
 * the operation says. Refuses an operation that does not exist or that the actor may not know.
 */
export async function getSheet(
  { db, actor }: { db: Database; actor: Actor },
  input: { id: string },
): Promise<ReadSheet> {
  const sheet = await findSheet(db, { id: input.id, actor });
  if (sheet !== undefined) return toReadSheet(sheet, actor);
  const { operation } = await getOperation(db, { id: input.id, actor });
  const { id, title, partnerId, startedOn } = operation;
  const sections = { ...createSheetLines(), summary: operation.summary === null ? [] : [operation.summary] };
  const begun = { asOf: (startedOn ?? '').slice(0, 10), sections, contactConsentOn: null };
  return toReadSheet({ id, operationId: id, partnerId, title, version: 0, ...begun }, actor);
}

/** A sheet the actor may write. Refuses another's. */
export async function getOwnSheet(
  { db, actor }: { db: Database; actor: Actor },
  id: string,
): Promise<SectionedSheet> {
  const { sheet, isOwn } = await getSheet({ db, actor }, { id });
  if (!isOwn) throw new Refusal({ kind: 'not-owner' });
  return sheet;
}
