import { z } from 'zod';
import type { FieldLabels } from '../parse-content.ts';
import { ADMIN_ROLES, type Actor, type Role } from '../people/role.ts';
import type { RefusalReason } from '../refusal.ts';

/**
 * Comments on what people discuss: plain text, signed, read by whoever may read the thing. Their author corrects and
 * removes them; an administrator may remove one, because a page may not show anyone's personal data for want of an
 * author. Answers keep their sense: a removed comment leaves its line.
 */

/** Longest comment, in characters. Assumption: a page of text; what is longer is a document. */
export const LONGEST_COMMENT = 4000;

/**
 * Days during which a removed comment can be put back; its text is deleted for good afterwards. Assumption: a month,
 * time to notice a slip, no longer than what is removed needs to be kept.
 */
export const REMOVED_COMMENT_DAYS = 30;

/** Comments of one thing that are read at once, the newest. Assumption: no thread of the study comes near it. */
export const THREAD_LENGTH = 500;

/**
 * Text as it is stored: line breaks alike whatever the system, no invisible control (those that turn the reading order
 * around included, which could make a signature lie), no blank around.
 */
function toPlainText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** What a person types: 1 to {@link LONGEST_COMMENT} characters once cleaned. */
export const commentContentSchema = z.object({
  body: z.string().transform(toPlainText).pipe(z.string().min(1).max(LONGEST_COMMENT)),
});

/** French label of the field. */
export const COMMENT_FIELD_LABELS: FieldLabels = { body: 'Commentaire' };

/**
 * A comment as it is read. `body` null = removed, by its author or by the operator (`removedBy`). `authorName` is
 * « Personne effacée » once the person's data are erased, `authorRole` then being null; `authorPartner` null = none.
 * Instants are ISO; `editedAt` null = as first written.
 */
export interface Comment {
  id: string;
  authorId: string;
  authorName: string;
  authorRole: Role | null;
  authorPartner: string | null;
  body: string | null;
  writtenAt: string;
  editedAt: string | null;
  removedBy: 'author' | 'operator' | null;
}

type Signed = Pick<Comment, 'authorId' | 'removedBy'>;
type Reader = Pick<Actor, 'userId' | 'role'>;

/** Why the text of a comment is not the actor's to change; undefined when it is. */
export function whyNotEditComment(comment: Signed, actor: Reader): RefusalReason | undefined {
  if (comment.removedBy !== null) return { kind: 'comment-removed' };
  return comment.authorId === actor.userId ? undefined : { kind: 'comment-of-other' };
}

/** Why the actor may not remove a comment; undefined for its author and for those who administer. */
export function whyNotRemoveComment(comment: Signed, actor: Reader): RefusalReason | undefined {
  if (comment.removedBy !== null) return { kind: 'comment-removed' };
  const isTheirs = comment.authorId === actor.userId || ADMIN_ROLES.includes(actor.role);
  return isTheirs ? undefined : { kind: 'comment-of-other' };
}

/** Why the actor may not put a removed comment back; undefined for whoever removed it. */
export function whyNotRestoreComment(comment: Signed, actor: Reader): RefusalReason | undefined {
  const isAuthor = comment.authorId === actor.userId;
  switch (comment.removedBy) {
    case null:
      return { kind: 'comment-unknown' };
    case 'author':
      return isAuthor ? undefined : { kind: 'comment-of-other' };
    case 'operator':
      return ADMIN_ROLES.includes(actor.role) ? undefined : { kind: 'comment-of-other' };
  }
}
