import { formatNumber } from '@maceo/domain/format-number';
import type { TerritoryFraming } from '@maceo/domain/territories/territory';

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
