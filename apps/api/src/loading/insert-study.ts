import { FIELD_EVIDENCE, FIELD_OPERATIONS, FIELD_ORGANISATIONS } from '@maceo/datasets/study/field-actions';
import { STUDY_FUNDING_PLAN } from '@maceo/datasets/study/funding-plan';
import { MACEO_STUDY } from '@maceo/datasets/study/maceo-study';
import { STUDY_PARTNERS } from '@maceo/datasets/study/partners';
import { FIRST_SCENARIOS } from '@maceo/datasets/study/scenarios';
import { STUDY_SHEET } from '@maceo/datasets/study/study-sheet';
import { insertFundingPlan } from '@maceo/db/queries/funding';
import { insertMissingEvidence, insertMissingOperations } from '@maceo/db/queries/operations';
import { insertMissingOrganisations } from '@maceo/db/queries/organisations';
import { insertMissingPartners } from '@maceo/db/queries/partners';
import { insertMissingScenarios } from '@maceo/db/queries/scenarios';
import { insertSheet } from '@maceo/db/queries/sheets';
import { insertMissingStudy } from '@maceo/db/queries/study';
import type { Services } from '../context.ts';

/** Adds what is missing of the study: sheet, partners, operations with their evidence, funding plan, scenarios. Nothing is overwritten. */
export async function insertStudy(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  operatorName: string,
): Promise<void> {
  await insertMissingPartners(db, STUDY_PARTNERS);
  await insertMissingStudy(db, { ...MACEO_STUDY, operatorName });
  await insertMissingOrganisations(db, { organisations: FIELD_ORGANISATIONS, now: clock() });
  await insertMissingOperations(db, FIELD_OPERATIONS);
  await insertMissingEvidence(db, FIELD_EVIDENCE);
  await insertSheet(db, { sheet: STUDY_SHEET, now: clock() });
  await insertFundingPlan(db, { plan: STUDY_FUNDING_PLAN, now: clock() });
  await insertMissingScenarios(db, { scenarios: FIRST_SCENARIOS, now: clock() });
}
