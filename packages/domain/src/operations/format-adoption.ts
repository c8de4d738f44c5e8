import type { Evidence } from './evidence.ts';

/**
 * « 12 télétravailleurs pour 40 éligibles », with « action réservée aux volontaires » where it was; undefined when one of
 * the counts is not known. The rate itself is left to estimates, which know its interval.
 */
export function formatAdoption(
  evidence: Pick<Evidence, 'eligibleCount' | 'teleworkerCount' | 'volunteersOnly'>,
): string | undefined {
  const { eligibleCount, teleworkerCount, volunteersOnly } = evidence;
  if (eligibleCount === null || teleworkerCount === null) return undefined;
  const bias = volunteersOnly ? ', action réservée aux volontaires' : '';
  const plural = teleworkerCount > 1 ? 's' : '';
  return `${teleworkerCount}\u00A0télétravailleur${plural} pour ${eligibleCount}\u00A0éligible${eligibleCount > 1 ? 's' : ''}${bias}`;
}
