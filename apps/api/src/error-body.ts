import { z } from 'zod';
import { describeRefusal } from '@maceo/domain/describe-refusal';
import { problemSchema } from '@maceo/domain/problem';
import type { RefusalReason } from '@maceo/domain/refusal';

/**
 * The one JSON shape of every error: a stable `code` for machines, a French `message` for people, the problems found
 * in the input when there are some, and the id under which the event was logged. Never a stack or an internal detail.
 */
export const errorBodySchema = z.object({
  erreur: z.object({
    code: z.string(),
    message: z.string(),
    problemes: z.array(problemSchema),
    requete: z.string(),
  }),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;

/** Sentence given for a bug or an outage, whose detail is only in the log. */
export const OUTAGE_MESSAGE =
  'Une erreur est survenue de notre côté. Elle est enregistrée ; réessayez plus tard.';

/** The error body of a refusal. */
export function toErrorBody(reason: RefusalReason, requestId: string): ErrorBody {
  return {
    erreur: {
      code: reason.kind,
      message: describeRefusal(reason),
      problemes: reason.kind === 'input-invalid' ? reason.problems : [],
      requete: requestId,
    },
  };
}

/** The error body of a bug or an outage: nothing but the id of the log line. */
export function toOutageBody(requestId: string): ErrorBody {
  return { erreur: { code: 'outage', message: OUTAGE_MESSAGE, problemes: [], requete: requestId } };
}
