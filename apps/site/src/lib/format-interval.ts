import { formatNumber } from '@maceo/domain/format-number';

/** How every interval is to be read, once on each page that shows some. `draws` = number of draws of the run. */
export function formatIntervalReading(draws: number): string {
  return draws === 0
    ? 'Valeurs centrales, sans intervalle d’incertitude pour ce calcul.'
    : `Valeurs centrales\u202F; « entre … et … »\u00A0: là où tombent huit tirages des hypothèses sur dix (${formatNumber(draws)} tirages).`;
}
