import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Operation } from '@maceo/domain/operations/operation';
import type { Database } from '../../open-database.ts';
import { evidence } from '../../tables/evidence.ts';
import { operation } from '../../tables/operation.ts';

/** Loads the operations that are absent; what people have changed since is left alone. */
export async function insertMissingOperations(db: Database, operations: readonly Operation[]): Promise<void> {
  if (operations.length === 0) return;
  await db
    .insert(operation)
    .values([...operations])
    .onConflictDoNothing();
}

/** Loads the pieces of evidence that are absent, ranked as listed. Their operations must be there. */
export async function insertMissingEvidence(db: Database, pieces: readonly Evidence[]): Promise<void> {
  if (pieces.length === 0) return;
  await db
    .insert(evidence)
    .values(pieces.map((piece, rank) => ({ ...piece, rank })))
    .onConflictDoNothing();
}
