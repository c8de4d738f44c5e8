import { findTelecentre, insertTelecentre, updateTelecentre } from '@maceo/db/queries/telecentres';
import { findTerritory } from '@maceo/db/queries/territories';
import { isFieldOwner } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import { telecentreSchema, type Telecentre } from '@maceo/domain/telecentres/telecentre';
import {
  checkTelecentreContent,
  TELECENTRE_FIELD_LABELS,
  telecentreContentSchema,
  type TelecentreContent,
} from '@maceo/domain/telecentres/telecentre-content';
import {
  createSheet,
  getContent,
  getNewOwner,
  replaceSheet,
  type ContentRules,
  type SheetStore,
  type Writer,
} from '../record-writer.ts';

const RULES: ContentRules<TelecentreContent> = {
  schema: telecentreContentSchema,
  labels: TELECENTRE_FIELD_LABELS,
  check: checkTelecentreContent,
};

const STORE: SheetStore<Telecentre> = {
  entity: 'telecentre',
  insert: insertTelecentre,
  update: updateTelecentre,
};

/** The content, once its commune is known to exist. */
async function getTelecentreContent({ db }: Writer, input: unknown): Promise<TelecentreContent> {
  const content = getContent(RULES, input);
  const place = await findTerritory(db, { level: 'commune', code: content.communeCode });
  if (place !== undefined) return content;
  const message = `Commune\u00A0: aucune n’a le code «\u202F${content.communeCode}\u202F».`;
  throw new Refusal({ kind: 'input-invalid', problems: [{ field: 'communeCode', message }] });
}

/** Records a telecentre of the actor's partner (the operator names any) and notes it in the journal. */
export async function createTelecentre(
  writer: Writer,
  input: { partnerId?: string | null; content: unknown },
): Promise<Telecentre> {
  const content = await getTelecentreContent(writer, input.content);
  const partnerId = await getNewOwner(writer, input.partnerId);
  return createSheet(writer, STORE, {
    title: content.name,
    toSheet: (id) => ({ ...content, id, version: 1, partnerId }),
  });
}

/** Writes a telecentre over the version that was read. Refuses someone else's and a stale version. */
export async function editTelecentre(
  writer: Writer,
  input: { id: string; version: number; content: unknown },
): Promise<Telecentre> {
  const found = await findTelecentre(writer.db, input.id);
  if (found === undefined) throw new Refusal({ kind: 'telecentre-unknown', id: input.id });
  if (!isFieldOwner(writer.actor, found)) throw new Refusal({ kind: 'not-owner' });
  const before = telecentreSchema.parse(found);
  const content = await getTelecentreContent(writer, input.content);
  const after = { ...before, ...content, version: input.version };
  return replaceSheet(writer, STORE, { before, after });
}
