import { THREAD_LENGTH, type Comment } from '@maceo/domain/comments/comment';
import type { SubjectRef } from '@maceo/domain/comments/subject';
import { and, count, desc, eq, inArray, isNotNull, isNull, lt, type SQL } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { comment } from '../tables/comment.ts';
import { partner } from '../tables/partner.ts';
import { user } from '../tables/user.ts';

/** Comments of things; whether the one who asks may know the thing is asked before, of `subjects`. */

function isOn({ kind, id }: SubjectRef): SQL | undefined {
  return and(eq(comment.subjectKind, kind), eq(comment.subjectId, id));
}

async function selectComments(db: ReadDatabase, where: SQL | undefined, limit: number): Promise<Comment[]> {
  const rows = await db
    .select({ comment, user, partnerName: partner.nameToday })
    .from(comment)
    .innerJoin(user, eq(user.id, comment.authorId))
    .leftJoin(partner, eq(partner.id, user.partnerId))
    .where(where)
    .orderBy(desc(comment.writtenAt), desc(comment.id))
    .limit(limit);
  return rows.map((row) => {
    const { id, authorId, body, writtenAt, editedAt, removedAt, removedBy } = row.comment;
    const isErased = row.user.erasedAt !== null;
    return {
      ...{ id, authorId, authorName: row.user.name },
      authorRole: isErased ? null : row.user.role,
      authorPartner: isErased ? null : row.partnerName,
      body: removedAt === null ? body : null,
      writtenAt: writtenAt.toISOString(),
      editedAt: editedAt?.toISOString() ?? null,
      removedBy: removedAt === null ? null : removedBy === authorId ? 'author' : 'operator',
    };
  });
}

/** The newest {@link THREAD_LENGTH} comments of a thing, oldest first, and how many older ones there are. */
export async function listComments(
  db: ReadDatabase,
  subject: SubjectRef,
): Promise<{ comments: Comment[]; olderCount: number }> {
  const newest = await selectComments(db, isOn(subject), THREAD_LENGTH);
  const [{ total }] = await db.select({ total: count() }).from(comment).where(isOn(subject));
  return { comments: newest.toReversed(), olderCount: total - newest.length };
}

/** One comment and the thing it is on; undefined when there is none. */
export async function findComment(
  db: ReadDatabase,
  id: string,
): Promise<{ comment: Comment; subject: SubjectRef } | undefined> {
  const [found] = await selectComments(db, eq(comment.id, id), 1);
  if (found === undefined) return undefined;
  const [{ kind, subjectId }] = await db
    .select({ kind: comment.subjectKind, subjectId: comment.subjectId })
    .from(comment)
    .where(eq(comment.id, id));
  return { comment: found, subject: { kind, id: subjectId } };
}

/** Those whose words stand in the thread of a thing, each once. */
export async function listSpeakers(db: ReadDatabase, subject: SubjectRef): Promise<string[]> {
  const rows = await db
    .selectDistinct({ authorId: comment.authorId })
    .from(comment)
    .where(and(isOn(subject), isNull(comment.removedAt)));
  return rows.map(({ authorId }) => authorId);
}

/** Who writes, and when. */
interface Hand {
  userId: string;
  now: Date;
}

/** Adds a comment; its id. */
export async function insertComment(
  db: Database,
  { subject, body }: { subject: SubjectRef; body: string },
  { userId, now }: Hand,
): Promise<string> {
  const [{ id }] = await db
    .insert(comment)
    .values({ subjectKind: subject.kind, subjectId: subject.id, authorId: userId, body, writtenAt: now })
    .returning({ id: comment.id });
  return id;
}

/** Replaces the text of the author's own comment. False, and nothing changed, when it is not theirs or removed. */
export async function updateComment(
  db: Database,
  { id, body }: { id: string; body: string },
  { userId, now }: Hand,
): Promise<boolean> {
  const rows = await db
    .update(comment)
    .set({ body, editedAt: now })
    .where(and(eq(comment.id, id), eq(comment.authorId, userId), isNull(comment.removedAt)))
    .returning({ id: comment.id });
  return rows.length > 0;
}

/** Hides a comment, or puts it back (`removed` false). False, and nothing changed, when it is so already. */
export async function updateRemoval(
  db: Database,
  { id, removed }: { id: string; removed: boolean },
  { userId, now }: Hand,
): Promise<boolean> {
  const rows = await db
    .update(comment)
    .set(removed ? { removedAt: now, removedBy: userId } : { removedAt: null, removedBy: null })
    .where(and(eq(comment.id, id), removed ? isNull(comment.removedAt) : isNotNull(comment.removedAt)))
    .returning({ id: comment.id });
  return rows.length > 0;
}

/** Deletes for good the comments removed before an instant; how many. */
export async function removeHiddenComments(db: Database, before: Date): Promise<number> {
  const rows = await db.delete(comment).where(lt(comment.removedAt, before)).returning({ id: comment.id });
  return rows.length;
}

/** Those of the things that are discussed: a comment, hidden or not, holds them. */
export async function listDiscussed(
  db: ReadDatabase,
  { kinds, ids }: { kinds: SubjectRef['kind'][]; ids: readonly string[] },
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectDistinct({ id: comment.subjectId })
    .from(comment)
    .where(and(inArray(comment.subjectKind, kinds), inArray(comment.subjectId, [...ids])));
  return rows.map(({ id }) => id);
}
