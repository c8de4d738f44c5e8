import { type LeverTerritory, leverTerritorySchema, toPlaceKey } from '@maceo/domain/scenarios/lever';
import { TERRITORY_LEVELS, type TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { TerritoryLink } from '@maceo/domain/territories/territory-views';

/** Value of the choice of a lever that acts everywhere. */
export const WHOLE_MASSIF = '';

/** Value of a choice that is still to be made. */
export const UNCHOSEN = '?';

/** Levels offered, in their order; a commune is offered only where the scenario already names it. */
const LEVELS: readonly TerritoryLevel[] = ['region', 'departement', 'partner_perimeter', 'epci'];

/** Choices of one level. */
export interface TerritoryGroup {
  label: string;
  options: { value: string; label: string }[];
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
      .map((territory) => ({ value: toPlaceKey(territory), label: territory.name })),
  })).filter(({ options }) => options.length > 0);
  const known = groups.some(({ options }) => options.some(({ value }) => value === chosen));
  if (chosen === WHOLE_MASSIF || chosen === UNCHOSEN || known) return groups;
  return [
    ...groups,
    { label: 'Territoire choisi', options: [{ value: chosen, label: formatTerritoryChoice(chosen) }] },
  ];
}

/** Whom a choice reaches, beside those that the lever's other settings have made. */
export function formatReach(choice: string, taken: readonly string[]): string {
  if (choice === UNCHOSEN) return 'Un territoire que ce levier n’a pas encore.';
  if (choice === WHOLE_MASSIF) {
    return taken.length === 0
      ? 'Pour tous les habitants du massif.'
      : 'Pour tous les autres habitants du massif.';
  }
  const elsewhere = taken.length === 0 ? '\u202F; ailleurs, la situation observée' : '';
  return `Pour ceux qui y habitent, où qu’ils travaillent${elsewhere}.`;
}

/** Name of a chosen territory, by its level and code where the list does not have it. */
export function formatChosenName(territories: readonly TerritoryLink[], chosen: string): string {
  const known = territories.find((territory) => toPlaceKey(territory) === chosen);
  return known?.name ?? formatTerritoryChoice(chosen);
}

/** « Département 15 », « tout le massif », « territoire à choisir ». */
export function formatTerritoryChoice(choice: string): string {
  if (choice === UNCHOSEN) return 'territoire à choisir';
  const territory = parseTerritoryChoice(choice);
  return territory === undefined
    ? 'tout le massif'
    : `${TERRITORY_LEVELS[territory.level].label} ${territory.code}`;
}
