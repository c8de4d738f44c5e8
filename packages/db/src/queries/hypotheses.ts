import {
  hypothesisSchema,
  type Hypothesis,
  type HypothesisRef,
  type HypothesisStep,
} from '@maceo/domain/hypotheses/hypothesis';
import type { Actor } from '@maceo/domain/people/role';
import { and, asc, desc, eq, or, sql, type SQL } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { hypothesis } from '../tables/hypothesis.ts';
import { hypothesisEvidence } from '../tables/hypothesis-evidence.ts';
import { isOwnOrStudy } from './belonging.ts';

/**
 * Hypotheses, version by version. A version's content is written once; what moves is its status, each move being one
 * statement that does nothing when the version is not where its author believed it to be.
 */

/** Ids of the observations behind each version, in order. */
const evidenceIds = sql<string[]>`array(
  select ${hypothesisEvidence.evidenceId} from ${hypothesisEvidence}
  where ${hypothesisEvidence.hypothesisId} = ${hypothesis.id}
    and ${hypothesisEvidence.hypothesisVersion} = ${hypothesis.version}
  order by ${hypothesisEvidence.evidenceId})`;

/** Every version the actor may see, by parameter, then id, newest version first. */
export async function listHypotheses(db: ReadDatabase, actor: Actor | 'server'): Promise<Hypothesis[]> {
  return selectHypotheses(db, isVisibleTo(actor));
}

/** The versions of one hypothesis, newest first; none when there is none and when the actor may not see it. */
export async function listHypothesisVersions(
  db: ReadDatabase,
  { id, actor }: { id: string; actor: Actor | 'server' },
): Promise<Hypothesis[]> {
  return selectHypotheses(db, and(eq(hypothesis.id, id), isVisibleTo(actor)));
}

/** The versions named, whoever owns them, in no order; those that do not exist are left out. */
export async function listHypothesesByRef(
  db: ReadDatabase,
  refs: readonly HypothesisRef[],
): Promise<Hypothesis[]> {
  if (refs.length === 0) return [];
  const named = refs.map(({ id, version }) => and(eq(hypothesis.id, id), eq(hypothesis.version, version)));
  return selectHypotheses(db, or(...named));
}

async function selectHypotheses(db: ReadDatabase, where: SQL | undefined): Promise<Hypothesis[]> {
  const rows = await db
    .select({ hypothesis, evidenceIds })
    .from(hypothesis)
    .where(where)
    .orderBy(asc(hypothesis.parameterId), asc(hypothesis.id), desc(hypothesis.version));
  return rows.map((row) => toHypothesis(row.hypothesis, row.evidenceIds));
}

/**
 * Adds a version. False, and nothing added, when that version is there already: someone else has written it meanwhile.
 */
export async function insertHypothesis(db: Database, value: Hypothesis): Promise<boolean> {
  const { proposedAt, reviewedAt, adoptedAt, deprecatedAt, evidenceIds: pieces, ...content } = value;
  const toDate = (instant: string | null) => (instant === null ? null : new Date(instant));
  const rows = await db
    .insert(hypothesis)
    .values({
      ...content,
      proposedAt: new Date(proposedAt),
      reviewedAt: toDate(reviewedAt),
      adoptedAt: toDate(adoptedAt),
      deprecatedAt: toDate(deprecatedAt),
    })
    .onConflictDoNothing()
    .returning({ id: hypothesis.id });
  if (rows.length === 0) return false;
  if (pieces.length === 0) return true;
  const { id: hypothesisId, version: hypothesisVersion } = value;
  await db
    .insert(hypothesisEvidence)
    .values(pieces.map((evidenceId) => ({ hypothesisId, hypothesisVersion, evidenceId })));
  return true;
}

/** One version to move, from the status its reader saw; `reason` only for a deprecation. */
export interface HypothesisMove extends HypothesisRef {
  from: Hypothesis['status'];
  step: HypothesisStep;
  by: string | null;
  at: Date;
  reason?: string;
}

/** Moves a version to a status. False, and nothing changed, when it no longer has the status it was read with. */
export async function updateHypothesisStatus(db: Database, move: HypothesisMove): Promise<boolean> {
  const { step, by, at, reason } = move;
  const signed = {
    reviewed: { reviewedBy: by, reviewedAt: at },
    adopted: { adoptedBy: by, adoptedAt: at },
    deprecated: { deprecatedBy: by, deprecatedAt: at, deprecatedReason: reason ?? null },
  };
  const rows = await db
    .update(hypothesis)
    .set({ status: step, ...signed[step] })
    .where(
      and(eq(hypothesis.id, move.id), eq(hypothesis.version, move.version), eq(hypothesis.status, move.from)),
    )
    .returning({ id: hypothesis.id });
  return rows.length > 0;
}

/** Condition on hypotheses that the actor may see: the operator's, and those that are theirs. */
function isVisibleTo(actor: Actor | 'server'): SQL | undefined {
  return isOwnOrStudy(actor, hypothesis.partnerId);
}

function toHypothesis(row: typeof hypothesis.$inferSelect, pieces: string[]): Hypothesis {
  const toInstant = (date: Date | null) => date?.toISOString() ?? null;
  return hypothesisSchema.parse({
    ...row,
    evidenceIds: pieces,
    proposedAt: row.proposedAt.toISOString(),
    reviewedAt: toInstant(row.reviewedAt),
    adoptedAt: toInstant(row.adoptedAt),
    deprecatedAt: toInstant(row.deprecatedAt),
  });
}
