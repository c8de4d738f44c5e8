import { formatNumber } from '@maceo/domain/format-number';
import type { TerritoryFraming } from '@maceo/domain/territories/territory';
import { TERRITORY_READINGS } from '@maceo/domain/territories/territory-reading';

/** What is known of one reading of a territory, as printed; « n.d. » for what is not. */
export interface FramingView {
  communes: string;
  population: string;
  surface: string;
}

/** Communes, inhabitants and area (km²) as text. */
export function formatFraming(framing: TerritoryFraming): FramingView {
  return {
    communes: formatNumber(framing.communeCount),
    population: framing.population === null ? 'n.d.' : formatNumber(framing.population),
    surface: framing.surfaceKm2 === null ? 'n.d.' : `${formatNumber(framing.surfaceKm2)}\u00A0km²`,
  };
}

/**
 * The readings of a territory, each with its name: two when it lies astride the edge of the massif, one when it is
 * wholly inside, where both would be the same figures twice.
 */
export function toReadingRows(
  massif: TerritoryFraming,
  whole: TerritoryFraming,
): (FramingView & { reading: string })[] {
  if (massif.communeCount === whole.communeCount) {
    return [{ reading: 'tout entier dans le massif', ...formatFraming(massif) }];
  }
  return [
    { reading: TERRITORY_READINGS.massif.label, ...formatFraming(massif) },
    { reading: TERRITORY_READINGS.whole.label, ...formatFraming(whole) },
  ];
}
