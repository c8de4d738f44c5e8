import { findOperation } from '@maceo/db/queries/operation-edits';
import type { Operation } from '@maceo/domain/operations/operation';
import { whyNotEditOperation } from '@maceo/domain/operations/operation-life';
import { Refusal } from '@maceo/domain/refusal';
import { refuse, type Writer } from '../record-writer.ts';

/** The operation, if it is the actor's to change. Unknown when they may not know it, refused when it is another's. */
export async function getOwnOperation({ db, actor }: Writer, id: string): Promise<Operation> {
  const found = await findOperation(db, { id, actor });
  if (found === undefined) throw new Refusal({ kind: 'operation-unknown', id });
  refuse(whyNotEditOperation(found, actor));
  return found;
}
