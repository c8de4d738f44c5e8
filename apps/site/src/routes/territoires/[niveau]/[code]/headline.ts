import type { PublishedScenario, TerritoryValues } from '@maceo/domain/publications/publication-views';
import { TERRITORY_READINGS, type TerritoryReading } from '@maceo/domain/territories/territory-reading';
import type { Territory } from '@maceo/domain/territories/territory';
import { findNumber, type Value } from '@maceo/domain/value';
import { formatInterval } from '@maceo/domain/indicators/format-interval';
import { formatPersons } from '@maceo/domain/format-number';
import { formatLocative } from '#lib/locative.ts';

/** What the sentence speaks of. `reading` is null where a territory has only one. */
export interface HeadlineContent {
  territory: Pick<Territory, 'level' | 'code' | 'name'>;
  reading: TerritoryReading | null;
  values: TerritoryValues;
  published: Pick<PublishedScenario, 'scenario'>;
}

/** Counts of people below this are said in words: a model has nothing to say of two or three persons. */
const FEW = 5;

/**
 * The sentence to quote: place, potential, expected, difference to the baseline, year, scenario, « modélisé »; numbers
 * rounded to two significant digits. Says so when the figures are not known. Never the word « prévision ».
 */
export function formatHeadline(content: HeadlineContent): string {
  const { territory, reading, values, published } = content;
  const place =
    formatLocative(territory) + (reading === null ? '' : ` (${TERRITORY_READINGS[reading].label})`);
  const compatible = findNumber(values.compatible);
  const teleworkers = findNumber(values.teleworkers);
  if (compatible === undefined || teleworkers === undefined) {
    return `${place}, les données disponibles ne permettent pas d’estimer le télétravail.`;
  }
  const { name, horizonYear, baselineId } = published.scenario;
  const difference = baselineId === null ? undefined : findNumber(values.teleworkers_additional);
  return (
    `${place}, ${formatPeople(compatible)} ont un emploi qui peut se télétravailler, et ` +
    `${formatNumberOfThem(teleworkers)} télétravailleraient${formatRange(values.teleworkers)} au moins un jour par mois en ${horizonYear} ` +
    `dans le scénario «\u202F${name}\u202F» (modélisé)${formatDifference(difference)}.`
  );
}

function formatPeople(count: number): string {
  return count < FEW ? `moins de ${FEW} personnes` : `environ ${formatPersons(count)} personnes`;
}

function formatNumberOfThem(count: number): string {
  return count < FEW ? `moins de ${FEW}` : `environ ${formatPersons(count)}`;
}

/** « (entre 31 et 42 dans huit tirages sur dix) », nothing where no draws were made or for a handful of people. */
function formatRange(value: Value): string {
  const range = (findNumber(value) ?? 0) < FEW ? undefined : formatInterval(value, 'teleworkers');
  return range === undefined ? '' : ` (${range} dans huit tirages sur dix)`;
}

function formatDifference(difference: number | undefined): string {
  if (difference === undefined) return '';
  if (Math.abs(difference) < 0.5) return ', soit à peu près autant que dans le scénario de référence';
  const size = Math.abs(difference) < FEW ? `moins de ${FEW}` : formatPersons(Math.abs(difference));
  return `, soit ${size} de ${difference > 0 ? 'plus' : 'moins'} que dans le scénario de référence`;
}
