import type { Territory } from '@maceo/domain/territories/territory';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';

const CHILD_LEVELS: Record<Exclude<TerritoryLevel, 'commune'>, TerritoryLevel> = {
  epci: 'commune',
  departement: 'commune',
  region: 'epci',
  massif: 'epci',
  partner_perimeter: 'epci',
};

/**
 * The level of the parts that a territory's map and table show: a commune is shown among those of its EPCI. Undefined
 * for a commune outside any EPCI, which has no parts.
 */
export function findChildLevel({
  level,
  epciCode,
}: Pick<Territory, 'level' | 'epciCode'>): TerritoryLevel | undefined {
  if (level !== 'commune') return CHILD_LEVELS[level];
  return epciCode === null ? undefined : 'commune';
}
