import type { Context } from 'hono';
import { describeRefusal } from '@maceo/domain/describe-refusal';
import { Refusal, type RefusalReason } from '@maceo/domain/refusal';

/** A former INSEE code and the commune in force that it became. */
export type Renaming = Extract<RefusalReason, { kind: 'territory-renamed' }>;

/** The renaming behind a refused read; rethrows anything else. */
export function findRenaming(error: unknown): Renaming {
  if (error instanceof Refusal && error.reason.kind === 'territory-renamed') return error.reason;
  throw error;
}

/** 308 to the commune in force, with the sentence that says why. */
export function answerRenaming(c: Context, renaming: Renaming): Response {
  const { code, successor } = renaming;
  c.header('Location', `/api/v1/territoires/commune/${encodeURIComponent(successor.code)}`);
  return c.json(
    { ancienCode: code, code: successor.code, nom: successor.name, message: describeRefusal(renaming) },
    308,
  );
}
