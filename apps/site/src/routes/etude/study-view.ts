import { formatNumber, formatShare } from '@maceo/domain/format-number';
import { formatMoney } from '@maceo/domain/money';
import {
  EVIDENCE_STATUS_LABELS,
  RESPONDENT_ROLE_LABELS,
  type Evidence,
} from '@maceo/domain/operations/evidence';
import { formatAdoption } from '@maceo/domain/operations/format-adoption';
import { findUseRatio, type Commitment } from '@maceo/domain/operations/commitment';
import type { Operation } from '@maceo/domain/operations/operation';
import type { Partner, PartnerOverlap } from '@maceo/domain/partners/partner';
import { computeOwnFundsShare, type FundingLine } from '@maceo/domain/study/experience-sheet';
import { STUDY_VINTAGE } from '@maceo/domain/territories/study-vintage';
import type { TerritoryFraming } from '@maceo/domain/territories/territory';

/** What the study's page prints. Amounts that were not given stay « non communiqué »; partners are never summed. */

/** A line of the comparison between the study's own frame and today's. */
export interface FramingRow {
  label: string;
  then: string;
  now: string;
}

/** The study's frame (2010, rounded by its sheet) beside the massif of today; « n.d. » where today's is not known. */
export function listFraming(now: TerritoryFraming): FramingRow[] {
  const { population, surfaceKm2, communeCount } = now;
  const density = population === null || surfaceKm2 === null ? null : population / surfaceKm2;
  const print = (value: number | null) => (value === null ? 'n.d.' : formatNumber(value));
  return [
    { label: 'Communes', then: formatNumber(STUDY_VINTAGE.communeCount), now: print(communeCount) },
    {
      label: 'Habitants',
      then: `${formatNumber(STUDY_VINTAGE.population / 1e6, 1)}\u00A0millions`,
      now: print(population),
    },
    {
      label: 'Densité',
      then: `${STUDY_VINTAGE.densityPerKm2}\u00A0hab./km²`,
      now: density === null ? 'n.d.' : `${formatNumber(density)}\u00A0hab./km²`,
    },
  ];
}

/** « 20 % », exactly computed from the amounts; undefined when one of them is not communicated. */
export function formatOwnFundsShare(funding: Parameters<typeof computeOwnFundsShare>[0]): string | undefined {
  const share = computeOwnFundsShare(funding);
  if (share === null) return undefined;
  return formatShare(share, Number.isInteger(Math.round(share * 1e9) / 1e7) ? 0 : 3);
}

/** Label and amount of a line of the funding plan. */
export function toFundingRow(line: FundingLine): { label: string; amount: string; known: boolean } {
  return { label: line.label, amount: formatMoney(line.amount), known: line.amount.amountCents !== null };
}

/** « 251 communes, 144 000 habitants », as far as known. */
export function formatFraming({ communeCount, population }: TerritoryFraming): string {
  const communes = `${formatNumber(communeCount)}\u00A0communes`;
  return population === null ? communes : `${communes}, ${formatNumber(population)}\u00A0habitants`;
}

/** One sentence per overlap of two perimeters, in the names of the study. */
export function listOverlaps(overlaps: readonly PartnerOverlap[], partners: readonly Partner[]): string[] {
  const name = (id: string) => partners.find((partner) => partner.id === id)?.nameInStudy ?? id;
  return overlaps.map(({ partnerId, otherPartnerId, communeCount, contained }) => {
    const shared = `${formatNumber(communeCount)}\u00A0communes`;
    return contained
      ? `Le territoire «\u202F${name(partnerId)}\u202F» est tout entier dans «\u202F${name(otherPartnerId)}\u202F» (${shared}).`
      : `«\u202F${name(partnerId)}\u202F» et «\u202F${name(otherPartnerId)}\u202F» ont ${shared} en commun.`;
  });
}

/**
 * Fewest eligible people for a count to be shown. Source: MACEO's method C.7, rule 5: fewer than 5 are never shown alone.
 */
const FEWEST_ELIGIBLE = 5;

/** What an observation says: who teleworks among whom, its value or range with unit, or « sans valeur chiffrée ». */
export function formatEvidence(evidence: Evidence): string {
  const { value, low, high, unit } = evidence;
  const adoption = formatAdoption(evidence);
  if (adoption !== undefined) {
    return (evidence.eligibleCount ?? 0) < FEWEST_ELIGIBLE
      ? 'effectif trop faible pour être montré'
      : adoption;
  }
  const print = (number: number) =>
    new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 }).format(number);
  const withUnit = (text: string) => (unit === '' ? text : `${text}\u00A0${unit}`);
  if (value !== null) return withUnit(print(value));
  if (low !== null && high !== null) return withUnit(`${print(low)} à ${print(high)}`);
  return 'sans valeur chiffrée';
}

/** « 150 signés, 23 utilisés (15 %) »: what is signed is never told without what is used. */
export function formatCommitment(pair: Commitment): string {
  const print = (count: number | null, word: string) =>
    count === null
      ? `${word}s non communiqués`
      : `${formatNumber(count)}\u00A0${word}${count > 1 ? 's' : ''}`;
  const ratio = findUseRatio(pair);
  const share = ratio === undefined ? '' : ` (${formatShare(ratio)})`;
  return `${print(pair.signed, 'signé')}, ${print(pair.used, 'utilisé')}${share}`;
}

const KINDS: Record<Evidence['kind'], string> = {
  measured: 'mesuré',
  derived: 'calculé',
  statement: 'rapporté',
  adoption: 'compté parmi les éligibles',
};

/** Who says it, when, how sure it is: « Fichier de l’employeur · mesuré · qualité B · 2012-06 ». */
export function formatEvidenceStanding(evidence: Evidence): string {
  const parts = [
    RESPONDENT_ROLE_LABELS[evidence.respondentRole],
    KINDS[evidence.kind],
    `qualité ${evidence.quality}`,
    evidence.status === 'validated' ? null : EVIDENCE_STATUS_LABELS[evidence.status].toLowerCase(),
    evidence.measuredOn,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** « de 2011-06 à 2012-06 », « depuis 2011-06 », or « dates non communiquées ». */
export function formatPeriod({ startedOn, endedOn }: Pick<Operation, 'startedOn' | 'endedOn'>): string {
  if (startedOn !== null && endedOn !== null) return `de ${formatMonth(startedOn)} à ${formatMonth(endedOn)}`;
  if (startedOn !== null) return `depuis ${formatMonth(startedOn)}`;
  return endedOn === null ? 'dates non communiquées' : `jusqu’en ${formatMonth(endedOn)}`;
}

function formatMonth(text: string): string {
  if (!/^\d{4}-\d{2}/.test(text)) return text;
  const [year, month] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, 1));
  return new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}
