import type { Source } from '../../source.ts';
import { createAssumption, type Parameter } from '../parameter.ts';

const ADEME_REBOUND: Source = {
  publisher: 'ADEME',
  title:
    'Caractérisation des effets rebond induits par le télétravail\u00A0: 84\u00A0kg repris sur 271, hors immobilier',
  date: '2020',
  url: 'https://librairie.ademe.fr/societe-et-politiques-publiques/3776-caracterisation-des-effets-rebond-induits-par-le-teletravail.html',
  standing: 'verified',
};

/** What telework takes back of the emissions it avoids, and what given-up desks add. */
export const REBOUND_PARAMETERS = {
  reb_variant: {
    label: 'Calcul de l’effet rebond',
    usage:
      '0\u00A0= pourcentage des émissions évitées, 1\u00A0= composantes (déplacements, visioconférence, logement)\u202F; une valeur intermédiaire pondère les deux calculs.',
    unit: '1',
    default: 0,
    low: 0,
    high: 1,
    law: 'fixed',
    source: createAssumption(
      'Le pourcentage de l’ADEME par défaut\u202F; les composantes, comptées en kilogrammes par jour, pèsent davantage sur les trajets courts',
    ),
  },
  reb_total: {
    label: 'Effet rebond, hors immobilier',
    usage:
      'Part des émissions évitées reprise par les nouveaux déplacements, le logement et la visioconférence (calcul en pourcentage).',
    unit: '1',
    default: 0.31,
    low: 0.15,
    high: 0.5,
    law: 'pert',
    source: ADEME_REBOUND,
  },
  reb_mob: {
    label: 'Effet rebond des déplacements',
    usage:
      'Part des émissions évitées reprise par les nouveaux déplacements du jour télétravaillé (calcul par composantes).',
    unit: '1',
    default: 0.25,
    low: 0.1,
    high: 0.4,
    law: 'pert',
    source: {
      ...ADEME_REBOUND,
      title:
        'Effets rebond du télétravail\u00A0: 67,7\u00A0kg repris sur 271 par les chaînes de déplacements\u202F; le simulateur Impact CO2 multiplie par 0,75',
      standing: 'derived',
    },
  },
  visio_kg: {
    label: 'Visioconférence, par jour hebdomadaire télétravaillé',
    usage:
      'Émissions d’une année de visioconférence, pour un jour télétravaillé par semaine (calcul par composantes).',
    unit: 'kg.CO2e/a',
    default: 2.6,
    low: 0.71,
    high: 5,
    law: 'pert',
    source: {
      ...ADEME_REBOUND,
      title:
        'Effets rebond du télétravail, visioconférence\u00A0: 2,6\u00A0kg par an et par jour hebdomadaire (0,71 à un quart d’heure par jour), rapporté par actu-environnement et richardhanna.dev',
    },
  },
  housing_kg: {
    label: 'Logement et déménagement, par jour hebdomadaire télétravaillé',
    usage:
      'Émissions annuelles du chauffage, de l’équipement et de l’éloignement du domicile, pour un jour télétravaillé par semaine (calcul par composantes).',
    unit: 'kg.CO2e/a',
    default: 13.7,
    low: 0,
    high: 30,
    law: 'pert',
    source: {
      ...ADEME_REBOUND,
      title:
        'Effets rebond du télétravail\u00A0: solde 0,31 × 271 − 67,7 − 2,6 = 13,7\u00A0kg\u202F; partage entre énergie et déménagement non publié, bornes supposées par MACEO',
      standing: 'derived',
    },
  },
  flex_gain: {
    label: 'Gain de bureaux, là où les postes sont réellement rendus',
    usage:
      'Gain rapporté aux émissions évitées (ou à 271\u00A0kg par jour hebdomadaire dans le calcul par composantes)\u202F; ne joue qu’avec le levier des bureaux partagés.',
    unit: '1',
    default: 0.52,
    low: 0,
    high: 0.6,
    law: 'pert',
    source: {
      ...ADEME_REBOUND,
      title:
        'Effets rebond du télétravail\u00A0: gain de 52\u00A0% (environ 140,9\u00A0kg) par le partage des bureaux, si les surfaces sont rendues',
    },
  },
} as const satisfies Record<string, Parameter>;
