import { updateOperation } from '@maceo/db/queries/operation-edits';
import type { Operation } from '@maceo/domain/operations/operation';
import { whyNotMakePublic } from '@maceo/domain/operations/operation-life';
import { noteChange, refuse, refuseConflict, type Writer } from '../record-writer.ts';
import { getOperationContent } from './get-operation-content.ts';
import { getOwnOperation } from './get-own-operation.ts';

/** Writes the content of an operation over the version that was read. Refuses someone else's and a stale version. */
export async function editOperation(
  writer: Writer,
  input: { id: string; version: number; content: unknown },
): Promise<Operation> {
  const before = await getOwnOperation(writer, input.id);
  const content = await getOperationContent(writer.db, input.content);
  refuse(whyNotMakePublic(content.visibility, { from: before.visibility, actor: writer.actor }));
  return writer.db.transaction(async (tx) => {
    const after = await updateOperation(tx, { ...before, ...content, version: input.version }, writer);
    if (after === undefined) return refuseConflict(input.version, before.version);
    const change = { action: 'update', entity: 'operation', entityId: before.id, before, after };
    await noteChange({ ...writer, db: tx }, change);
    return after;
  });
}
