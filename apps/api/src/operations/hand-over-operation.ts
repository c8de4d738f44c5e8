import { handOverOperation as writeOwner } from '@maceo/db/queries/operation-edits';
import type { Operation } from '@maceo/domain/operations/operation';
import { Refusal } from '@maceo/domain/refusal';
import { getNewOwner, noteChange, refuseConflict, type Writer } from '../record-writer.ts';
import { getOwnOperation } from './get-own-operation.ts';

/** To whom an operation goes (null = the operator) and why; the reason is kept by the journal. */
export interface HandOver {
  id: string;
  version: number;
  partnerId: string | null;
  reason: string;
}

/**
 * Gives an operation to another partner: its evidence and files, its experience sheet and its funding plan go with it;
 * what was computed and published from it stays as it is and still names it. Refuses a partner that does not exist,
 * the one it has already, and a version that has passed.
 */
export async function handOverOperation(
  writer: Writer,
  { id, version, partnerId, reason }: HandOver,
): Promise<Operation> {
  const before = await getOwnOperation(writer, id);
  const owner = await getNewOwner(writer, partnerId);
  if (owner === before.partnerId) {
    const problem = { field: 'partnerId', message: 'Partenaire\u00A0: l’opération est déjà la sienne.' };
    throw new Refusal({ kind: 'input-invalid', problems: [problem] });
  }
  return writer.db.transaction(async (tx) => {
    const after = await writeOwner(tx, { ...before, partnerId: owner, version }, writer);
    if (after === undefined) return refuseConflict(version, before.version);
    const facts = { before: { partnerId: before.partnerId }, after: { partnerId: owner }, reason };
    const change = { action: 'hand-over', entity: 'operation', entityId: id, ...facts };
    await noteChange({ ...writer, db: tx }, change);
    return after;
  });
}
