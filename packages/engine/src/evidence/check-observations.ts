import type { Problem } from '@maceo/domain/problem';
import type { QualityGrade } from './discount.ts';

/**
 * Telework counted in one organisation at one date. `group` is its cell (sector × size × public or private, named by the
 * caller); `eligible` is the staff whose post can be teleworked, null when the source does not say;
 * `isVolunteerPilot` marks pilots open to volunteers only.
 */
export interface FieldObservation {
  group: string;
  eligible: number | null;
  teleworkers: number;
  quality: QualityGrade;
  ageYears: number;
  isVolunteerPilot: boolean;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function checkEligible({ eligible, teleworkers }: FieldObservation): string | undefined {
  if (eligible === null || Number.isNaN(eligible)) {
    return 'L’effectif éligible manque\u00A0: un taux de recours se rapporte aux seuls agents dont le poste se télétravaille, jamais aux seuls volontaires ni à tout l’effectif.';
  }
  if (!isCount(eligible) || eligible < 1) return 'L’effectif éligible doit être un entier d’au moins 1.';
  return eligible < teleworkers
    ? `L’effectif éligible (${eligible}) est inférieur au nombre de télétravailleurs (${teleworkers}).`
    : undefined;
}

/** Problems of one observation, named `observations[i].…`; none when it can be used. No télétravailleur is fine. */
export function checkObservation(observation: FieldObservation, index: number): Problem[] {
  const eligible = checkEligible(observation);
  const messages: [field: keyof FieldObservation, message: string | undefined][] = [
    ['eligible', eligible],
    [
      'teleworkers',
      isCount(observation.teleworkers)
        ? undefined
        : 'Le nombre de télétravailleurs doit être un entier d’au moins 0.',
    ],
    [
      'ageYears',
      Number.isFinite(observation.ageYears) && observation.ageYears >= 0
        ? undefined
        : 'La date d’observation manque ou suit la date de référence.',
    ],
  ];
  return messages.flatMap(([field, message]) =>
    message === undefined ? [] : [{ field: `observations[${index}].${field}`, message }],
  );
}
