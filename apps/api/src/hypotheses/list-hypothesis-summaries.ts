import type { ReadDatabase } from '@maceo/db/open-database';
import { listHypotheses } from '@maceo/db/queries/hypotheses';
import { toShownHypothesis, type HypothesisSummary } from '@maceo/domain/hypotheses/hypothesis-views';
import type { Actor } from '@maceo/domain/people/role';
import { listVisibleEvidence } from './list-visible-evidence.ts';

/** Every hypothesis that the reader may see, by parameter: its newest version and the adopted one. */
export async function listHypothesisSummaries(db: ReadDatabase, actor: Actor): Promise<HypothesisSummary[]> {
  const [versions, visible] = await Promise.all([listHypotheses(db, actor), listVisibleEvidence(db, actor)]);
  const known = new Set(visible.keys());
  return [...Map.groupBy(versions, ({ id }) => id).values()].map((own) => {
    const adopted = own.find(({ status }) => status === 'adopted');
    return {
      latest: toShownHypothesis(own[0], known),
      adopted: adopted === undefined ? null : toShownHypothesis(adopted, known),
    };
  });
}
