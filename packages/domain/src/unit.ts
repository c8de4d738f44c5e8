/**
 * Units of the model, by UCUM-like code. The code goes into data files and the API; the French label goes on screen.
 * `short` follows a value (« 12 km/an »); `long` stands alone in a table head or on the method page.
 */
export const UNITS = {
  '1': { short: '', long: 'sans unité' },
  '%': { short: '%', long: 'pour cent' },
  persons: { short: 'personnes', long: 'nombre de personnes' },
  jobs: { short: 'emplois', long: 'nombre d’emplois occupés' },
  'persons/d': { short: 'personnes par jour', long: 'personnes par jour ouvré moyen' },
  'd/wk': { short: 'j/semaine', long: 'jours par semaine' },
  '1/1000': { short: 'pour 1\u202F000\u00A0habitants', long: 'personnes pour 1\u202F000\u00A0habitants' },
  'd/a': { short: 'jours/an', long: 'jours par an' },
  'wk/a': { short: 'semaines/an', long: 'semaines par an' },
  km: { short: 'km', long: 'kilomètres' },
  'km/a': { short: 'km/an', long: 'kilomètres par an, tous modes' },
  'km/h': { short: 'km/h', long: 'kilomètres par heure' },
  'h/a': { short: 'h/an', long: 'heures par an' },
  't.CO2e/a': { short: 't CO₂e/an', long: 'tonnes d’équivalent CO₂ par an' },
  'kg.CO2e/km': { short: 'kg CO₂e/km', long: 'kilogrammes d’équivalent CO₂ par kilomètre' },
  'kg.CO2e/a': { short: 'kg CO₂e/an', long: 'kilogrammes d’équivalent CO₂ par an' },
  seats: { short: 'places', long: 'nombre de places de travail' },
  min: { short: 'min', long: 'minutes de trajet' },
  EUR: { short: '€', long: 'euros' },
  'Mbit/s': { short: 'Mbit/s', long: 'mégabits par seconde' },
  'EUR/a': { short: '€/an', long: 'euros par an' },
  'EUR/km': { short: '€/km', long: 'euros par kilomètre' },
  'EUR/d': { short: '€/jour', long: 'euros par jour de présence' },
  'persons/veh': { short: 'personnes/voiture', long: 'personnes par voiture' },
} as const;

/** Code of a unit of {@link UNITS}. */
export type UnitCode = keyof typeof UNITS;
