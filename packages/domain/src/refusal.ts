import type { ImportStatus } from './imports/import-status.ts';
import type { Problem } from './problem.ts';

/**
 * Why a well-formed request is not granted: one closed union. Rules return the reason (the console disables the
 * button and says why); procedures throw it in a {@link Refusal}; the API translates it by two exhaustive tables.
 */
export type RefusalReason =
  | { kind: 'input-invalid'; problems: Problem[] }
  | { kind: 'request-malformed' }
  | { kind: 'cross-site' }
  | { kind: 'path-unknown' }
  | { kind: 'method-not-allowed'; allowed: string }
  | { kind: 'sign-in-refused' }
  | { kind: 'access-ended' }
  | { kind: 'not-signed-in' }
  | { kind: 'not-allowed' }
  | { kind: 'not-owner' }
  | { kind: 'territory-unknown'; level: string; code: string }
  | { kind: 'territory-renamed'; code: string; successor: { code: string; name: string } }
  | { kind: 'territory-split'; code: string; successors: { code: string; name: string }[] }
  | { kind: 'territory-outside-massif'; name: string; code: string }
  | { kind: 'reading-unavailable'; level: string; code: string }
  | { kind: 'scenario-unknown'; id: string }
  | { kind: 'indicator-unknown'; id: string }
  | { kind: 'operation-unknown'; id: string }
  | { kind: 'operation-transition'; from: string; to: string }
  | { kind: 'operation-without-evidence' }
  | { kind: 'operation-public-reserved' }
  | { kind: 'organisation-unknown'; id: string }
  | { kind: 'telecentre-unknown'; id: string }
  | { kind: 'evidence-unknown'; id: string }
  | { kind: 'evidence-transition'; from: string; to: string }
  | { kind: 'evidence-frozen'; status: string }
  | { kind: 'evidence-validation-reserved' }
  | { kind: 'attachment-unknown' }
  | { kind: 'partner-unknown'; id: string }
  | { kind: 'run-unknown'; id: string }
  | { kind: 'not-published'; scenarioId: string }
  | { kind: 'scenario-frozen'; status: string }
  | { kind: 'scenario-transition'; from: string; step: string }
  | { kind: 'scenario-judged-by-operator' }
  | { kind: 'scenario-not-computed'; version: number }
  | { kind: 'scenario-not-submitted' }
  | { kind: 'scenario-in-use' }
  | { kind: 'scenario-version-unknown'; version: number }
  | { kind: 'baseline-without-levers' }
  | { kind: 'version-conflict'; expected: number; actual: number }
  | { kind: 'run-already-active'; runId: string }
  | { kind: 'run-not-succeeded'; status: string }
  | { kind: 'run-outdated'; runVersion: number; scenarioVersion: number }
  | { kind: 'hypothesis-unknown'; id: string }
  | { kind: 'hypothesis-status'; status: string; step: string }
  | { kind: 'run-without-result'; status: string }
  | { kind: 'run-without-draws' }
  | { kind: 'run-of-other-model'; runModel: string; model: string }
  | { kind: 'runs-not-comparable'; differing: string[] }
  | { kind: 'analysis-cancelled' }
  | { kind: 'flows-missing' }
  | { kind: 'first-admin-exists' }
  | { kind: 'sign-in-token-invalid' }
  | { kind: 'import-unknown' }
  | { kind: 'import-status'; status: ImportStatus }
  | { kind: 'import-without-effect' }
  | { kind: 'import-outdated' }
  | { kind: 'import-changed-since'; titles: string[] }
  | { kind: 'person-unknown' }
  | { kind: 'last-admin' }
  | { kind: 'oneself' }
  | { kind: 'funding-unknown'; id: string }
  | { kind: 'funding-exists' }
  | { kind: 'funding-closed' }
  | { kind: 'funding-incomplete' }
  | { kind: 'funding-unbalanced'; gap: string; missing: boolean }
  | { kind: 'funding-own-share'; percent: number }
  | { kind: 'comment-unknown' }
  | { kind: 'comment-removed' }
  | { kind: 'comment-of-other' }
  | { kind: 'too-many-requests'; retryAfterSeconds: number };

/** Thrown by verbs and procedures when a request is refused; caught only at the edge, never shown raw. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  /** @param reason the member of the closed union that says why, with its facts */
  constructor(reason: RefusalReason) {
    super(reason.kind);
    this.name = 'Refusal';
    this.reason = reason;
  }
}
