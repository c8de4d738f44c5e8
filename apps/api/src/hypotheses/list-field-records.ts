import type { ReadDatabase } from '@maceo/db/open-database';
import { listValidatedEvidence, type EmployerEvidence } from '@maceo/db/queries/operations';
import { findIsPublic } from '@maceo/domain/organisations/organisation';
import { findCellSection } from '@maceo/domain/hypotheses/activity-section';
import { computeAgeYears } from '@maceo/engine/evidence/discount';
import type { FieldRecord } from '@maceo/engine/evidence/field-record';

/** The cell of an employer; nothing of it is known when it is not recorded. */
function toCell(
  organisation: EmployerEvidence['organisation'],
): Pick<FieldRecord, 'organisationId' | 'isPublic' | 'size' | 'sector'> {
  if (organisation === null) return { organisationId: null, isPublic: null, size: null, sector: null };
  const { id, sector, sizeClass } = organisation;
  return {
    organisationId: id,
    isPublic: findIsPublic(organisation) ?? null,
    size: sizeClass,
    sector: sector === null ? null : (findCellSection(sector) ?? null),
  };
}

/** An observation as an estimate reads it; what the record does not hold is null, never guessed. */
function toFieldRecord({ evidence, organisation }: EmployerEvidence, asOf: string): FieldRecord {
  return {
    evidenceId: evidence.id,
    ...toCell(organisation),
    eligible: evidence.eligibleCount,
    teleworkers: evidence.teleworkerCount,
    volunteersOnly: evidence.volunteersOnly,
    quality: evidence.quality,
    ageYears: computeAgeYears(evidence.measuredOn ?? '', asOf),
    days: evidence.daysDistribution.map(({ days, teleworkers }) => ({ days, persons: teleworkers })),
  };
}

/** Every validated observation of the study, restricted ones included, at the day `asOf` (ISO). */
export async function listFieldRecords(db: ReadDatabase, asOf: string): Promise<FieldRecord[]> {
  const pieces = await listValidatedEvidence(db);
  return pieces.map((piece) => toFieldRecord(piece, asOf));
}
