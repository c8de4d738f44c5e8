import { randomUUID } from 'node:crypto';
import { insertEvidence, updateEvidence } from '@maceo/db/queries/evidence';
import { findOrganisation } from '@maceo/db/queries/organisations';
import type { Evidence } from '@maceo/domain/operations/evidence';
import {
  checkEvidenceContent,
  EVIDENCE_FIELD_LABELS,
  evidenceContentSchema,
  type EvidenceContent,
} from '@maceo/domain/operations/evidence-content';
import { whyNotEditEvidence } from '@maceo/domain/operations/evidence-life';
import { Refusal } from '@maceo/domain/refusal';
import { getContent, noteChange, refuse, refuseConflict, type Writer } from '../record-writer.ts';
import { getOwnEvidence, refuseForeignOperation } from './get-own-evidence.ts';

/** The content typed, once the organisation that it names is known to exist. */
async function getEvidenceContent({ db }: Writer, input: unknown): Promise<EvidenceContent> {
  const rules = { schema: evidenceContentSchema, labels: EVIDENCE_FIELD_LABELS, check: checkEvidenceContent };
  const content = getContent(rules, input);
  const { organisationId } = content;
  if (organisationId === null || (await findOrganisation(db, organisationId)) !== undefined) return content;
  const message = `Organisation\u00A0: «\u202F${organisationId}\u202F» n’est pas enregistrée.`;
  throw new Refusal({ kind: 'input-invalid', problems: [{ field: 'organisationId', message }] });
}

/** An address of its own for a piece of evidence. */
function createEvidenceId(operationId: string): string {
  return `${operationId}-${randomUUID().slice(0, 8)}`;
}

async function insertDraft(writer: Writer, draft: Evidence): Promise<Evidence> {
  return writer.db.transaction(async (tx) => {
    await insertEvidence(tx, draft, writer);
    const change = { action: 'create', entity: 'evidence', entityId: draft.id, before: null, after: draft };
    await noteChange({ ...writer, db: tx }, change);
    return draft;
  });
}

/** Records a draft of evidence in an operation. Refuses adoption without eligible staff, and someone else's operation. */
export async function createEvidence(
  writer: Writer,
  input: { operationId: string; content: unknown },
): Promise<Evidence> {
  await refuseForeignOperation(writer, input.operationId);
  const content = await getEvidenceContent(writer, input.content);
  return insertDraft(writer, {
    ...content,
    id: createEvidenceId(input.operationId),
    version: 1,
    operationId: input.operationId,
    status: 'draft',
    rejectionReason: null,
    supersedesId: null,
    attachments: [],
  });
}

/** Writes a draft over the version that was read. Refuses what is no draft any more, and a stale version. */
export async function editEvidence(
  writer: Writer,
  input: { id: string; version: number; content: unknown },
): Promise<Evidence> {
  const { evidence: before } = await getOwnEvidence(writer, input.id);
  refuse(whyNotEditEvidence(before));
  const content = await getEvidenceContent(writer, input.content);
  return writer.db.transaction(async (tx) => {
    const value = { ...before, ...content, version: input.version };
    if (!(await updateEvidence(tx, value, writer))) refuseConflict(input.version, before.version);
    const after = { ...value, version: input.version + 1 };
    const change = { action: 'update', entity: 'evidence', entityId: before.id, before, after };
    await noteChange({ ...writer, db: tx }, change);
    return after;
  });
}

/** Starts a draft that corrects a validated piece; that one stands until the draft is validated in its turn. */
export async function replaceEvidence(writer: Writer, input: { id: string }): Promise<Evidence> {
  const { evidence: former } = await getOwnEvidence(writer, input.id);
  if (former.status !== 'validated') {
    throw new Refusal({ kind: 'evidence-transition', from: former.status, to: 'Remplacée' });
  }
  return insertDraft(writer, {
    ...former,
    id: createEvidenceId(former.operationId),
    version: 1,
    status: 'draft',
    rejectionReason: null,
    supersedesId: former.id,
    attachments: [],
  });
}
