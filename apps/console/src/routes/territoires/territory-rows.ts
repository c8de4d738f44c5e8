import type { TableColumn, TableRow } from '@maceo/charts/table-order';
import { formatNumber } from '@maceo/domain/format-number';
import { TERRITORY_LEVELS, type TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { TerritoryHit } from '@maceo/domain/territories/territory-views';

type Href = (level: TerritoryLevel, code: string) => string;

/** Columns of a list of territories of one level. */
export const PART_COLUMNS: TableColumn[] = [
  { key: 'name', label: 'Nom' },
  { key: 'code', label: 'Code' },
  { key: 'population', label: 'Habitants dans le massif', numeric: true },
];

/** Columns of the answers of a search, which mix levels. */
export const HIT_COLUMNS: TableColumn[] = [
  { key: 'name', label: 'Nom' },
  { key: 'level', label: 'Niveau' },
  { key: 'code', label: 'Code' },
  { key: 'population', label: 'Habitants dans le massif', numeric: true },
  { key: 'matched', label: 'Trouvé par' },
];

const MATCH_LABELS: Record<TerritoryHit['matched'], string> = {
  name: 'nom',
  former_name: 'ancien nom',
  postcode: 'code postal',
  code: 'code',
};

/** Rows of the parts of a territory; an unknown population is « n.d. » and sorts last. */
export function toPartRows(
  parts: readonly { code: string; name: string; population: number | null }[],
  { level, href }: { level: TerritoryLevel; href: Href },
): TableRow[] {
  return parts.map((part) => ({
    key: part.code,
    cells: {
      name: { text: part.name, order: part.name, href: href(level, part.code) },
      code: { text: part.code, order: part.code },
      population: toPopulationCell(part.population),
    },
  }));
}

/** Rows of a search's answers, with what they were found by when it is not their present name. */
export function toHitRows(hits: readonly TerritoryHit[], href: Href): TableRow[] {
  return hits.map((hit, rank) => {
    const matched = MATCH_LABELS[hit.matched];
    const text = hit.matchedText === null ? matched : `${matched} «\u202F${hit.matchedText}\u202F»`;
    return {
      key: `${hit.level} ${hit.code} ${rank}`,
      cells: {
        name: { text: hit.name, order: rank, href: href(hit.level, hit.code) },
        level: { text: TERRITORY_LEVELS[hit.level].label, order: hit.level },
        code: { text: hit.code, order: hit.code },
        population: toPopulationCell(hit.population),
        matched: { text, order: text },
      },
    };
  });
}

function toPopulationCell(population: number | null): TableRow['cells'][string] {
  return { text: population === null ? 'n.d.' : formatNumber(population), order: population };
}
