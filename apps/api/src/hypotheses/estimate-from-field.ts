import type { ReadDatabase } from '@maceo/db/open-database';
import type { EstimableParameterId } from '@maceo/domain/hypotheses/hypothesis-parameter';
import { estimateHypothesis, type EstimatedHypothesis } from '@maceo/engine/evidence/estimate-hypothesis';
import type { UnusedRecord } from '@maceo/engine/evidence/field-record';
import { listFieldRecords } from './list-field-records.ts';

/** What is estimated, from every validated observation, with the national prior or without it. */
export interface FieldEstimateRequest {
  parameterId: EstimableParameterId;
  usesPrior: boolean;
}

/**
 * What all validated observations, restricted ones included, say of a parameter today; without `law` when none of them
 * moves it. Not for a reader's eyes as it stands: cells and ids are to be limited to what they may see.
 */
export async function estimateFromField(
  { db, now }: { db: ReadDatabase; now: Date },
  { parameterId, usesPrior }: FieldEstimateRequest,
): Promise<EstimatedHypothesis | { law: undefined; unused: UnusedRecord[] }> {
  const asOf = now.toISOString().slice(0, 10);
  const records = await listFieldRecords(db, asOf);
  return estimateHypothesis({ parameterId, records, asOf, usesPrior });
}
