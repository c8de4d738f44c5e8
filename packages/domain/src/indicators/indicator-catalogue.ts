import { RULES } from '../scenarios/rule-catalogue.ts';
import type { Indicator } from './indicator.ts';

/** Minutes within which a telecentre counts as near: the rule that the mechanism reads. */
const COVERED_MINUTES = RULES.tc_cov_min.default;

/**
 * The catalogue of indicators. API, console, site, CSV and method page list what stands here and nothing else.
 * Adding one = an entry here + the mechanism that computes it + a case.
 * Sums over communes equal the massif's total for every entry whose rule is `sum`.
 */
export const INDICATORS = {
  employed: {
    slug: 'actifs-occupes',
    label: 'Actifs occupés résidents',
    shortLabel: 'Actifs occupés',
    formula: 'Habitants de 15 à 64 ans ayant un emploi, au lieu de résidence.',
    unit: 'persons',
    standing: 'data',
    origin: {
      publisher: 'INSEE',
      title: 'recensement de la population, actifs occupés de 15 à 64 ans',
      year: 2022,
    },
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  compatible: {
    slug: 'emplois-compatibles',
    label: 'Actifs dont l’emploi est télétravaillable',
    shortLabel: 'Emploi compatible',
    formula: 'Actifs occupés × part télétravaillable de leur groupe de professions.',
    unit: 'persons',
    standing: 'potential',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  compatible_share: {
    slug: 'part-compatible',
    label: 'Part des actifs dont l’emploi est télétravaillable',
    shortLabel: 'Part compatible',
    formula: 'Actifs à l’emploi télétravaillable ÷ actifs occupés.',
    unit: '%',
    standing: 'potential',
    aggregation: { rule: 'ratio_of_sums', numerator: 'compatible', denominator: 'employed' },
    decimals: 1,
  },
  teleworkers: {
    slug: 'teletravailleurs',
    label: 'Télétravailleurs attendus',
    shortLabel: 'Télétravailleurs',
    formula: 'Actifs compatibles × accès ouvert par l’employeur × volontariat.',
    unit: 'persons',
    standing: 'expected',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  teleworkers_additional: {
    slug: 'teletravailleurs-additionnels',
    label: 'Télétravailleurs additionnels',
    shortLabel: 'Télétravailleurs en plus',
    formula: 'Télétravailleurs du scénario − télétravailleurs du scénario de référence.',
    unit: 'persons',
    standing: 'additional',
    aggregation: { rule: 'sum' },
    additionalOf: 'teleworkers',
    decimals: 0,
  },
  teleworkers_share: {
    slug: 'part-teletravailleurs',
    label: 'Part de télétravailleurs parmi les actifs occupés',
    shortLabel: 'Part de télétravailleurs',
    formula: 'Télétravailleurs attendus ÷ actifs occupés.',
    unit: '%',
    standing: 'expected',
    aggregation: { rule: 'ratio_of_sums', numerator: 'teleworkers', denominator: 'employed' },
    decimals: 1,
  },
  days: {
    slug: 'jours-teletravailles',
    label: 'Jours télétravaillés',
    shortLabel: 'Jours télétravaillés',
    formula: 'Télétravailleurs × jours effectifs par semaine × semaines travaillées.',
    unit: 'd/a',
    standing: 'expected',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  km_avoided: {
    slug: 'km-evites',
    label: 'Kilomètres domicile-travail évités',
    shortLabel: 'Km évités',
    formula: 'Jours télétravaillés × aller-retour, moins le trajet vers le télécentre les jours concernés.',
    unit: 'km/a',
    standing: 'expected',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  hours_avoided: {
    slug: 'heures-evitees',
    label: 'Heures de trajet évitées',
    shortLabel: 'Heures évitées',
    formula: 'Kilomètres évités ÷ vitesse porte à porte.',
    unit: 'h/a',
    standing: 'expected',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  travel_cost_avoided: {
    slug: 'cout-trajet-evite',
    label: 'Dépense de trajet évitée',
    shortLabel: 'Coût de trajet évité',
    formula:
      'Véhicules-kilomètres évités × coût d’usage d’un kilomètre\u202F; ni achat de la voiture, ni valeur du temps.',
    unit: 'EUR/a',
    standing: 'expected',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  co2_gross: {
    slug: 'co2-brut',
    label: 'Émissions évitées, avant effet rebond',
    shortLabel: 'CO₂ brut évité',
    formula:
      'Véhicules-kilomètres et voyageurs-kilomètres évités × facteurs d’émission (usage, amont compris).',
    unit: 't.CO2e/a',
    standing: 'expected',
    aggregation: { rule: 'sum' },
    decimals: 1,
  },
  co2_net: {
    slug: 'co2-net',
    label: 'Émissions évitées, effet rebond déduit',
    shortLabel: 'CO₂ net évité',
    formula:
      'Émissions évitées, moins l’effet rebond (en pourcentage ou par composantes), plus le gain des bureaux rendus si un levier le décide.',
    unit: 't.CO2e/a',
    standing: 'expected',
    aggregation: { rule: 'sum' },
    decimals: 1,
  },
  co2_net_additional: {
    slug: 'co2-net-additionnel',
    label: 'Émissions évitées additionnelles, effet rebond déduit',
    shortLabel: 'CO₂ net en plus',
    formula: 'Émissions nettes évitées du scénario − celles du scénario de référence.',
    unit: 't.CO2e/a',
    standing: 'additional',
    aggregation: { rule: 'sum' },
    additionalOf: 'co2_net',
    decimals: 1,
  },
  presence_home: {
    slug: 'presence-domicile',
    label: 'Présents en plus côté domicile, un jour ouvré moyen',
    shortLabel: 'Présents côté domicile',
    formula: 'Jours télétravaillés par les habitants ÷ (5 × semaines travaillées).',
    unit: 'persons/d',
    standing: 'expected',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  absence_work: {
    slug: 'absence-travail',
    label: 'Absents côté lieu de travail, un jour ouvré moyen',
    shortLabel: 'Absents côté travail',
    formula: 'Jours télétravaillés par les personnes qui travaillent ici ÷ (5 × semaines travaillées).',
    unit: 'persons/d',
    standing: 'expected',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  presence_balance: {
    slug: 'solde-presence',
    label: 'Solde de présence, un jour ouvré moyen',
    shortLabel: 'Solde de présence',
    formula: 'Présents en plus côté domicile − absents côté lieu de travail.',
    unit: 'persons/d',
    standing: 'expected',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  spending_balance: {
    slug: 'solde-depense-locale',
    label: 'Solde de dépense locale du midi',
    shortLabel: 'Solde de dépense locale',
    formula: 'Jours passés ici plutôt qu’au travail − jours perdus ici, × dépense par jour de présence.',
    unit: 'EUR/a',
    standing: 'expected',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  employer_allowance: {
    slug: 'indemnites-employeurs',
    label: 'Indemnités de télétravail des employeurs',
    shortLabel: 'Indemnités des employeurs',
    formula:
      'Télétravailleurs attendus × indemnité annuelle, au domicile des télétravailleurs, comme si tous les employeurs la versaient.',
    unit: 'EUR/a',
    standing: 'expected',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  near_telecentre: {
    slug: 'actifs-proches-telecentre',
    label: `Actifs à ${COVERED_MINUTES}\u00A0minutes au plus d’un télécentre ouvert`,
    shortLabel: 'Proches d’un télécentre',
    formula:
      'Actifs occupés des communes dont le centre est à ce temps de route, au plus, d’un télécentre connu comme ouvert (distance à vol d’oiseau × sinuosité ÷ vitesse)\u202F; non connu tant qu’aucun ne l’est.',
    unit: 'persons',
    standing: 'potential',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  near_telecentre_share: {
    slug: 'part-proche-telecentre',
    label: `Part des actifs à ${COVERED_MINUTES}\u00A0minutes au plus d’un télécentre ouvert`,
    shortLabel: 'Part proche d’un télécentre',
    formula: 'Actifs proches d’un télécentre ouvert ÷ actifs occupés.',
    unit: '%',
    standing: 'potential',
    aggregation: { rule: 'ratio_of_sums', numerator: 'near_telecentre', denominator: 'employed' },
    decimals: 1,
  },
  newcomers: {
    slug: 'actifs-accueillis',
    label: 'Actifs accueillis en plus',
    shortLabel: 'Actifs accueillis',
    formula:
      'Actifs accueillis pour 1\u202F000\u00A0habitants × habitants × part des locaux où le débit le permet\u202F; 0 sans levier d’accueil.',
    unit: 'persons',
    standing: 'additional',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  newcomer_days: {
    slug: 'jours-presence-accueillis',
    label: 'Jours de présence des actifs accueillis',
    shortLabel: 'Présence des accueillis',
    formula:
      'Actifs accueillis × jours de présence par semaine × semaines travaillées\u202F; s’ajoute au solde de présence, que seuls les trajets évités composent.',
    unit: 'd/a',
    standing: 'additional',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
  newcomer_spending: {
    slug: 'depense-accueillis',
    label: 'Dépense locale des actifs accueillis',
    shortLabel: 'Dépense des accueillis',
    formula:
      'Actifs accueillis × revenu annuel × part dépensée sur place\u202F; cet argent vient de l’extérieur et n’est retiré à aucun territoire du massif.',
    unit: 'EUR/a',
    standing: 'additional',
    aggregation: { rule: 'sum' },
    decimals: 0,
  },
} as const satisfies Record<string, Indicator>;

/** Stable id of an indicator inside the code and the database. */
export type IndicatorId = keyof typeof INDICATORS;

/** All ids, in the order in which they are listed everywhere. */
export const INDICATOR_IDS = Object.keys(INDICATORS) as IndicatorId[];

/** Indicators that no draw of the hypotheses changes: they have no interval and no sensitivity. */
export type GivenIndicatorId = 'employed' | 'near_telecentre' | 'near_telecentre_share';

/** The others: what the model makes of the hypotheses. */
export type DrawnIndicatorId = Exclude<IndicatorId, GivenIndicatorId>;

const GIVEN_IDS: ReadonlySet<IndicatorId> = new Set<GivenIndicatorId>([
  'employed',
  'near_telecentre',
  'near_telecentre_share',
]);

/** Whether draws change an indicator. */
export function isDrawn(id: IndicatorId): id is DrawnIndicatorId {
  return !GIVEN_IDS.has(id);
}

/** Ids of the indicators that draws change, in the catalogue's order. */
export const DRAWN_INDICATOR_IDS: readonly DrawnIndicatorId[] = INDICATOR_IDS.filter(isDrawn);

/** The indicator of an id, with its widened type. */
export function getIndicator(id: IndicatorId): Indicator<IndicatorId> {
  return INDICATORS[id];
}

/** The id of a French slug, undefined when no indicator has it. */
export function findIndicatorBySlug(slug: string): IndicatorId | undefined {
  return INDICATOR_IDS.find((id) => INDICATORS[id].slug === slug);
}

/** Ids whose communes' values add up; the others are ratios computed from them. */
export const ADDITIVE_INDICATOR_IDS: readonly IndicatorId[] = INDICATOR_IDS.filter(
  (id) => INDICATORS[id].aggregation.rule === 'sum',
);
