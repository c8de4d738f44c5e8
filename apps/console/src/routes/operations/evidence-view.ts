import { formatDecimal } from '#lib/parse-decimal.ts';
import { formatPartialDate } from '#lib/format-date.ts';
import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Operation } from '@maceo/domain/operations/operation';

/** How the source had the value. */
export const EVIDENCE_KIND_LABELS: Record<Evidence['kind'], string> = {
  measured: 'Mesuré',
  derived: 'Calculé',
  statement: 'Déclaré',
  adoption: 'Compté parmi les éligibles',
};

/** The value as the source gives it: one number, a range, or « sans valeur chiffrée » where it has only words. */
export function formatEvidenceValue(evidence: Pick<Evidence, 'value' | 'low' | 'high' | 'unit'>): string {
  const { value, low, high } = evidence;
  const unit = evidence.unit === '' ? '' : `\u00A0${evidence.unit}`;
  if (value !== null) return `${formatExact(value)}${unit}${formatRange(low, high)}`;
  if (low !== null && high !== null) return `${formatExact(low)} à ${formatExact(high)}${unit}`;
  if (low !== null) return `au moins ${formatExact(low)}${unit}`;
  return high === null ? 'sans valeur chiffrée' : `au plus ${formatExact(high)}${unit}`;
}

/** « juin 2011 – juin 2012 »; « depuis … » while it goes on, « non communiqué » when nothing is known. */
export function formatPeriod({ startedOn, endedOn }: Pick<Operation, 'startedOn' | 'endedOn'>): string {
  if (startedOn === null && endedOn === null) return 'non communiqué';
  if (startedOn === null) return `jusqu’à ${formatPartialDate(endedOn)}`;
  return endedOn === null
    ? `depuis ${formatPartialDate(startedOn)}`
    : `${formatPartialDate(startedOn)} – ${formatPartialDate(endedOn)}`;
}

function formatRange(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : ` (de ${formatExact(low)} à ${formatExact(high)})`;
}

/** All the decimals of the source, with French separators. */
function formatExact(value: number): string {
  const [whole, decimals] = formatDecimal(value).split(',');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u202F');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
