import { isOperator, type Actor } from '../people/role.ts';
import type { RefusalReason } from '../refusal.ts';
import { EVIDENCE_STATUS_LABELS, type Evidence, type EvidenceStatus } from './evidence.ts';

/**
 * Life of a piece of evidence: draft → submitted → validated or rejected (with a reason); a rejected one is mended and
 * submitted again; a validated one is replaced by another (`superseded`), by that one's validation only. The operator
 * validates, since what is validated feeds the hypotheses of all partners. Source: MACEO's vocabulary D.3; that a draft
 * may be taken back before it is judged is ours.
 */
const TRANSITIONS: Record<EvidenceStatus, readonly EvidenceStatus[]> = {
  draft: ['submitted'],
  submitted: ['validated', 'rejected', 'draft'],
  rejected: ['draft'],
  validated: [],
  superseded: [],
};

/** States to which a piece of evidence may be moved by hand, the usual next one first. */
export function listNextEvidenceStatuses(status: EvidenceStatus): readonly EvidenceStatus[] {
  return TRANSITIONS[status];
}

/** Why the actor may not move a piece of evidence that is theirs to enter; undefined when they may. */
export function whyNotMoveEvidence(
  from: EvidenceStatus,
  { to, actor }: { to: EvidenceStatus; actor: Pick<Actor, 'role'> },
): RefusalReason | undefined {
  if (!TRANSITIONS[from].includes(to)) {
    const [fromLabel, toLabel] = [EVIDENCE_STATUS_LABELS[from], EVIDENCE_STATUS_LABELS[to]];
    return { kind: 'evidence-transition', from: fromLabel, to: toLabel };
  }
  const isJudgement = to === 'validated' || to === 'rejected';
  return isJudgement && !isOperator(actor) ? { kind: 'evidence-validation-reserved' } : undefined;
}

/** Why the content of a piece of evidence, or its files, may no longer change: only drafts do. */
export function whyNotEditEvidence({ status }: Pick<Evidence, 'status'>): RefusalReason | undefined {
  return status === 'draft' ? undefined : { kind: 'evidence-frozen', status: EVIDENCE_STATUS_LABELS[status] };
}
