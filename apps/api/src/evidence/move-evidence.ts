import type { Database } from '@maceo/db/open-database';
import { findEvidence, updateEvidence, type OwnedEvidence } from '@maceo/db/queries/evidence';
import { listAuthors } from '@maceo/db/queries/subjects';
import {
  EVIDENCE_STATUS_LABELS,
  type Evidence,
  type EvidenceStatus,
} from '@maceo/domain/operations/evidence';
import { whyNotMoveEvidence } from '@maceo/domain/operations/evidence-life';
import { Refusal } from '@maceo/domain/refusal';
import { insertNotifications } from '../insert-notifications.ts';
import { noteChange, refuse, refuseConflict, type Writer } from '../record-writer.ts';
import { getOwnEvidence } from './get-own-evidence.ts';

/** A step in the life of a piece of evidence; a refusal says why. */
export interface EvidenceMove {
  id: string;
  version: number;
  to: EvidenceStatus;
  reason: string;
}

function refuseWithoutReason({ to, reason }: EvidenceMove): void {
  if (to !== 'rejected' || reason !== '') return;
  const message = 'Motif\u00A0: dites à qui l’a saisi ce qui ne va pas.';
  throw new Refusal({ kind: 'input-invalid', problems: [{ field: 'reason', message }] });
}

/** Writes a state and notes it; false when the version has passed. */
async function writeStatus(
  writer: Writer & { db: Database },
  evidence: Evidence,
  { to, reason }: { to: EvidenceStatus; reason: string },
): Promise<boolean> {
  const rejectionReason = to === 'rejected' ? reason : null;
  if (!(await updateEvidence(writer.db, { ...evidence, status: to, rejectionReason }, writer))) return false;
  const facts = { before: { status: evidence.status }, after: { status: to }, reason };
  await noteChange(writer, { action: 'move', entity: 'evidence', entityId: evidence.id, ...facts });
  return true;
}

/** What a validated correction replaces is replaced with it; refuses when it already was by another. */
async function supersedeFormer(writer: Writer & { db: Database }, formerId: string): Promise<void> {
  const former = await findEvidence(writer.db, { id: formerId, actor: writer.actor });
  if (former === undefined) return;
  const { evidence } = former;
  const isReplaced =
    evidence.status === 'validated' &&
    (await writeStatus(writer, evidence, { to: 'superseded', reason: '' }));
  if (isReplaced) return;
  const [from, to] = [EVIDENCE_STATUS_LABELS[evidence.status], EVIDENCE_STATUS_LABELS.superseded];
  throw new Refusal({ kind: 'evidence-transition', from, to });
}

/** What a step is told as; taking a draft back is told to nobody. */
const TOLD = {
  submitted: 'evidence-submitted',
  validated: 'evidence-validated',
  rejected: 'evidence-rejected',
} as const;

/** Tells a step to those whom it concerns. */
async function tellMove(
  writer: Writer & { db: Database },
  { evidence, operation }: OwnedEvidence,
  { to, reason }: EvidenceMove,
): Promise<void> {
  if (to !== 'submitted' && to !== 'validated' && to !== 'rejected') return;
  const { id, measure: title } = evidence;
  const concern = {
    partnerId: operation.partnerId,
    authorIds: await listAuthors(writer.db, { kind: 'evidence', id }),
  };
  await insertNotifications(writer, {
    act: { kind: TOLD[to], actorId: writer.actor.userId, ...concern },
    about: { kind: 'evidence', id, parentId: operation.id, title },
    detail: reason || null,
  });
}

/** Submits, validates or refuses a piece of evidence, or takes it back. Only the operator judges; a refusal says why. */
export async function moveEvidence(writer: Writer, move: EvidenceMove): Promise<Evidence> {
  const owned = await getOwnEvidence(writer, move.id);
  const { evidence: before } = owned;
  refuse(whyNotMoveEvidence(before.status, { to: move.to, actor: writer.actor }));
  refuseWithoutReason(move);
  return writer.db.transaction(async (tx) => {
    const within = { ...writer, db: tx };
    if (!(await writeStatus(within, { ...before, version: move.version }, move))) {
      refuseConflict(move.version, before.version);
    }
    if (move.to === 'validated' && before.supersedesId !== null) {
      await supersedeFormer(within, before.supersedesId);
    }
    await tellMove(within, owned, move);
    const rejectionReason = move.to === 'rejected' ? move.reason : null;
    return { ...before, status: move.to, rejectionReason, version: move.version + 1 };
  });
}
