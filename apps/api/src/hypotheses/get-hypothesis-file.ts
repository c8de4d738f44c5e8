import type { ReadDatabase } from '@maceo/db/open-database';
import { listHypothesisVersions } from '@maceo/db/queries/hypotheses';
import {
  listCitingPublications,
  listScenariosHolding,
  type HoldingScenario,
} from '@maceo/db/queries/provenance';
import { describeRefusal } from '@maceo/domain/describe-refusal';
import {
  whyNotMove,
  whyNotRevise,
  type Hypothesis,
  type HypothesisStep,
} from '@maceo/domain/hypotheses/hypothesis';
import {
  toShownHypothesis,
  type OperationReach,
  type ShownHypothesis,
  type SituatedEvidence,
} from '@maceo/domain/hypotheses/hypothesis-views';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal, type RefusalReason } from '@maceo/domain/refusal';
import { listVisibleEvidence } from './list-visible-evidence.ts';

/**
 * A hypothesis with its versions, newest first, the observations behind the one that is read (as far as the reader may
 * see them, the others counted), what rests on it, and why a step may not be taken (a French sentence, null = it may).
 */
export interface HypothesisFile {
  hypothesis: ShownHypothesis;
  versions: ShownHypothesis[];
  evidence: SituatedEvidence[];
  hiddenCount: number;
  scenarios: HoldingScenario[];
  publications: OperationReach['publications'];
  whyNot: Record<HypothesisStep | 'revise', string | null>;
}

function toSentence(reason: RefusalReason | undefined): string | null {
  return reason === undefined ? null : describeRefusal(reason);
}

function listReasons(read: Hypothesis, actor: Actor): HypothesisFile['whyNot'] {
  const move = (step: HypothesisStep) => toSentence(whyNotMove(read, { step, actor }));
  return {
    revise: toSentence(whyNotRevise(read, actor)),
    reviewed: move('reviewed'),
    adopted: move('adopted'),
    deprecated: move('deprecated'),
  };
}

/** The file of a hypothesis, at its newest version or at `version`. Refuses what the reader may not know. */
export async function getHypothesisFile(
  { db, actor }: { db: ReadDatabase; actor: Actor },
  { id, version }: { id: string; version?: number },
): Promise<HypothesisFile> {
  const versions = await listHypothesisVersions(db, { id, actor });
  const read = version === undefined ? versions.at(0) : versions.find((one) => one.version === version);
  if (read === undefined) throw new Refusal({ kind: 'hypothesis-unknown', id });
  const [visible, scenarios, publications] = await Promise.all([
    listVisibleEvidence(db, actor),
    listScenariosHolding(db, { hypothesisId: id, actor }),
    listCitingPublications(db, { hypotheses: versions }),
  ]);
  const evidence = read.evidenceIds.flatMap((piece) => visible.get(piece) ?? []);
  const known = new Set(visible.keys());
  return {
    hypothesis: toShownHypothesis(read, known),
    versions: versions.map((one) => toShownHypothesis(one, known)),
    evidence,
    hiddenCount: read.evidenceIds.length - evidence.length,
    scenarios,
    publications,
    whyNot: listReasons(read, actor),
  };
}
