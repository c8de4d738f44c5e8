import type { Database } from '@maceo/db/open-database';
import { insertAuditEvent } from '@maceo/db/queries/audit';
import { listPartners } from '@maceo/db/queries/partners';
import { parseContent, type FieldLabels } from '@maceo/domain/parse-content';
import { findNewOwner, isFieldOwner, type Actor } from '@maceo/domain/people/role';
import type { Problem } from '@maceo/domain/problem';
import { Refusal, type RefusalReason } from '@maceo/domain/refusal';
import { toSlug } from '@maceo/domain/to-slug';
import type { z } from 'zod';

/** What the sheets that people enter have in common: content checked all at once, an address, an owner, a journal line. */

/** Who writes, when and where. */
export interface Writer {
  db: Database;
  actor: Actor;
  now: Date;
}

/** The writer of a request. */
export function toWriter(ctx: { services: { db: Database; clock: () => Date }; actor: Actor }): Writer {
  return { db: ctx.services.db, actor: ctx.actor, now: ctx.services.clock() };
}

/** How the content of a noun is read: its schema, the labels of its fields, and what no single field shows. */
export interface ContentRules<T> {
  schema: z.ZodType<T>;
  labels: FieldLabels;
  check: (content: T) => Problem[];
}

/** The content typed, or a refusal that names every problem. */
export function getContent<T>({ schema, labels, check }: ContentRules<T>, input: unknown): T {
  const { content, problems } = parseContent(schema, labels, input);
  const all = content === undefined ? problems : check(content);
  if (content === undefined || all.length > 0) throw new Refusal({ kind: 'input-invalid', problems: all });
  return content;
}

/** Throws the reason of a rule, if it gives one. */
export function refuse(reason: RefusalReason | undefined): void {
  if (reason !== undefined) throw new Refusal(reason);
}

/** Most sheets with the same title. */
const MAX_NAMESAKES = 100;

/** Inserts under the first free address made of a title (`titre`, `titre-2`…); `insert` says whether it was free. */
export async function insertUnderSlug(
  title: string,
  insert: (id: string) => Promise<boolean>,
): Promise<string> {
  const slug = toSlug(title);
  for (let n = 1; n <= MAX_NAMESAKES; n += 1) {
    const id = n === 1 ? slug : `${slug}-${n}`;
    if (await insert(id)) return id;
  }
  const message = `Intitulé\u00A0: plus de ${MAX_NAMESAKES} fiches portent déjà celui-ci.`;
  throw new Refusal({ kind: 'input-invalid', problems: [{ field: 'title', message }] });
}

/**
 * The partner to whom a new sheet belongs (null = the operator): the one named by those who act for several,
 * else the actor's own.
 * Refuses a partner that does not exist, and actors who enter nothing of their own.
 */
export async function getNewOwner(
  { db, actor }: Writer,
  asked: string | null | undefined,
): Promise<string | null> {
  const partnerId = findNewOwner(actor, asked);
  if (!isFieldOwner(actor, { partnerId })) throw new Refusal({ kind: 'not-owner' });
  const known =
    partnerId === null || (await listPartners(db)).some(({ partner }) => partner.id === partnerId);
  if (!known) throw new Refusal({ kind: 'partner-unknown', id: partnerId });
  return partnerId;
}

/** What every sheet has beside what is typed in it. */
interface Sheet {
  id: string;
  version: number;
  partnerId: string | null;
}

/** How the sheets of a noun are kept: its name in the journal, and the queries that write one. */
export interface SheetStore<S extends Sheet> {
  entity: string;
  /** False, and nothing written, when the id is taken. */
  insert: (db: Database, value: S, writer: Writer) => Promise<boolean>;
  /** Undefined, and nothing changed, when the version has passed. */
  update: (db: Database, value: S, writer: Writer) => Promise<S | undefined>;
}

/** Records the first version of a sheet under an address made of its title, and notes it in the journal. */
export async function createSheet<S extends Sheet>(
  writer: Writer,
  { entity, insert }: SheetStore<S>,
  { title, toSheet }: { title: string; toSheet: (id: string) => S },
): Promise<S> {
  return writer.db.transaction(async (tx) => {
    const id = await insertUnderSlug(title, (slug) => insert(tx, toSheet(slug), writer));
    const after = toSheet(id);
    await noteChange({ ...writer, db: tx }, { action: 'create', entity, entityId: id, before: null, after });
    return after;
  });
}

/** Writes a sheet over the version that was read, and notes it in the journal. Refuses a stale version. */
export async function replaceSheet<S extends Sheet>(
  writer: Writer,
  { entity, update }: SheetStore<S>,
  { before, after }: { before: S; after: S },
): Promise<S> {
  return writer.db.transaction(async (tx) => {
    const written = await update(tx, after, writer);
    if (written === undefined) return refuseConflict(after.version, before.version);
    const change = { action: 'update', entity, entityId: before.id, before, after: written };
    await noteChange({ ...writer, db: tx }, change);
    return written;
  });
}

/** Notes a change in the journal. `before` null = it was not there. */
export async function noteChange(
  { db, actor, now }: Writer,
  change: {
    action: string;
    entity: string;
    entityId: string;
    before: unknown;
    after: unknown;
    reason?: string;
  },
): Promise<void> {
  await insertAuditEvent(db, { reason: null, ...change, at: now, actorId: actor.userId });
}

/** Refuses a write over a version that has passed. */
export function refuseConflict(expected: number, actual: number): never {
  throw new Refusal({ kind: 'version-conflict', expected, actual });
}
