import { TERRITORY_LEVELS, type TerritoryLevel } from '@maceo/domain/territories/territory-level';
import { api } from './api-client.ts';
import type { Option } from './record-form.ts';

/** A territory as a choice: its value is « niveau code », apart by a space. */
export function toPlaceOption(place: { level: TerritoryLevel; code: string; name: string }): Option {
  const { level, code, name } = place;
  const detail = level === 'commune' ? `commune, ${code}` : TERRITORY_LEVELS[level].label.toLowerCase();
  return { value: `${level} ${code}`, label: `${name} (${detail})` };
}

/** Territories whose name, former name, postcode or code matches a text; of one level when it is given. */
export async function findPlaces(text: string, level?: TerritoryLevel): Promise<Option[]> {
  const hits = await api.territories.search.query({ q: text, level });
  return hits.map(toPlaceOption);
}

/** The choices whose label holds a text, without regard to capitals and accents. */
export function filterOptions(options: readonly Option[], text: string): Option[] {
  const fold = (label: string) =>
    label
      .normalize('NFD')
      .replaceAll(/\p{Diacritic}/gu, '')
      .toLowerCase();
  return options.filter(({ label }) => fold(label).includes(fold(text))).slice(0, 20);
}
