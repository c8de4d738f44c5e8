import { insertOperation } from '@maceo/db/queries/operation-edits';
import type { Operation, OperationStatus } from '@maceo/domain/operations/operation';
import { EMPTY_OPERATION } from '@maceo/domain/operations/operation-content';
import { whyNotMakePublic, whyNotStatus } from '@maceo/domain/operations/operation-life';
import { getNewOwner, insertUnderSlug, noteChange, refuse, type Writer } from '../record-writer.ts';
import { getOperationContent } from './get-operation-content.ts';

/** A new operation: its state and its content, of which only title, type and one territory are needed. */
export interface NewOperation {
  partnerId?: string | null;
  status: OperationStatus;
  content: Record<string, unknown>;
}

/** Records an operation of the actor's partner (the operator names any) and notes it in the journal. */
export async function createOperation(writer: Writer, input: NewOperation): Promise<Operation> {
  const content = await getOperationContent(writer.db, { ...EMPTY_OPERATION, ...input.content });
  const partnerId = await getNewOwner(writer, input.partnerId);
  refuse(whyNotStatus(input.status, 0));
  refuse(whyNotMakePublic(content.visibility, { from: 'owner', actor: writer.actor }));
  return writer.db.transaction(async (tx) => {
    const value = { ...content, version: 1, status: input.status, partnerId };
    const id = await insertUnderSlug(content.title, (slug) =>
      insertOperation(tx, { ...value, id: slug }, writer),
    );
    const after = { ...value, id };
    const change = { action: 'create', entity: 'operation', entityId: id, before: null, after };
    await noteChange({ ...writer, db: tx }, change);
    return after;
  });
}
