import type { ImportUnit } from '../import-field.ts';

/** Units in which people give what a field holds, the field's own first. */
export const KILOMETRES: readonly [ImportUnit, ...ImportUnit[]] = [
  { id: 'km', label: 'km', factor: 1, signs: ['kilomètres', 'kilomètre', 'kms'] },
  { id: 'm', label: 'mètres', factor: 0.001, signs: ['m', 'mètre', 'metres'] },
];

/** Shares of a hundred, or of one. */
export const PERCENT: readonly [ImportUnit, ...ImportUnit[]] = [
  { id: '%', label: '%', factor: 1, signs: ['pourcent', 'pour cent', 'pct'] },
  { id: 'part', label: 'part de 0 à 1', factor: 100, signs: ['part', 'ratio'] },
];

/** Counts of people; what people write after them says no more. */
export const PEOPLE: readonly [ImportUnit, ...ImportUnit[]] = [
  {
    id: 'personnes',
    label: 'personnes',
    factor: 1,
    signs: [
      'personne',
      'pers',
      'agents',
      'agent',
      'salariés',
      'salarié',
      'employés',
      'télétravailleurs',
      'volontaires',
    ],
  },
];

/** Places of work. */
export const SEATS: readonly [ImportUnit, ...ImportUnit[]] = [
  { id: 'places', label: 'places', factor: 1, signs: ['place', 'postes', 'poste', 'pl'] },
];

/** Days of a week; a month is taken for four weeks and a third, a year for the 46 weeks that are worked. */
export const DAYS_PER_WEEK: readonly [ImportUnit, ...ImportUnit[]] = [
  {
    id: 'semaine',
    label: 'jours par semaine',
    factor: 1,
    signs: ['jour', 'jours', 'j', 'j/sem', 'jours/semaine', 'j par semaine', 'jour par semaine'],
  },
  {
    id: 'mois',
    label: 'jours par mois',
    // Assumption: 12 months of 52 weeks.
    factor: 12 / 52,
    signs: ['j/mois', 'jours/mois', 'jour par mois', 'j par mois', 'mois'],
  },
];

/** Amounts; rounded to the cent when they are kept. */
export const EUROS: readonly [ImportUnit, ...ImportUnit[]] = [
  { id: 'euros', label: '€', factor: 1, signs: ['€', 'euro', 'euros', 'eur', '€ TTC', '€ HT'] },
  { id: 'kilo', label: 'k€', factor: 1000, signs: ['k€', 'keuros', 'milliers d’euros', 'k euros'] },
];

/** People at work in whole posts. */
export const FULL_TIME: readonly [ImportUnit, ...ImportUnit[]] = [
  { id: 'etp', label: 'ETP', factor: 1, signs: ['equivalent temps plein', 'équivalents temps plein'] },
];
