import { type LeverTerritory, leverTerritorySchema } from '@maceo/domain/scenarios/lever';
import { TERRITORY_LEVELS, type TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { TerritoryLink } from '@maceo/domain/territories/territory-views';

/** Value of the choice of a lever that acts everywhere. */
export const WHOLE_MASSIF = '';

/** Levels offered, in their order; a commune is offered only where the scenario already names it. */
const LEVELS: readonly TerritoryLevel[] = ['region', 'departement', 'partner_perimeter', 'epci'];

/** Choices of one level. */
export interface TerritoryGroup {
  label: string;
  options: { value: string; label: string }[];
}

/** A territory as the value of a choice; nothing = the whole massif. */
export function toTerritoryChoice(territory: LeverTerritory | null | undefined): string {
  return territory ? `${territory.level}:${territory.code}` : WHOLE_MASSIF;
}

/** The territory of a choice; undefined for the whole massif. */
export function parseTerritoryChoice(choice: string): LeverTerritory | undefined {
  const [level, code] = choice.split(':');
  return leverTerritorySchema.safeParse({ level, code }).data;
}

/** What may be chosen, by level; a chosen territory that is not on the list is kept, by its level and code. */
export function listTerritoryGroups(territories: readonly TerritoryLink[], chosen: string): TerritoryGroup[] {
  const groups = LEVELS.map((level) => ({
    label: TERRITORY_LEVELS[level].plural,
    options: territories
      .filter((territory) => territory.level === level)
      .map((territory) => ({ value: toTerritoryChoice(territory), label: territory.name })),
  })).filter(({ options }) => options.length > 0);
  const known = groups.some(({ options }) => options.some(({ value }) => value === chosen));
  if (chosen === WHOLE_MASSIF || known) return groups;
  return [
    ...groups,
    { label: 'Territoire choisi', options: [{ value: chosen, label: formatTerritoryChoice(chosen) }] },
  ];
}

/** « Département 15 », « tout le massif ». */
export function formatTerritoryChoice(choice: string): string {
  const territory = parseTerritoryChoice(choice);
  return territory === undefined
    ? 'tout le massif'
    : `${TERRITORY_LEVELS[territory.level].label} ${territory.code}`;
}
