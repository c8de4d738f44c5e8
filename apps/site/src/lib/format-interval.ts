import { formatRounded } from '@maceo/domain/format-number';
import { INDICATORS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import { UNITS } from '@maceo/domain/unit';
import { findInterval, type Value } from '@maceo/domain/value';
import { formatPersons } from './format-persons.ts';

/** Two significant digits; people come in whole numbers, even when a model gives fractions of them. */
export function formatFigure(value: number, id: IndicatorId): string {
  return UNITS[INDICATORS[id].unit].short.startsWith('personnes')
    ? formatPersons(value)
    : formatRounded(value);
}

/**
 * « entre 31 et 42 »: the 10th and 90th percentiles of a figure, rounded as the figure is. Undefined where no draws were
 * made; one number where both ends round to the same.
 */
export function formatInterval(value: Value, id: IndicatorId): string | undefined {
  const interval = findInterval(value);
  if (interval === undefined) return undefined;
  const [low, high] = [formatFigure(interval.p10, id), formatFigure(interval.p90, id)];
  return low === high ? `proche de ${low}` : `entre ${low} et ${high}`;
}

/** How every interval is to be read, once on each page that shows some. `draws` = number of draws of the run. */
export function formatIntervalReading(draws: number): string {
  return draws === 0
    ? 'Valeurs centrales, sans intervalle d’incertitude pour ce calcul.'
    : `Valeurs centrales\u202F; « entre … et … »\u00A0: là où tombent huit tirages des hypothèses sur dix (${formatPersons(draws)} tirages).`;
}
