import type { ReadDatabase } from '@maceo/db/open-database';
import { listValidatedEvidence } from '@maceo/db/queries/operations';
import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Operation } from '@maceo/domain/operations/operation';
import { computeAgeYears } from '@maceo/engine/evidence/discount';
import type { FieldRecord } from '@maceo/engine/evidence/field-record';

/** An observation as an estimate reads it; what the record does not hold is null, never guessed. */
function toFieldRecord(
  { evidence, operation }: { evidence: Evidence; operation: Operation },
  asOf: string,
): FieldRecord {
  return {
    evidenceId: evidence.id,
    organisationId: null,
    isPublic: operation.publicEmployer,
    size: null,
    sector: null,
    eligible: null,
    teleworkers: null,
    volunteersOnly: false,
    quality: evidence.quality,
    ageYears: computeAgeYears(evidence.observedOn ?? '', asOf),
    days: [],
  };
}

/** Every validated observation of the study, restricted ones included, at the day `asOf` (ISO). */
export async function listFieldRecords(db: ReadDatabase, asOf: string): Promise<FieldRecord[]> {
  const pieces = await listValidatedEvidence(db);
  return pieces.map((piece) => toFieldRecord(piece, asOf));
}
