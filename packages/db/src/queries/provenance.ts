import type { HypothesisRef } from '@maceo/domain/hypotheses/hypothesis';
import type { OperationReach } from '@maceo/domain/hypotheses/hypothesis-views';
import type { Actor } from '@maceo/domain/people/role';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import { and, asc, desc, eq, or, sql, type SQL } from 'drizzle-orm';
import type { ReadDatabase } from '../open-database.ts';
import { evidence } from '../tables/evidence.ts';
import { hypothesisEvidence } from '../tables/hypothesis-evidence.ts';
import { observation } from '../tables/observation.ts';
import { publication } from '../tables/publication.ts';
import { run } from '../tables/run.ts';
import { scenario } from '../tables/scenario.ts';
import { isVisibleTo } from './scenarios.ts';

/** From what is observed to what is published, and back: who cites whom. Nothing here holds the content of evidence. */

/** Versions of hypotheses that rest on an operation's evidence, whoever owns them; whatever the evidence's openness. */
export async function listHypothesisRefsOfOperation(
  db: ReadDatabase,
  operationId: string,
): Promise<HypothesisRef[]> {
  return db
    .selectDistinct({ id: hypothesisEvidence.hypothesisId, version: hypothesisEvidence.hypothesisVersion })
    .from(hypothesisEvidence)
    .innerJoin(evidence, eq(evidence.id, hypothesisEvidence.evidenceId))
    .where(eq(evidence.operationId, operationId))
    .orderBy(asc(hypothesisEvidence.hypothesisId), desc(hypothesisEvidence.hypothesisVersion));
}

/** A scenario that holds a version of a hypothesis. */
export type HoldingScenario = Pick<Scenario, 'id' | 'code' | 'name' | 'hypothesisIds'>;

/** Scenarios whose frozen set holds some version of a hypothesis, as far as the actor may see them. */
export async function listScenariosHolding(
  db: ReadDatabase,
  { hypothesisId, actor }: { hypothesisId: string; actor: Actor },
): Promise<HoldingScenario[]> {
  const rows = await db
    .select()
    .from(scenario)
    .where(and(contains(scenario.hypothesisIds, [{ id: hypothesisId }]), isVisibleTo(actor)))
    .orderBy(asc(scenario.code));
  return rows.map(({ id, code, name, hypothesisIds }) => ({
    ...{ id, code, name },
    hypothesisIds: hypothesisIds as HypothesisRef[],
  }));
}

/** What an operation or a hypothesis is cited by. */
export interface Citations {
  operationId?: string;
  hypotheses: readonly HypothesisRef[];
}

/** Scenarios that cite the operation in a lever or hold one of the hypotheses, as far as the actor may see them. */
export async function listCitingScenarios(
  db: ReadDatabase,
  { operationId, hypotheses, actor }: Citations & { actor: Actor },
): Promise<OperationReach['scenarios']> {
  const byLever = isCitedBy(scenario.levers, operationId);
  const byHypothesis = isHeldBy(scenario.hypothesisIds, hypotheses);
  return db
    .select({
      ...{ id: scenario.id, code: scenario.code, name: scenario.name },
      byLever: sql<boolean>`${byLever}`,
      byHypothesis: sql<boolean>`${byHypothesis}`,
    })
    .from(scenario)
    .where(and(or(byLever, byHypothesis), isVisibleTo(actor)))
    .orderBy(asc(scenario.code));
}

/** Figures of a publication: cells with a value. */
const figureCount = sql<number>`(
  select count(*)::int from ${observation}
  where ${observation.runId} = ${run.id} and ${observation.value} is not null)`;

/** Publications, superseded ones included, whose run cites the operation or computed with one of the hypotheses. */
export async function listCitingPublications(
  db: ReadDatabase,
  { operationId, hypotheses }: Citations,
): Promise<OperationReach['publications']> {
  const rows = await db
    .select({ publication, code: scenario.code, figureCount })
    .from(publication)
    .innerJoin(scenario, eq(scenario.id, publication.scenarioId))
    .innerJoin(run, eq(run.id, publication.runId))
    .where(
      or(
        isCitedBy(sql`${run.inputs}->'levers'`, operationId),
        isHeldBy(sql`${run.inputs}->'hypotheses'`, hypotheses),
      ),
    )
    .orderBy(asc(scenario.code), desc(publication.number));
  return rows.map(
    ({ publication: { scenarioId, runId, number, status, publishedAt }, code, figureCount }) => ({
      ...{ scenarioId, code, runId, number },
      inForce: status === 'published',
      publishedAt: publishedAt.toISOString(),
      figureCount,
    }),
  );
}

type JsonColumn = typeof scenario.levers | typeof scenario.hypothesisIds | SQL;

function contains(column: JsonColumn, value: unknown): SQL {
  return sql`coalesce(${column} @> ${JSON.stringify(value)}::jsonb, false)`;
}

function isCitedBy(levers: JsonColumn, operationId: string | undefined): SQL {
  return operationId === undefined ? sql`false` : contains(levers, [{ operationIds: [operationId] }]);
}

function isHeldBy(column: JsonColumn, refs: readonly HypothesisRef[]): SQL {
  return or(...refs.map(({ id, version }) => contains(column, [{ id, version }]))) ?? sql`false`;
}
