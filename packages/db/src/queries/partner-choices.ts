import { toDay } from '@maceo/domain/day';
import { partnerSchema, type AgreementEntry, type Partner } from '@maceo/domain/partners/partner';
import { maturityAssessmentSchema, type MaturityAssessment } from '@maceo/domain/partners/maturity';
import {
  objectiveWeightingSchema,
  type ObjectiveWeighting,
} from '@maceo/domain/partners/objective-weighting';
import { and, eq, sql } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { maturityAssessment } from '../tables/maturity-assessment.ts';
import { objectiveWeighting } from '../tables/objective-weighting.ts';
import { partner } from '../tables/partner.ts';

/**
 * What partners decide and say of themselves: weights of the stakes, progress, agreement. Each is written over the
 * version its author had read: undefined, and nothing changed, when that version is no longer the present one.
 */

/** A partner by id, undefined when there is none. */
export async function findPartner(db: ReadDatabase, id: string): Promise<Partner | undefined> {
  const rows = await db.select().from(partner).where(eq(partner.id, id));
  return rows.map((row) => partnerSchema.parse(row))[0];
}

/** Weights of a partner; version 0 and no points while it has decided nothing. */
export async function getWeighting(db: ReadDatabase, partnerId: string): Promise<ObjectiveWeighting> {
  const rows = await db.select().from(objectiveWeighting).where(eq(objectiveWeighting.partnerId, partnerId));
  const found = rows.map(toWeighting)[0];
  return found ?? { partnerId, version: 0, points: null, comment: '', decidedOn: null };
}

function toWeighting(row: typeof objectiveWeighting.$inferSelect): ObjectiveWeighting {
  return objectiveWeightingSchema.parse({ ...row, decidedOn: toDay(row.decidedAt) });
}

/** Progress of a partner by its own account; version 0 and no level while it has said nothing. */
export async function getMaturity(db: ReadDatabase, partnerId: string): Promise<MaturityAssessment> {
  const rows = await db.select().from(maturityAssessment).where(eq(maturityAssessment.partnerId, partnerId));
  const found = rows.map(toMaturity)[0];
  return found ?? { partnerId, version: 0, levels: {}, comment: '', assessedOn: null };
}

function toMaturity(row: typeof maturityAssessment.$inferSelect): MaturityAssessment {
  return maturityAssessmentSchema.parse({ ...row, assessedOn: toDay(row.assessedAt) });
}

/** Who writes, when, and over which version (0 = nothing was there). */
export interface ChoiceAuthor {
  partnerId: string;
  version: number;
  userId: string;
  now: Date;
}

/** Writes the weights of a partner as its next version. */
export async function updateWeighting(
  db: Database,
  { partnerId, version, userId, now }: ChoiceAuthor,
  value: Pick<ObjectiveWeighting, 'points' | 'comment'>,
): Promise<ObjectiveWeighting | undefined> {
  const content = { ...value, points: value.points ?? {}, decidedAt: now, decidedBy: userId };
  const rows =
    version === 0
      ? await db
          .insert(objectiveWeighting)
          .values({ partnerId, version: 1, ...content })
          .onConflictDoNothing()
          .returning()
      : await db
          .update(objectiveWeighting)
          .set({ ...content, version: version + 1 })
          .where(and(eq(objectiveWeighting.partnerId, partnerId), eq(objectiveWeighting.version, version)))
          .returning();
  return rows.map(toWeighting)[0];
}

/** Writes the progress of a partner as its next version. */
export async function updateMaturity(
  db: Database,
  { partnerId, version, userId, now }: ChoiceAuthor,
  value: Pick<MaturityAssessment, 'levels' | 'comment'>,
): Promise<MaturityAssessment | undefined> {
  const content = { ...value, assessedAt: now, assessedBy: userId };
  const rows =
    version === 0
      ? await db
          .insert(maturityAssessment)
          .values({ partnerId, version: 1, ...content })
          .onConflictDoNothing()
          .returning()
      : await db
          .update(maturityAssessment)
          .set({ ...content, version: version + 1 })
          .where(and(eq(maturityAssessment.partnerId, partnerId), eq(maturityAssessment.version, version)))
          .returning();
  return rows.map(toMaturity)[0];
}

/** Writes where a partner stands and its agreement, as its next version. */
export async function updateAgreement(
  db: Database,
  { partnerId, version }: Pick<ChoiceAuthor, 'partnerId' | 'version'>,
  entry: AgreementEntry,
): Promise<Partner | undefined> {
  const rows = await db
    .update(partner)
    .set({ ...entry, version: sql`${partner.version} + 1` })
    .where(and(eq(partner.id, partnerId), eq(partner.version, version)))
    .returning();
  return rows.map((row) => partnerSchema.parse(row))[0];
}
