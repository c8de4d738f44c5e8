import { describeRefusal } from '@maceo/domain/describe-refusal';
import type { RefusalReason } from '@maceo/domain/refusal';

/** HTTP status of a page whose data were refused, by the tRPC code of the refusal. */
const STATUS: Record<string, number> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PRECONDITION_FAILED: 503,
  TOO_MANY_REQUESTS: 429,
};

/**
 * Status and French sentence of an error that is a refusal, thrown here or by the in-process API; undefined for a bug
 * or an outage. The API is known by its type only, so a refusal is recognised by its shape, not by its class.
 * Input that the API's schema turns down (a code with a space in it…) counts as a refusal too.
 */
export function findRefusal(error: unknown): { status: number; message: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  const reason = findReason(error) ?? findReason(error.cause);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (reason !== undefined)
    return { status: STATUS[code ?? 'NOT_FOUND'] ?? 404, message: describeRefusal(reason) };
  if (code !== 'BAD_REQUEST') return undefined;
  return { status: 400, message: 'Cette adresse est mal formée\u202F: vérifiez le code ou le nom demandé.' };
}

/** The reason of a refusal, thrown here or by the in-process API; undefined for any other error. */
export function findReason(error: unknown): RefusalReason | undefined {
  if (!(error instanceof Error) || !('reason' in error)) return undefined;
  const { reason } = error;
  const isReason = typeof reason === 'object' && reason !== null && 'kind' in reason;
  return isReason ? (reason as RefusalReason) : undefined;
}
