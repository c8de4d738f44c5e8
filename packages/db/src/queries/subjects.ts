import type { Subject, SubjectKind, SubjectRef } from '@maceo/domain/comments/subject';
import type { Actor } from '@maceo/domain/people/role';
import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { ReadDatabase } from '../open-database.ts';
import { auditEvent } from '../tables/audit-event.ts';
import { findEvidence } from './evidence.ts';
import { findFundingPlan } from './funding.ts';
import { listHypothesisVersions } from './hypotheses.ts';
import { findOperation } from './operation-edits.ts';
import { findPartner } from './partner-choices.ts';
import { findScenario } from './scenarios.ts';
import { findSheet } from './sheets.ts';

/**
 * Things that people discuss, each found by the query of its own noun, which holds who may know it: no rule of
 * visibility is written twice.
 */

type Found = Omit<Subject, 'kind' | 'id'> | undefined;
type Finder = (db: ReadDatabase, query: { id: string; actor: Actor }) => Promise<Found>;

async function findOperationSubject(db: ReadDatabase, query: { id: string; actor: Actor }): Promise<Found> {
  const found = await findOperation(db, query);
  return found && { title: found.title, partnerId: found.partnerId, parentId: null };
}

const FINDERS: Record<SubjectKind, Finder> = {
  operation: findOperationSubject,
  async evidence(db, query) {
    const found = await findEvidence(db, query);
    if (found === undefined) return undefined;
    const { evidence, operation } = found;
    return { title: evidence.measure, partnerId: operation.partnerId, parentId: operation.id };
  },
  async hypothesis(db, query) {
    const newest = (await listHypothesisVersions(db, query)).at(0);
    return newest && { title: newest.parameterId, partnerId: newest.partnerId, parentId: null };
  },
  async scenario(db, query) {
    const found = await findScenario(db, query);
    return found && { title: `${found.code} · ${found.name}`, partnerId: found.partnerId, parentId: null };
  },
  /** A sheet that is still to be written is known to whoever knows its operation. */
  async experience_sheet(db, query) {
    const found = await findSheet(db, query);
    if (found === undefined) return findOperationSubject(db, query);
    return { title: found.title, partnerId: found.partnerId, parentId: null };
  },
  async partner(db, { id }) {
    const found = await findPartner(db, id);
    return found && { title: found.nameToday, partnerId: found.id, parentId: null };
  },
  async funding_plan(db, query) {
    const found = await findFundingPlan(db, query);
    return found && { title: found.title, partnerId: found.partnerId, parentId: null };
  },
};

/** A thing that the actor may know; undefined when there is none and when they may not. */
export async function findSubject(
  db: ReadDatabase,
  { kind, id }: SubjectRef,
  actor: Actor,
): Promise<Subject | undefined> {
  const found = await FINDERS[kind](db, { id, actor });
  return found && { kind, id, ...found };
}

/** Acts by which a person makes a thing theirs: its text, or having submitted it. */
const AUTHORSHIP = ['create', 'propose', 'update'];
const isSubmitted = sql`${auditEvent.after} ->> 'status' = 'submitted'`;

/** Those who have written or submitted a thing, as the journal tells, each once; none for what the server loaded. */
export async function listAuthors(db: ReadDatabase, { kind, id }: SubjectRef): Promise<string[]> {
  const rows = await db
    .selectDistinct({ actorId: auditEvent.actorId })
    .from(auditEvent)
    .where(
      and(
        ...[eq(auditEvent.entity, kind), eq(auditEvent.entityId, id)],
        isNotNull(auditEvent.actorId),
        or(inArray(auditEvent.action, AUTHORSHIP), and(eq(auditEvent.action, 'move'), isSubmitted)),
      ),
    );
  return rows.flatMap(({ actorId }) => actorId ?? []);
}
