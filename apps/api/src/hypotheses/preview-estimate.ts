import type { ReadDatabase } from '@maceo/db/open-database';
import type { ShownHypothesis, SituatedEvidence } from '@maceo/domain/hypotheses/hypothesis-views';
import { toShownCells } from '@maceo/domain/hypotheses/hypothesis-views';
import type { Actor } from '@maceo/domain/people/role';
import type { PertEnds } from '@maceo/engine/evidence/to-hypothesis-law';
import { estimateFromField, type FieldEstimateRequest } from './estimate-from-field.ts';
import { listVisibleEvidence } from './list-visible-evidence.ts';

/**
 * An estimate before it is proposed. `law` and `estimate` are null when no observation moves the parameter. `used` and
 * `unused` observations are those the reader may see; the others are counted in `hiddenCount`.
 */
export interface EstimatePreview {
  law: PertEnds | null;
  estimate: ShownHypothesis['estimate'];
  used: SituatedEvidence[];
  unused: (SituatedEvidence & { reason: string })[];
  hiddenCount: number;
}

/** What the observations say of a parameter today, as far as the reader may see it. Nothing is written. */
export async function previewEstimate(
  { db, now, actor }: { db: ReadDatabase; now: Date; actor: Actor },
  request: FieldEstimateRequest,
): Promise<EstimatePreview> {
  const [estimated, visible] = await Promise.all([
    estimateFromField({ db, now }, request),
    listVisibleEvidence(db, actor),
  ]);
  const ids = estimated.law === undefined ? [] : estimated.used;
  const used = ids.flatMap((id) => visible.get(id) ?? []);
  const unused = estimated.unused.flatMap(({ evidenceId, reason }) => {
    const found = visible.get(evidenceId);
    return found === undefined ? [] : [{ ...found, reason }];
  });
  const hiddenCount = ids.length + estimated.unused.length - used.length - unused.length;
  if (estimated.law === undefined) return { law: null, estimate: null, used, unused, hiddenCount };
  const cells = toShownCells(estimated.estimate.cells, new Set(visible.keys()));
  return { law: estimated.law, estimate: { ...estimated.estimate, cells }, used, unused, hiddenCount };
}
