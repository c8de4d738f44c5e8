import { formatNumber } from '@maceo/domain/format-number';
import type { TerritorySheet } from '@maceo/domain/territories/territory-views';

/** What is known of a territory beside its counts, as label and value; what does not apply is left out. */
export function listSheetFacts(sheet: TerritorySheet): { label: string; value: string; note?: string }[] {
  const { formerNames, postcodes, fibrePercent, densityClass, territory } = sheet;
  const facts = [
    {
      label: 'Lectures',
      value: territory.astride ? 'deux, à cheval sur le massif' : 'une, tout entier dans le massif',
    },
    postcodes.length > 0 && { label: 'Codes postaux', value: postcodes.join(', ') },
    formerNames.length > 0 && { label: 'Anciens noms', value: formerNames.join(', ') },
    densityClass !== null && { label: 'Densité', value: densityClass, note: 'grille communale de l’INSEE' },
    fibrePercent !== null && toFibreFact(fibrePercent),
    territory.positionQuality === 'approximate' && { label: 'Position', value: 'approchée' },
  ];
  return facts.filter((fact) => fact !== false);
}

/** A share of exactly 0 is a doubt in the source, not an observation. Source: quality notes of the data pack. */
function toFibreFact(percent: number): { label: string; value: string; note?: string } {
  const note = 'part des locaux raccordables';
  if (percent === 0) return { label: 'Fibre', value: 'à confirmer', note };
  return { label: 'Fibre', value: `${formatNumber(percent, 1)}\u00A0%`, note };
}
