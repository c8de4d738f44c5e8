import type { Database } from '@maceo/db/open-database';
import { insertAuditEvent } from '@maceo/db/queries/audit';
import {
  insertHypothesis,
  listHypotheses,
  listHypothesisVersions,
  updateHypothesisStatus,
} from '@maceo/db/queries/hypotheses';
import { whyNotRevise, type Hypothesis, type HypothesisEstimate } from '@maceo/domain/hypotheses/hypothesis';
import {
  checkDistribution,
  findHypothesisParameter,
  isEstimable,
  type HYPOTHESIS_LAWS,
} from '@maceo/domain/hypotheses/hypothesis-parameter';
import { isOperator, type Actor } from '@maceo/domain/people/role';
import type { Problem } from '@maceo/domain/problem';
import { Refusal } from '@maceo/domain/refusal';
import type { ParameterId } from '@maceo/domain/scenarios/parameter-catalogue';
import type { PertEnds } from '@maceo/engine/evidence/to-hypothesis-law';
import { estimateFromField } from './estimate-from-field.ts';
import { insertStep } from './insert-step.ts';

/** Distribution of a proposal: what the observations say, or what a person typed (checked here, so that the words are ours). */
export type ProposedDistribution =
  | { kind: 'field'; usesPrior: boolean }
  | { kind: 'typed'; law: (typeof HYPOTHESIS_LAWS)[number]; low: unknown; mode: unknown; high: unknown };

/** A new hypothesis (`revises` absent), or a new version over the one its author had read. */
export interface HypothesisProposal {
  parameterId: string;
  distribution: ProposedDistribution;
  justification: string;
  revises?: { id: string; version: number };
}

type Content = Pick<Hypothesis, 'law' | 'low' | 'mode' | 'high' | 'evidenceIds'> & {
  estimate: HypothesisEstimate | null;
};

interface Needs {
  db: Database;
  now: Date;
  actor: Actor;
}

/** Longest justification, in characters: that of the domain. */
const LONGEST_JUSTIFICATION = 2000;

function checkJustification(text: string): Problem[] {
  if (text.trim() !== '' && text.length <= LONGEST_JUSTIFICATION) return [];
  return [{ field: 'justification', message: 'Justification\u00A0: entre 1 et 2\u202F000 caractères.' }];
}

function findParameter(id: string): { parameterId?: ParameterId; problems: Problem[] } {
  const parameterId = findHypothesisParameter(id);
  if (parameterId !== undefined) return { parameterId, problems: [] };
  const message = 'Paramètre\u00A0: aucune hypothèse ne peut porter sur celui-là.';
  return { problems: [{ field: 'parameterId', message }] };
}

/** The ends of a law to four decimals, as a person would type them; as they are where rounding would join them. */
function toRounded(ends: PertEnds): PertEnds {
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  const rounded = { low: round(ends.low), mode: round(ends.mode), high: round(ends.high) };
  return rounded.low < rounded.high ? rounded : ends;
}

/** What the observations say, or the problem that they say nothing. */
async function estimateContent(
  { db, now }: Needs,
  { parameterId, usesPrior }: { parameterId: ParameterId; usesPrior: boolean },
): Promise<Content | Problem[]> {
  const nothing = (message: string) => [{ field: 'distribution', message }];
  if (!isEstimable(parameterId)) {
    return nothing('Ce paramètre ne s’estime pas à partir des observations\u00A0: entrez ses trois valeurs.');
  }
  const estimated = await estimateFromField({ db, now }, { parameterId, usesPrior });
  if (estimated.law === undefined) {
    return nothing(
      'Aucune observation validée ne permet cette estimation\u00A0: il faut un effectif éligible, une date et un employeur connus.',
    );
  }
  const { law, estimate, used } = estimated;
  return { law: 'pert', ...toRounded(law), estimate, evidenceIds: used };
}

function toTypedContent(
  parameterId: ParameterId,
  typed: Extract<ProposedDistribution, { kind: 'typed' }>,
): Content | Problem[] {
  const problems = checkDistribution({ parameterId, ...typed });
  if (problems.length > 0) return problems;
  const { law, low, mode, high } = typed;
  const ends = { low: Number(low), mode: Number(mode), high: Number(high) };
  return { law, ...ends, estimate: null, evidenceIds: [] };
}

