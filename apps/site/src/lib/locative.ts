import type { Territory } from '@maceo/domain/territories/territory';

/**
 * « À Latronquière », « Dans le Lot »: how a French sentence says that something takes place in a territory.
 * Départements and regions of the massif have their own preposition; anything else falls back on a neutral turn.
 */
const PREPOSITIONS: Record<string, string> = {
  '03': 'Dans l’',
  '07': 'En ',
  '11': 'Dans l’',
  '12': 'En ',
  '15': 'Dans le ',
  '19': 'En ',
  '21': 'En ',
  '23': 'Dans la ',
  '30': 'Dans le ',
  '34': 'Dans l’',
  '42': 'Dans la ',
  '43': 'En ',
  '46': 'Dans le ',
  '48': 'En ',
  '58': 'Dans la ',
  '63': 'Dans le ',
  '69': 'Dans le ',
  '71': 'En ',
  '81': 'Dans le ',
  '82': 'En ',
  '87': 'En ',
  '89': 'Dans l’',
};

/** Beginning of a sentence about what happens in a territory, capital included, without final comma. */
export function formatLocative(territory: Pick<Territory, 'level' | 'code' | 'name'>): string {
  const { level, code, name } = territory;
  if (level === 'commune') return formatCommune(name);
  if (level === 'departement' && code in PREPOSITIONS) return PREPOSITIONS[code] + name;
  if (level === 'massif') return `Dans le ${name}`;
  if (level === 'region') return `En ${name}`;
  const noun = {
    departement: 'le département',
    epci: 'l’intercommunalité',
    partner_perimeter: 'le périmètre',
  }[level];
  return `Dans ${noun} «\u202F${name}\u202F»`;
}

/** « Le Puy-en-Velay » → « Au Puy-en-Velay », « Les Martres » → « Aux Martres ». */
function formatCommune(name: string): string {
  if (name.startsWith('Le ')) return `Au ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `Aux ${name.slice(4)}`;
  return `À ${name}`;
}
