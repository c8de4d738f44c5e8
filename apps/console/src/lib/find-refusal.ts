import { describeRefusal } from '@maceo/domain/describe-refusal';
import type { RefusalReason } from '@maceo/domain/refusal';

/** HTTP status of the codes a refusal takes on its way through the API. Any other code is a bug or an outage. */
const STATUS: Record<string, number> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  TOO_MANY_REQUESTS: 429,
};

/**
 * Status and French sentence of a refusal thrown by the in-process API, undefined for a bug or an outage. Recognised by
 * shape: the API and the console are two bundles, so their classes are not the same objects.
 */
export function findRefusal(thrown: unknown): { status: number; message: string } | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const status = 'code' in thrown && typeof thrown.code === 'string' ? STATUS[thrown.code] : undefined;
  const { cause } = thrown;
  if (status === undefined) return undefined;
  if (!(cause instanceof Error) || cause.name !== 'Refusal' || !('reason' in cause)) {
    return { status, message: 'Cette adresse ou cette demande n’est pas valable.' };
  }
  return { status, message: describeRefusal(cause.reason as RefusalReason) };
}