async function getContent(
  needs: Needs,
  proposal: HypothesisProposal,
): Promise<Content & { parameterId: string }> {
  const { parameterId, problems } = findParameter(proposal.parameterId);
  const { distribution } = proposal;
  const content =
    parameterId === undefined
      ? problems
      : distribution.kind === 'typed'
        ? toTypedContent(parameterId, distribution)
        : await estimateContent(needs, { parameterId, usesPrior: distribution.usesPrior });
  const all = [...(Array.isArray(content) ? content : []), ...checkJustification(proposal.justification)];
  if (all.length > 0 || Array.isArray(content) || parameterId === undefined) {
    throw new Refusal({ kind: 'input-invalid', problems: all });
  }
  return { ...content, parameterId };
}

/** The version that is revised, if it is still the newest and the actor's to revise. */
async function getRevised({ db, actor }: Needs, { id, version }: { id: string; version: number }) {
  const latest = (await listHypothesisVersions(db, { id, actor })).at(0);
  if (latest === undefined) throw new Refusal({ kind: 'hypothesis-unknown', id });
  const reason = whyNotRevise(latest, actor);
  if (reason !== undefined) throw new Refusal(reason);
  if (latest.version !== version) {
    throw new Refusal({ kind: 'version-conflict', expected: version, actual: latest.version });
  }
  return latest;
}

/** An id for a new hypothesis on a parameter: its own with a number, from 1. */
async function createId(db: Database, parameterId: string): Promise<string> {
  const stem = parameterId.replaceAll('_', '-');
  const taken = new Set((await listHypotheses(db, 'server')).map(({ id }) => id));
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

function toProposed(
  { now, actor }: Needs,
  content: Content & { parameterId: string; justification: string },
) {
  const untouched = { reviewedBy: null, reviewedAt: null, adoptedBy: null, adoptedAt: null };
  return {
    ...content,
    ...untouched,
    ...{ deprecatedBy: null, deprecatedAt: null, deprecatedReason: null },
    status: 'proposed' as const,
    proposedBy: actor.userId,
    proposedAt: now.toISOString(),
  };
}

/** Retires a version that a newer one replaces before it was adopted; an adopted one holds until the newer is. */
async function retirePending(db: Database, revised: Hypothesis, { now, actor }: Needs): Promise<void> {
  if (revised.status !== 'proposed' && revised.status !== 'reviewed') return;
  const reason = `Remplacée par la version\u00A0${revised.version + 1}.`;
  const { id, version, status: from } = revised;
  const step = 'deprecated';
  await updateHypothesisStatus(db, { id, version, from, step, by: actor.userId, at: now, reason });
  await insertStep({ db, now, actor }, revised, { step, reason });
}

/**
 * Proposes a hypothesis, or a new version of one: all problems at once, nothing written when there are some. From
 * observations the server computes the distribution itself. Refuses what is not the actor's, and a version that someone
 * else has revised meanwhile.
 */
export async function proposeHypothesis(needs: Needs, proposal: HypothesisProposal): Promise<Hypothesis> {
  const { db, now, actor } = needs;
  const revised = proposal.revises && (await getRevised(needs, proposal.revises));
  const parameterId = revised?.parameterId ?? proposal.parameterId;
  const content = await getContent(needs, { ...proposal, parameterId });
  const value: Hypothesis = {
    id: revised?.id ?? (await createId(db, parameterId)),
    version: (revised?.version ?? 0) + 1,
    partnerId: revised === undefined ? (isOperator(actor) ? null : actor.partnerId) : revised.partnerId,
    ...toProposed(needs, { ...content, justification: proposal.justification.trim() }),
  };
  await db.transaction(async (tx) => {
    if (!(await insertHypothesis(tx, value))) {
      throw new Refusal({ kind: 'version-conflict', expected: value.version - 1, actual: value.version });
    }
    if (revised !== undefined) await retirePending(tx, revised, needs);
    await insertAuditEvent(tx, {
      ...{ at: now, actorId: actor.userId, action: 'propose', entity: 'hypothesis', entityId: value.id },
      before: revised === undefined ? null : toTrace(revised),
      after: toTrace(value),
      reason: value.justification,
    });
    await insertStep({ db: tx, now, actor }, value, { step: 'proposed' });
  });
  return value;
}

/** What the journal keeps of a version. */
function toTrace({ version, status, law, low, mode, high, evidenceIds }: Hypothesis) {
  return { version, status, law, low, mode, high, evidenceIds };
}
