import { formatDecimal } from '#lib/parse-decimal.ts';
import { formatPartialDate } from '#lib/format-date.ts';
import type { Evidence } from '@maceo/domain/operations/evidence';
import { formatAdoption } from '@maceo/domain/operations/format-adoption';
import type { Operation } from '@maceo/domain/operations/operation';

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

/** What a piece of evidence holds: who teleworks among whom where it counts them, else the value of its source. */
export function formatEvidence(evidence: Evidence): string {
  const adoption = formatAdoption(evidence);
  const hasValue = [evidence.value, evidence.low, evidence.high].some((value) => value !== null);
  if (adoption === undefined) return formatEvidenceValue(evidence);
  return hasValue ? `${formatEvidenceValue(evidence)}\u202F; ${adoption}` : adoption;
}

/** « employeur public » or « employeur privé » when all employers are; undefined when they differ or it is not known. */
export function formatEmployers(organisations: readonly { isPublic: boolean | null }[]): string | undefined {
  const kinds = new Set(organisations.map(({ isPublic }) => isPublic));
  if (kinds.size !== 1 || kinds.has(null)) return undefined;
  return kinds.has(true) ? 'employeur public' : 'employeur privé';
}

/** A size of file: « 15 o », « 12 Kio », « 1,4 Mio ». */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes}\u00A0o`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)}\u00A0Kio`;
  return `${formatDecimal(Math.round((bytes / 1024 / 1024) * 10) / 10)}\u00A0Mio`;
}
