import { insertComment, listSpeakers, updateComment, updateRemoval } from '@maceo/db/queries/comments';
import { listAuthors } from '@maceo/db/queries/subjects';
import {
  COMMENT_FIELD_LABELS,
  commentContentSchema,
  whyNotEditComment,
  whyNotRemoveComment,
  whyNotRestoreComment,
} from '@maceo/domain/comments/comment';
import type { Subject, SubjectRef } from '@maceo/domain/comments/subject';
import { Refusal } from '@maceo/domain/refusal';
import { insertNotifications } from '../insert-notifications.ts';
import { getContent, noteChange, refuse, type Writer } from '../record-writer.ts';
import { getComment, getSubject } from './get-subject.ts';

/**
 * Writes of comments. The journal tells who wrote on what and when, never the words: it keeps its lines for ever, and
 * what is removed must be gone.
 */

const RULES = { schema: commentContentSchema, labels: COMMENT_FIELD_LABELS, check: () => [] };

type Act = 'create' | 'update' | 'remove' | 'restore';

async function note(
  writer: Writer,
  { action, id, subject }: { action: Act; id: string; subject: SubjectRef },
): Promise<void> {
  const trace = { subject: subject.kind, subjectId: subject.id };
  const before = action === 'create' || action === 'restore' ? null : trace;
  const after = action === 'remove' ? null : trace;
  await noteChange(writer, { action, entity: 'comment', entityId: id, before, after });
}

/** The operation that a thing belongs to; undefined for the others. */
function findOperationId({ kind, id, parentId }: Subject): string | undefined {
  if (kind === 'evidence') return parentId ?? undefined;
  // The sheet of an operation has its id.
  return ['operation', 'experience_sheet'].includes(kind) ? id : undefined;
}

async function tellComment(
  { db, now, actor }: Writer,
  { id, subject }: { id: string; subject: Subject },
): Promise<void> {
  const { partnerId, ...about } = subject;
  const [authorIds, speakerIds] = [await listAuthors(db, subject), await listSpeakers(db, subject)];
  await insertNotifications(
    { db, now },
    {
      act: {
        ...{ kind: 'comment', actorId: actor.userId, authorIds, speakerIds },
        ...{ partnerId, operationId: findOperationId(subject) },
      },
      about,
      commentId: id,
    },
  );
}

/** Adds a comment on a thing, and tells those whom it concerns; its id. Refuses a thing that the actor may not know, an empty text and one too long. */
export async function createComment(
  writer: Writer,
  input: { subject: SubjectRef; body: unknown },
): Promise<{ id: string }> {
  const subject = await getSubject(writer, input.subject);
  const { body } = getContent(RULES, { body: input.body });
  return writer.db.transaction(async (tx) => {
    const hand = { userId: writer.actor.userId, now: writer.now };
    const id = await insertComment(tx, { subject, body }, hand);
    await note({ ...writer, db: tx }, { action: 'create', id, subject });
    await tellComment({ ...writer, db: tx }, { id, subject });
    return { id };
  });
}

/** Replaces the text of one's own comment. Refuses another person's and a removed one. */
export async function editComment(writer: Writer, input: { id: string; body: unknown }): Promise<void> {
  const { comment, subject } = await getComment(writer, input.id);
  refuse(whyNotEditComment(comment, writer.actor));
  const { body } = getContent(RULES, { body: input.body });
  await writer.db.transaction(async (tx) => {
    const hand = { userId: writer.actor.userId, now: writer.now };
    const isWritten = await updateComment(tx, { id: input.id, body }, hand);
    if (!isWritten) throw new Refusal({ kind: 'comment-removed' });
    await note({ ...writer, db: tx }, { action: 'update', id: input.id, subject });
  });
}

/** Hides a comment, or puts it back. Refuses those to whom it is not given. */
export async function removeComment(writer: Writer, input: { id: string; removed: boolean }): Promise<void> {
  const { comment, subject } = await getComment(writer, input.id);
  const whyNot = input.removed ? whyNotRemoveComment : whyNotRestoreComment;
  refuse(whyNot(comment, writer.actor));
  await writer.db.transaction(async (tx) => {
    const hand = { userId: writer.actor.userId, now: writer.now };
    const isChanged = await updateRemoval(tx, input, hand);
    if (!isChanged) throw new Refusal({ kind: input.removed ? 'comment-removed' : 'comment-unknown' });
    await note(
      { ...writer, db: tx },
      { action: input.removed ? 'remove' : 'restore', id: input.id, subject },
    );
  });
}
