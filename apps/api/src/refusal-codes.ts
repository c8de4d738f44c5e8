import type { RefusalReason } from '@maceo/domain/refusal';

/** tRPC codes a refusal can become. */
export type RefusalCode =
  | 'BAD_REQUEST'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'PRECONDITION_FAILED'
  | 'METHOD_NOT_SUPPORTED'
  | 'TOO_MANY_REQUESTS';

/** Exhaustive: what may not be known is « not found », never « forbidden ». */
const CODES: Record<RefusalReason['kind'], RefusalCode> = {
  'input-invalid': 'BAD_REQUEST',
  'request-malformed': 'BAD_REQUEST',
  'cross-site': 'FORBIDDEN',
  'path-unknown': 'NOT_FOUND',
  'method-not-allowed': 'METHOD_NOT_SUPPORTED',
  'sign-in-refused': 'UNAUTHORIZED',
  'access-ended': 'FORBIDDEN',
  'not-signed-in': 'UNAUTHORIZED',
  'not-allowed': 'FORBIDDEN',
  'not-owner': 'FORBIDDEN',
  'territory-unknown': 'NOT_FOUND',
  'territory-renamed': 'NOT_FOUND',
  'territory-split': 'NOT_FOUND',
  'territory-outside-massif': 'NOT_FOUND',
  'reading-unavailable': 'NOT_FOUND',
  'scenario-unknown': 'NOT_FOUND',
  'indicator-unknown': 'NOT_FOUND',
  'operation-unknown': 'NOT_FOUND',
  'operation-transition': 'PRECONDITION_FAILED',
  'operation-without-evidence': 'PRECONDITION_FAILED',
  'operation-public-reserved': 'FORBIDDEN',
  'organisation-unknown': 'NOT_FOUND',
  'telecentre-unknown': 'NOT_FOUND',
  'evidence-unknown': 'NOT_FOUND',
  'evidence-transition': 'PRECONDITION_FAILED',
  'evidence-frozen': 'PRECONDITION_FAILED',
  'evidence-validation-reserved': 'FORBIDDEN',
  'attachment-unknown': 'NOT_FOUND',
  'partner-unknown': 'NOT_FOUND',
  'run-unknown': 'NOT_FOUND',
  'not-published': 'NOT_FOUND',
  'scenario-frozen': 'PRECONDITION_FAILED',
  'scenario-transition': 'PRECONDITION_FAILED',
  'scenario-judged-by-operator': 'FORBIDDEN',
  'scenario-not-computed': 'PRECONDITION_FAILED',
  'scenario-not-submitted': 'PRECONDITION_FAILED',
  'scenario-in-use': 'PRECONDITION_FAILED',
  'scenario-version-unknown': 'NOT_FOUND',
  'baseline-without-levers': 'PRECONDITION_FAILED',
  'version-conflict': 'CONFLICT',
  'run-already-active': 'CONFLICT',
  'run-not-succeeded': 'PRECONDITION_FAILED',
  'run-outdated': 'PRECONDITION_FAILED',
  'hypothesis-unknown': 'NOT_FOUND',
  'hypothesis-status': 'CONFLICT',
  'run-without-result': 'PRECONDITION_FAILED',
  'run-without-draws': 'PRECONDITION_FAILED',
  'run-of-other-model': 'PRECONDITION_FAILED',
  'runs-not-comparable': 'PRECONDITION_FAILED',
  'analysis-cancelled': 'CONFLICT',
  'flows-missing': 'PRECONDITION_FAILED',
  'first-admin-exists': 'FORBIDDEN',
  'sign-in-token-invalid': 'FORBIDDEN',
  'import-unknown': 'NOT_FOUND',
  'import-status': 'PRECONDITION_FAILED',
  'import-without-effect': 'PRECONDITION_FAILED',
  'import-outdated': 'CONFLICT',
  'import-changed-since': 'CONFLICT',
  'person-unknown': 'NOT_FOUND',
  'last-admin': 'PRECONDITION_FAILED',
  oneself: 'PRECONDITION_FAILED',
  'funding-unknown': 'NOT_FOUND',
  'funding-exists': 'CONFLICT',
  'funding-closed': 'PRECONDITION_FAILED',
  'funding-incomplete': 'PRECONDITION_FAILED',
  'funding-unbalanced': 'PRECONDITION_FAILED',
  'funding-own-share': 'PRECONDITION_FAILED',
  'comment-unknown': 'NOT_FOUND',
  'comment-removed': 'CONFLICT',
  'comment-of-other': 'FORBIDDEN',
  'too-many-requests': 'TOO_MANY_REQUESTS',
};

const HTTP_STATUS = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_SUPPORTED: 405,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  TOO_MANY_REQUESTS: 429,
} as const satisfies Record<RefusalCode, number>;

/** The tRPC code of a reason. */
export function toRefusalCode(reason: RefusalReason): RefusalCode {
  return CODES[reason.kind];
}

/** The HTTP status of a reason, the same over tRPC and REST. */
export function toHttpStatus(reason: RefusalReason): (typeof HTTP_STATUS)[RefusalCode] {
  return HTTP_STATUS[toRefusalCode(reason)];
}
