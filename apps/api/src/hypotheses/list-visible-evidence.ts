import type { ReadDatabase } from '@maceo/db/open-database';
import { listOperations } from '@maceo/db/queries/operations';
import type { SituatedEvidence } from '@maceo/domain/hypotheses/hypothesis-views';
import type { Actor } from '@maceo/domain/people/role';

/** Observations that a reader may see (null = a visitor), each with its field action, by id. */
export type VisibleEvidence = ReadonlyMap<string, SituatedEvidence>;

/** Every observation that the reader may see. */
export async function listVisibleEvidence(db: ReadDatabase, actor: Actor | null): Promise<VisibleEvidence> {
  const operations = await listOperations(db, actor);
  return new Map(
    operations.flatMap(({ operation: { id, title }, evidence }) =>
      evidence.map((item) => [item.id, { evidence: item, operation: { id, title } }] as const),
    ),
  );
}
