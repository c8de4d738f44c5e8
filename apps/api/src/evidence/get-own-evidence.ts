import { findOperation } from '@maceo/db/queries/operation-edits';
import { findEvidence, type OwnedEvidence } from '@maceo/db/queries/evidence';
import { whyNotEditOperation } from '@maceo/domain/operations/operation-life';
import { Refusal } from '@maceo/domain/refusal';
import { refuse, type Writer } from '../record-writer.ts';

/** The evidence, if it is the actor's to enter. Unknown when they may not know it, refused when it is another's. */
export async function getOwnEvidence({ db, actor }: Writer, id: string): Promise<OwnedEvidence> {
  const found = await findEvidence(db, { id, actor });
  if (found === undefined) throw new Refusal({ kind: 'evidence-unknown', id });
  refuse(whyNotEditOperation(found.operation, actor));
  return found;
}

/** Refuses to add evidence to an operation that is not the actor's to change. */
export async function refuseForeignOperation({ db, actor }: Writer, operationId: string): Promise<void> {
  const operation = await findOperation(db, { id: operationId, actor });
  if (operation === undefined) throw new Refusal({ kind: 'operation-unknown', id: operationId });
  refuse(whyNotEditOperation(operation, actor));
}
