import type { Source } from '../source.ts';
import { createAssumption, type Parameter } from './parameter.ts';

/**
 * Rules and settings around the model, as data: telecentres, funding, evidence and disclosure. They are no factors of a
 * run: nobody draws them and no scenario overrides them, but the mechanisms that need them read them here, and the method
 * page prints every line. `law` is what each would be drawn by if it became a factor.
 */

const MURAT: Source = {
  publisher: 'Banque des territoires',
  title:
    'Télécentres du pays de Murat\u00A0: 10\u00A0€ la demi-journée, 20\u00A0€ la journée, 100\u00A0€ le mois',
  date: null,
  url: 'https://www.banquedesterritoires.fr',
  standing: 'verified',
};

const INSEE_SECRET: Source = {
  publisher: 'INSEE',
  title:
    'Manuel de protection des tableaux\u00A0: moins de trois unités, ou un contributeur au-delà de 85\u00A0%',
  date: null,
  url: 'https://inseefrlab.github.io/rtauargus/',
  standing: 'verified',
};

/** Every rule by its stable id. Source: method C.16 for the values; each line says its own. */
export const RULES = {
  tc_full_min: {
    label: 'Attraction entière d’un télécentre',
    usage: 'Minutes de trajet jusqu’auxquelles toute la demande d’un lieu vient au télécentre.',
    unit: 'min',
    default: 10,
    low: 5,
    high: 20,
    law: 'fixed',
    source: createAssumption('Dix minutes\u00A0: le bourg et ses abords'),
  },
  tc_zero_min: {
    label: 'Attraction nulle d’un télécentre',
    usage:
      'Minutes de trajet à partir desquelles plus personne ne vient\u202F; la demande décroît en ligne droite entre les deux seuils.',
    unit: 'min',
    default: 25,
    low: 20,
    high: 45,
    law: 'fixed',
    source: createAssumption('Vingt-cinq minutes\u00A0: au-delà, le trajet vers l’emploi l’emporte'),
  },
  tc_cov_min: {
    label: 'Seuil de couverture d’un télécentre',
    usage:
      'Minutes de trajet dans lesquelles un lieu compte comme couvert, pour choisir des implantations et pour compter les actifs proches d’un télécentre ouvert.',
    unit: 'min',
    default: 15,
    low: 10,
    high: 20,
    law: 'fixed',
    source: createAssumption('Quinze minutes, ou vingt en variante'),
  },
  tc_service: {
    label: 'Niveau de service des places',
    usage:
      'Part des jours où chacun trouve une place\u202F; fixe le nombre de places par une loi de Poisson.',
    unit: '1',
    default: 0.95,
    low: 0.8,
    high: 0.99,
    law: 'fixed',
    source: createAssumption('Complet un jour sur vingt au plus'),
  },
  tc_capex: {
    label: 'Investissement par télécentre',
    usage: 'Dépense d’ouverture d’un centre, tous financeurs.',
    unit: 'EUR',
    default: 60_000,
    low: 30_000,
    high: 120_000,
    law: 'pert',
    source: {
      publisher: 'MACEO',
      title:
        'Entre le réseau du Cantal (266\u202F000\u00A0€ pour 7 centres, soit 38\u202F000\u00A0€, 2005-2008) et La Ferté-Saint-Michel (100\u202F000\u00A0€, 2016)\u202F; valeur centrale supposée',
      date: '2026',
      url: null,
      standing: 'assumption',
    },
  },
  tc_opex: {
    label: 'Fonctionnement annuel d’un télécentre',
    usage: 'Loyer, abonnements et surtout animation.',
    unit: 'EUR/a',
    default: 15_000,
    low: 8000,
    high: 25_000,
    law: 'pert',
    source: createAssumption('Aucun coût publié\u202F; 0,2 à 0,5 poste d’animation'),
  },
  tc_tarif_j: {
    label: 'Tarif de la journée en télécentre',
    usage: 'Recette par journée payante.',
    unit: 'EUR',
    default: 20,
    low: 10,
    high: 25,
    law: 'fixed',
    source: MURAT,
  },
  selffin_min: {
    label: 'Autofinancement minimal du maître d’ouvrage',
    usage: 'Part de l’investissement que le maître d’ouvrage finance au moins.',
    unit: '1',
    default: 0.2,
    low: 0.2,
    high: 0.3,
    law: 'fixed',
    source: {
      publisher: 'Code général des collectivités territoriales',
      title: 'Article L. 1111-10\u00A0: participation minimale de 20\u00A0% du maître d’ouvrage',
      date: null,
      url: 'https://www.legifrance.gouv.fr',
      standing: 'verified',
    },
  },
  bb_threshold: {
    label: 'Débit qui permet le télétravail',
    usage:
      'Débit à partir duquel un local compte comme raccordé\u00A0: le télétravail et l’accueil d’actifs n’y sont comptés que pour la part des locaux qui l’atteignent.',
    unit: 'Mbit/s',
    default: 30,
    low: 8,
    high: 100,
    law: 'fixed',
    source: createAssumption('Le seuil du très haut débit, suffisant pour la visioconférence'),
  },
  kappa_prior: {
    label: 'Force de l’a priori national',
    usage:
      'Poids de la valeur nationale face aux observations de terrain, en nombre de personnes\u00A0: plus il est grand, moins elles pèsent.',
    unit: 'persons',
    default: 10,
    low: 2,
    high: 200,
    law: 'fixed',
    source: createAssumption('Dix personnes observées pèsent autant que la source nationale'),
  },
  k_freq: {
    label: 'Secret statistique, nombre d’organisations',
    usage: 'Une case qui compte moins d’organisations que ce seuil est secrète\u202F; zéro se publie.',
    unit: '1',
    default: 3,
    low: 3,
    high: 11,
    law: 'fixed',
    source: INSEE_SECRET,
  },
  k_dom: {
    label: 'Secret statistique, dominance',
    usage: 'Une case dont un seul contributeur fait plus que cette part est secrète.',
    unit: '1',
    default: 0.85,
    low: 0.7,
    high: 0.85,
    law: 'fixed',
    source: INSEE_SECRET,
  },
  k_fisc: {
    label: 'Secret fiscal, nombre de personnes',
    usage: 'Une donnée fiscale qui porte sur moins de personnes que ce seuil est secrète.',
    unit: 'persons',
    default: 11,
    low: 11,
    high: 20,
    law: 'fixed',
    source: {
      ...INSEE_SECRET,
      title: 'Manuel de protection des tableaux\u00A0: données fiscales, moins de onze personnes',
    },
  },
  k_resp: {
    label: 'Réponses de personnes, nombre de répondants',
    usage: 'Une réponse n’est montrée qu’à partir de ce nombre de répondants.',
    unit: 'persons',
    default: 11,
    low: 5,
    high: 20,
    law: 'fixed',
    source: createAssumption('Aligné sur le seuil fiscal'),
  },
} as const satisfies Record<string, Parameter>;

/** Stable id of a rule. */
export type RuleId = keyof typeof RULES;

/** All ids, in the order in which the rules are printed. */
export const RULE_IDS = Object.keys(RULES) as RuleId[];
