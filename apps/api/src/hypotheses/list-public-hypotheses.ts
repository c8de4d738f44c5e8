import type { ReadDatabase } from '@maceo/db/open-database';
import { listHypothesesByRef } from '@maceo/db/queries/hypotheses';
import type { Hypothesis } from '@maceo/domain/hypotheses/hypothesis';
import type { PublicHypothesis } from '@maceo/domain/hypotheses/hypothesis-views';
import type { RunHypothesis } from '@maceo/domain/scenarios/run';
import { listVisibleEvidence, type VisibleEvidence } from './list-visible-evidence.ts';

/** Field actions of the observations that are open, each with them; the others are left out. */
function listOperations(ids: readonly string[], visible: VisibleEvidence): PublicHypothesis['operations'] {
  const open = ids.flatMap((id) => visible.get(id) ?? []);
  return [...Map.groupBy(open, ({ operation }) => operation.id).values()].map((own) => ({
    ...own[0].operation,
    evidence: own.map(({ evidence: { id, measure, measuredOn, quality, respondentRole } }) => ({
      ...{ id, measure, measuredOn },
      ...{ quality, respondentRole },
    })),
  }));
}

function toPublic(
  used: RunHypothesis,
  stored: Hypothesis | undefined,
  visible: VisibleEvidence,
): PublicHypothesis {
  const ids = stored?.evidenceIds ?? [];
  const operations = listOperations(ids, visible);
  const openCount = operations.reduce((sum, { evidence }) => sum + evidence.length, 0);
  return {
    ...used,
    justification: stored?.justification ?? '',
    adoptedAt: stored?.adoptedAt ?? null,
    observationCount: ids.length,
    restrictedCount: ids.length - openCount,
    operations,
  };
}

/**
 * The hypotheses that a run computed with, for anyone: restricted observations are counted, never named; neither are
 * the operations that hold nothing else.
 */
export async function listPublicHypotheses(
  db: ReadDatabase,
  used: readonly RunHypothesis[],
): Promise<PublicHypothesis[]> {
  if (used.length === 0) return [];
  const [stored, visible] = await Promise.all([listHypothesesByRef(db, used), listVisibleEvidence(db, null)]);
  return used.map((one) =>
    toPublic(
      one,
      stored.find(({ id, version }) => id === one.id && version === one.version),
      visible,
    ),
  );
}
