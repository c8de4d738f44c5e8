import { formatNumber } from '@maceo/domain/format-number';
import { TERRITORY_LEVELS } from '@maceo/domain/territories/territory-level';
import type { TerritoryHit } from '@maceo/domain/territories/territory-views';
import { toTerritoryPath } from '#lib/links.ts';

/** One answer as printed. `details` stand beside the name, `reason` says why it matched when it is not by its name. */
export interface SearchHitView {
  key: string;
  href: string;
  name: string;
  details: string;
  reason: string | null;
}

const REASONS: Record<TerritoryHit['matched'], string | null> = {
  name: null,
  former_name: 'ancien nom',
  postcode: 'code postal',
  code: 'code',
};

/** Longest text that the search takes, in characters. */
export const MAX_QUERY_LENGTH = 100;

/** Text as typed, without surrounding spaces; absent = empty. */
export function parseQuery(text: string | null): string {
  return (text ?? '').trim();
}

/** Level, département and population of an answer; what is not known is left out. */
export function toSearchHitView(hit: TerritoryHit): SearchHitView {
  const label = REASONS[hit.matched];
  const details = [
    TERRITORY_LEVELS[hit.level].label,
    hit.level === 'commune' && hit.departementCode !== null ? `département ${hit.departementCode}` : null,
    formatPopulation(hit),
  ];
  return {
    key: `${hit.level}-${hit.code}`,
    href: toTerritoryPath(hit.level, hit.code),
    name: hit.name,
    details: details.filter((detail) => detail !== null).join(' · '),
    reason:
      label === null || hit.matchedText === null
        ? null
        : `Trouvé par ${label} «\u202F${hit.matchedText}\u202F»`,
  };
}

/** A commune is inside or not; larger territories may lie astride, so what is counted is named. */
function formatPopulation({ level, population }: TerritoryHit): string | null {
  if (population === null) return null;
  const people = `${formatNumber(population)}\u00A0habitants`;
  return level === 'commune' ? people : `${people} dans le massif`;
}
