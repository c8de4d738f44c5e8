import type { Database } from '@maceo/db/open-database';
import type { Hypothesis, HypothesisStatus } from '@maceo/domain/hypotheses/hypothesis';
import type { Actor } from '@maceo/domain/people/role';
import { insertNotifications } from '../insert-notifications.ts';

/** Tells a step in the life of a version to those whom it concerns, with the reason given for it. */
export async function insertStep(
  { db, now, actor }: { db: Database; now: Date; actor: Actor },
  { id, parameterId, proposedBy }: Hypothesis,
  { step, reason }: { step: HypothesisStatus; reason?: string },
): Promise<void> {
  const { userId: actorId } = actor;
  await insertNotifications(
    { db, now },
    {
      act:
        step === 'proposed'
          ? { kind: 'hypothesis-proposed', actorId }
          : { kind: `hypothesis-${step}`, actorId, proposedBy },
      about: { kind: 'hypothesis', id, parentId: null, title: parameterId },
      detail: reason === undefined || reason === '' ? null : reason,
    },
  );
}
