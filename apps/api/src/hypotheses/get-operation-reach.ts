import type { ReadDatabase } from '@maceo/db/open-database';
import { listHypotheses } from '@maceo/db/queries/hypotheses';
import { getOperation } from '@maceo/db/queries/operations';
import {
  listCitingPublications,
  listCitingScenarios,
  listHypothesisRefsOfOperation,
} from '@maceo/db/queries/provenance';
import type { OperationReach } from '@maceo/domain/hypotheses/hypothesis-views';
import type { Actor } from '@maceo/domain/people/role';

/**
 * What rests on a field action: hypotheses and scenarios as far as the reader may see them, and every publication.
 * Refuses an operation that the reader may not know.
 */
export async function getOperationReach(
  { db, actor }: { db: ReadDatabase; actor: Actor },
  { id: operationId }: { id: string },
): Promise<OperationReach> {
  await getOperation(db, { id: operationId, actor });
  const [refs, visible] = await Promise.all([
    listHypothesisRefsOfOperation(db, operationId),
    listHypotheses(db, actor),
  ]);
  const citations = { operationId, hypotheses: refs };
  const [scenarios, publications] = await Promise.all([
    listCitingScenarios(db, { ...citations, actor }),
    listCitingPublications(db, citations),
  ]);
  const isNamed = ({ id, version }: { id: string; version: number }) =>
    refs.some((ref) => ref.id === id && ref.version === version);
  return {
    hypotheses: visible
      .filter(isNamed)
      .map(({ id, version, parameterId, status }) => ({ id, version, parameterId, status })),
    scenarios,
    publications,
  };
}
