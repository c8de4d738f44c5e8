import { MACEO_STUDY } from '@maceo/datasets/study/maceo-study';
import { LOT_PILOT, LOT_PILOT_EVIDENCE } from '@maceo/datasets/study/lot-pilot';
import { STUDY_PARTNERS } from '@maceo/datasets/study/partners';
import { FIRST_SCENARIOS } from '@maceo/datasets/study/scenarios';
import { insertMissingEvidence, insertMissingOperations } from '@maceo/db/queries/operations';
import { insertMissingPartners } from '@maceo/db/queries/partners';
import { insertMissingScenarios } from '@maceo/db/queries/scenarios';
import { insertMissingStudy } from '@maceo/db/queries/study';
import type { Services } from '../context.ts';

/** Adds what is missing of the study: sheet, partners, operations with their evidence, scenarios. Nothing is overwritten. */
export async function insertStudy(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  operatorName: string,
): Promise<void> {
  await insertMissingPartners(db, STUDY_PARTNERS);
  await insertMissingStudy(db, { ...MACEO_STUDY, operatorName });
  await insertMissingOperations(db, [LOT_PILOT]);
  await insertMissingEvidence(db, LOT_PILOT_EVIDENCE);
  await insertMissingScenarios(db, { scenarios: FIRST_SCENARIOS, now: clock() });
}
