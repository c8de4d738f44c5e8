import type { ReadDatabase } from '@maceo/db/open-database';
import { findComment } from '@maceo/db/queries/comments';
import { findSubject } from '@maceo/db/queries/subjects';
import type { Comment } from '@maceo/domain/comments/comment';
import { toUnknownSubject, type Subject, type SubjectRef } from '@maceo/domain/comments/subject';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';

/** The thing discussed. Refuses, in the words of its own pages, what the actor may not know. */
export async function getSubject(
  { db, actor }: { db: ReadDatabase; actor: Actor },
  ref: SubjectRef,
): Promise<Subject> {
  const subject = await findSubject(db, ref, actor);
  if (subject === undefined) throw new Refusal(toUnknownSubject(ref));
  return subject;
}

/** A comment and the thing it is on. Refuses one that does not exist, and one on a thing the actor may not know. */
export async function getComment(
  { db, actor }: { db: ReadDatabase; actor: Actor },
  id: string,
): Promise<{ comment: Comment; subject: Subject }> {
  const found = await findComment(db, id);
  const subject = found && (await findSubject(db, found.subject, actor));
  if (found === undefined || subject === undefined) throw new Refusal({ kind: 'comment-unknown' });
  return { comment: found.comment, subject };
}
