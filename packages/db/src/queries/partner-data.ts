import {
  and,
  arrayContains,
  asc,
  eq,
  exists,
  getTableColumns,
  inArray,
  isNull,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { AnyPgTable } from 'drizzle-orm/pg-core';
import type { ReadDatabase } from '../open-database.ts';
import { attachment } from '../tables/attachment.ts';
import { comment } from '../tables/comment.ts';
import { evidence } from '../tables/evidence.ts';
import { experienceSheet } from '../tables/experience-sheet.ts';
import { fundingPlan } from '../tables/funding-plan.ts';
import { hypothesis } from '../tables/hypothesis.ts';
import { hypothesisEvidence } from '../tables/hypothesis-evidence.ts';
import { importContent } from '../tables/import-content.ts';
import { importJob } from '../tables/import-job.ts';
import { importLine } from '../tables/import-line.ts';
import { maturityAssessment } from '../tables/maturity-assessment.ts';
import { objectiveWeighting } from '../tables/objective-weighting.ts';
import { operation } from '../tables/operation.ts';
import { organisation } from '../tables/organisation.ts';
import { partner } from '../tables/partner.ts';
import { publication } from '../tables/publication.ts';
import { run } from '../tables/run.ts';
import { scenario } from '../tables/scenario.ts';
import { scenarioVersion } from '../tables/scenario-version.ts';
import { telecentre } from '../tables/telecentre.ts';

/**
 * Everything that is a partner's, noun by noun, as the tables hold it. A test walks the tables that lead to a partner:
 * each is here or among those that are left out, with why.
 */

/** A noun of the export: the table its rows come from, and which of them are the partner's. */
interface OwnedNoun {
  table: AnyPgTable;
  isOf: (db: ReadDatabase, partnerId: string) => SQL | undefined;
}

const inOwn = (db: ReadDatabase, table: typeof operation | typeof scenario, partnerId: string) =>
  db.select({ id: table.id }).from(table).where(eq(table.partnerId, partnerId));

const ownEvidence = (db: ReadDatabase, partnerId: string) =>
  db
    .select({ id: evidence.id })
    .from(evidence)
    .where(inArray(evidence.operationId, inOwn(db, operation, partnerId)));

/** Evidence behind the partner's hypotheses that it may name: its own, and what is open. */
function isNameable(db: ReadDatabase, partnerId: string): SQL | undefined {
  const isOpen = and(
    eq(evidence.confidentiality, 'open'),
    eq(evidence.status, 'validated'),
    eq(operation.visibility, 'public'),
  );
  return exists(
    db
      .select({ one: sql`1` })
      .from(evidence)
      .innerJoin(operation, eq(operation.id, evidence.operationId))
      .where(
        and(eq(evidence.id, hypothesisEvidence.evidenceId), or(eq(operation.partnerId, partnerId), isOpen)),
      ),
  );
}

function isOnOwnThing(db: ReadDatabase, partnerId: string): SQL | undefined {
  const on = (kind: typeof comment.subjectKind._.data, ids: Parameters<typeof inArray>[1]) =>
    and(eq(comment.subjectKind, kind), inArray(comment.subjectId, ids as never));
  const ofTable = (table: typeof hypothesis | typeof experienceSheet | typeof fundingPlan) =>
    db.select({ id: table.id }).from(table).where(eq(table.partnerId, partnerId));
  return and(
    isNull(comment.removedAt),
    or(
      and(eq(comment.subjectKind, 'partner'), eq(comment.subjectId, partnerId)),
      on('operation', inOwn(db, operation, partnerId)),
      on('evidence', ownEvidence(db, partnerId)),
      on('scenario', inOwn(db, scenario, partnerId)),
      on('hypothesis', ofTable(hypothesis)),
      on('experience_sheet', ofTable(experienceSheet)),
      on('funding_plan', ofTable(fundingPlan)),
    ),
  );
}

function isInvolved(db: ReadDatabase, partnerId: string): SQL | undefined {
  const named = db
    .select({ one: sql`1` })
    .from(operation)
    .where(
      and(
        eq(operation.partnerId, partnerId),
        arrayContains(operation.organisationIds, sql`array[${organisation.id}]`),
      ),
    );
  return or(eq(organisation.partnerId, partnerId), exists(named));
}

const ownImports = (db: ReadDatabase, partnerId: string) =>
  db.select({ id: importJob.id }).from(importJob).where(eq(importJob.partnerId, partnerId));

/** The nouns, in the order of the export; the keys are those of the JSON file. */
export const PARTNER_NOUNS = {
  partner: { table: partner, isOf: (_, id) => eq(partner.id, id) },
  operations: { table: operation, isOf: (_, id) => eq(operation.partnerId, id) },
  evidence: {
    table: evidence,
    isOf: (db, id) => inArray(evidence.operationId, inOwn(db, operation, id)),
  },
  attachments: {
    table: attachment,
    isOf: (db, id) => inArray(attachment.evidenceId, ownEvidence(db, id)),
  },
  organisations: { table: organisation, isOf: isInvolved },
  telecentres: { table: telecentre, isOf: (_, id) => eq(telecentre.partnerId, id) },
  hypotheses: { table: hypothesis, isOf: (_, id) => eq(hypothesis.partnerId, id) },
  hypothesisEvidence: {
    table: hypothesisEvidence,
    isOf: (db, id) =>
      and(
        inArray(
          hypothesisEvidence.hypothesisId,
          db.select({ id: hypothesis.id }).from(hypothesis).where(eq(hypothesis.partnerId, id)),
        ),
        isNameable(db, id),
      ),
  },
  scenarios: { table: scenario, isOf: (_, id) => eq(scenario.partnerId, id) },
  scenarioVersions: {
    table: scenarioVersion,
    isOf: (db, id) => inArray(scenarioVersion.scenarioId, inOwn(db, scenario, id)),
  },
  runs: { table: run, isOf: (db, id) => inArray(run.scenarioId, inOwn(db, scenario, id)) },
  publications: {
    table: publication,
    isOf: (db, id) => inArray(publication.scenarioId, inOwn(db, scenario, id)),
  },
  sheets: { table: experienceSheet, isOf: (_, id) => eq(experienceSheet.partnerId, id) },
  fundingPlans: { table: fundingPlan, isOf: (_, id) => eq(fundingPlan.partnerId, id) },
  weighting: { table: objectiveWeighting, isOf: (_, id) => eq(objectiveWeighting.partnerId, id) },
  maturity: { table: maturityAssessment, isOf: (_, id) => eq(maturityAssessment.partnerId, id) },
  imports: { table: importJob, isOf: (_, id) => eq(importJob.partnerId, id) },
  importLines: { table: importLine, isOf: (db, id) => inArray(importLine.jobId, ownImports(db, id)) },
  comments: { table: comment, isOf: isOnOwnThing },
} as const satisfies Record<string, OwnedNoun>;

/** Key of a noun in the export. */
export type PartnerNoun = keyof typeof PARTNER_NOUNS;

/** All nouns, in the order of the export. */
export const PARTNER_NOUN_IDS = Object.keys(PARTNER_NOUNS) as PartnerNoun[];

/** Tables that lead to a partner and are no noun of its export, with why; by the name of the table. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  observation: 'figures of runs, which every run gives as a file of its own',
  import_content: 'given as the files they are',
  audit_event: 'the journal, which administrators read',
  import_mapping: 'columns chosen before, a convenience',
  user: 'personal data, given to the person',
  account: 'passwords',
  session: 'sessions',
  invitation: 'links',
  notification: 'each person’s own',
};

/** A row as JSON holds it, by field. */
export type ExportedRow = Record<string, unknown>;

/** The partner's rows of one noun, in the order of their first column. */
export async function listPartnerRows(
  db: ReadDatabase,
  { noun, partnerId }: { noun: PartnerNoun; partnerId: string },
): Promise<ExportedRow[]> {
  const { table, isOf }: OwnedNoun = PARTNER_NOUNS[noun];
  const [first] = Object.values(getTableColumns(table));
  return db.select().from(table).where(isOf(db, partnerId)).orderBy(asc(first));
}

/** Names of a noun's columns, as the rows have them. */
export function listNounFields(noun: PartnerNoun): string[] {
  return Object.keys(getTableColumns(PARTNER_NOUNS[noun].table));
}

/** The bytes of a file that was imported; undefined when it is no longer kept. */
export async function findImportedFile(db: ReadDatabase, jobId: string): Promise<Uint8Array | undefined> {
  const [row] = await db.select().from(importContent).where(eq(importContent.jobId, jobId));
  return row?.bytes;
}
