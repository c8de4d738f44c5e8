import { computeValidatedCount, updateOperation } from '@maceo/db/queries/operation-edits';
import type { Operation, OperationStatus } from '@maceo/domain/operations/operation';
import { whyNotMoveOperation } from '@maceo/domain/operations/operation-life';
import { noteChange, refuse, refuseConflict, type Writer } from '../record-writer.ts';
import { getOwnOperation } from './get-own-operation.ts';

/** A step in the life of an operation, with the reason that the journal keeps. */
export interface OperationMove {
  id: string;
  version: number;
  to: OperationStatus;
  reason: string;
}

/** Passes an operation to another state. Refuses what its life does not allow, and `evaluated` without evidence. */
export async function moveOperation(
  writer: Writer,
  { id, version, to, reason }: OperationMove,
): Promise<Operation> {
  const before = await getOwnOperation(writer, id);
  return writer.db.transaction(async (tx) => {
    const validatedCount = await computeValidatedCount(tx, id);
    refuse(whyNotMoveOperation(before.status, { to, validatedCount }));
    const after = await updateOperation(tx, { ...before, status: to, version }, writer);
    if (after === undefined) return refuseConflict(version, before.version);
    const facts = { before: { status: before.status }, after: { status: to }, reason };
    await noteChange({ ...writer, db: tx }, { action: 'move', entity: 'operation', entityId: id, ...facts });
    return after;
  });
}
