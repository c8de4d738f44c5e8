import { z } from 'zod';
import { problemSchema, type Problem } from '@maceo/domain/problem';
import type { RefusalReason } from '@maceo/domain/refusal';

/**
 * Why a call from the browser did not go through, in words for the page. `problems` belong beside their fields;
 * `kind` is that of the refusal, null for a bug, an outage or a cut line.
 */
export interface Failure {
  message: string;
  problems: Problem[];
  kind: RefusalReason['kind'] | null;
}

const failureSchema = z.object({
  data: z.object({
    message: z.string(),
    problems: z.array(problemSchema).default([]),
    reason: z.object({ kind: z.string() }).nullish(),
    requestId: z.string().default(''),
  }),
});

/** The failure behind anything a call threw; what has no answer from the server is an interrupted connection. */
export function readFailure(thrown: unknown): Failure {
  const parsed = failureSchema.safeParse(thrown);
  if (!parsed.success) {
    return {
      message:
        'Le serveur ne répond pas. Vos saisies sont conservées\u00A0: vérifiez la connexion, puis recommencez.',
      problems: [],
      kind: null,
    };
  }
  const { message, problems, reason, requestId } = parsed.data.data;
  const kind = (reason?.kind ?? null) as Failure['kind'];
  const reference = kind === null && requestId !== '' ? ` Référence\u00A0: ${requestId}.` : '';
  return { message: `${message}${reference}`, problems, kind };
}

/** Message of the first problem of a field, undefined when the field has none. */
export function findFieldError(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}
