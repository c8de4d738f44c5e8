import type { EmployerGroup } from '@maceo/domain/hypotheses/hypothesis-parameter';
import type { DaysCount } from './estimate-days.ts';
import type { QualityGrade } from './discount.ts';

/**
 * One validated observation as an estimate reads it: the employer's cell (null = not recorded), the counts (null = not
 * recorded), `ageYears` NaN when undated, `days` empty when the distribution is not recorded. `organisationId` null = the
 * employer is not recorded.
 */
export interface FieldRecord {
  evidenceId: string;
  organisationId: string | null;
  isPublic: boolean | null;
  size: string | null;
  sector: string | null;
  eligible: number | null;
  teleworkers: number | null;
  volunteersOnly: boolean;
  quality: QualityGrade;
  ageYears: number;
  days: readonly DaysCount[];
}

/** An observation that was left out, and why, in a French sentence. */
export interface UnusedRecord {
  evidenceId: string;
  reason: string;
}

/** Observations that count, and those that do not. */
export interface SortedRecords {
  used: FieldRecord[];
  unused: UnusedRecord[];
}

/** Size classes of employers of 50 staff or more. */
const LARGE_SIZES: readonly string[] = ['50-249', '250+'];

/** Employer group of an observation; undefined when what is recorded of the employer does not tell. */
function findGroup({ isPublic, size }: FieldRecord): EmployerGroup | undefined {
  if (isPublic === null) return undefined;
  if (isPublic) return 'public';
  if (size === null) return undefined;
  return LARGE_SIZES.includes(size) ? 'private_large' : 'private_small';
}

function findEmployerReason(record: FieldRecord, group: EmployerGroup): string | undefined {
  if (group === 'all') return undefined;
  const found = findGroup(record);
  if (found === group) return undefined;
  if (found !== undefined) return 'Elle concerne un autre groupe d’employeurs.';
  return record.isPublic === null
    ? 'On ne sait pas si l’employeur est public ou privé.'
    : 'La taille de l’employeur privé n’est pas renseignée.';
}

function findAgeReason({ ageYears }: FieldRecord): string | undefined {
  if (Number.isNaN(ageYears)) return 'Elle n’est pas datée\u00A0: on ne sait pas ce qu’elle pèse encore.';
  return ageYears < 0 ? 'Sa date est à venir.' : undefined;
}

function findShareReason({ eligible, teleworkers }: FieldRecord): string | undefined {
  if (eligible === null || eligible < 1) return 'L’effectif éligible n’est pas renseigné.';
  return teleworkers === null ? 'Le nombre de télétravailleurs n’est pas renseigné.' : undefined;
}

function findDaysReason({ days }: FieldRecord): string | undefined {
  return days.some(({ persons }) => persons > 0)
    ? undefined
    : 'La répartition des télétravailleurs par nombre de jours n’est pas renseignée.';
}

/** Evidence that a newer observation of the same employer replaces, so that nobody is counted twice. */
function listReplaced(records: readonly FieldRecord[]): Set<string> {
  const byEmployer = Map.groupBy(
    records.filter(({ organisationId }) => organisationId !== null),
    ({ organisationId }) => organisationId,
  );
  return new Set(
    [...byEmployer.values()].flatMap((waves) =>
      waves
        .toSorted((a, b) => a.ageYears - b.ageYears || (a.evidenceId < b.evidenceId ? -1 : 1))
        .slice(1)
        .map(({ evidenceId }) => evidenceId),
    ),
  );
}

/**
 * Sorts observations into those that speak of `measure` for an employer group and those that do not, each with the first
 * reason that keeps it out. Of several observations of one employer only the newest counts.
 */
export function sortRecords(
  records: readonly FieldRecord[],
  { group, measure }: { group: EmployerGroup; measure: 'share' | 'days' },
): SortedRecords {
  const findMeasureReason = measure === 'share' ? findShareReason : findDaysReason;
  const reasons = new Map(
    records.map((record) => [
      record.evidenceId,
      findEmployerReason(record, group) ?? findMeasureReason(record) ?? findAgeReason(record),
    ]),
  );
  const usable = records.filter(({ evidenceId }) => reasons.get(evidenceId) === undefined);
  for (const id of listReplaced(usable)) {
    reasons.set(id, 'Une observation plus récente du même employeur compte à sa place.');
  }
  return {
    used: usable.filter(({ evidenceId }) => reasons.get(evidenceId) === undefined),
    unused: records.flatMap(({ evidenceId }) => {
      const reason = reasons.get(evidenceId);
      return reason === undefined ? [] : [{ evidenceId, reason }];
    }),
  };
}
