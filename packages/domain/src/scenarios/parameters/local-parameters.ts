import { createAssumption, type Parameter } from '../parameter.ts';

/** Telecentres, money and presence on the spot, newcomers. */
export const LOCAL_PARAMETERS = {
  omega_tc: {
    label: 'Part des jours en télécentre',
    usage: 'Part observée des jours télétravaillés faits dans un tiers-lieu plutôt qu’au domicile.',
    unit: '1',
    default: 0.05,
    low: 0.01,
    high: 0.1,
    law: 'pert',
    source: createAssumption(
      'Encadrée par l’étude pour la Caisse des dépôts (1,5 point sur 21) et les usages constatés en 2024',
    ),
  },
  tc_distance: {
    label: 'Distance du domicile au télécentre',
    usage: 'Trajet simple vers le télécentre, retranché du trajet évité ces jours-là.',
    unit: 'km',
    default: 6,
    low: 1,
    high: 20,
    law: 'triangular',
    source: createAssumption(
      'Un télécentre au bourg-centre, à environ six kilomètres des habitants des communes voisines',
    ),
  },
  cost_per_km: {
    label: 'Coût d’usage d’un kilomètre en voiture',
    usage:
      'Convertit les véhicules-kilomètres évités en dépense évitée\u00A0: carburant, usure et entretien, la voiture étant conservée.',
    unit: 'EUR/km',
    default: 0.2,
    low: 0.15,
    high: 0.22,
    law: 'pert',
    source: createAssumption(
      'Coût marginal, sans achat ni assurance\u202F; le barème kilométrique, qui les comprend, vaut 0,357\u00A0€ par km pour 5\u00A0CV entre 5\u202F000 et 20\u202F000\u00A0km',
    ),
  },
  e_home: {
    label: 'Dépense locale par jour de présence',
    usage:
      'Dépense courante du midi déplacée du lieu de travail vers le lieu de résidence\u00A0: somme nulle entre les deux.',
    unit: 'EUR/d',
    default: 8,
    low: 3,
    high: 15,
    law: 'pert',
    source: createAssumption('Ordre de grandeur d’un déjeuner et de menues courses'),
  },
  indemnite: {
    label: 'Indemnité versée à un télétravailleur',
    usage:
      'Ce qu’un employeur verse par an à chaque télétravailleur pour ses frais\u202F; tous les employeurs sont supposés la verser.',
    unit: 'EUR/a',
    default: 100,
    low: 0,
    high: 250,
    law: 'fixed',
    source: {
      publisher: 'Conseil général du Lot, rapporté par Zevillage',
      title:
        'Pilote 2011-2012\u00A0: indemnité forfaitaire de 100\u00A0€ par agent et par an\u202F; bornes supposées par MACEO',
      date: '2012',
      url: 'https://zevillage.net',
      standing: 'verified',
    },
  },
  newcomer_days: {
    label: 'Jours de présence d’un actif accueilli',
    usage:
      'Jours ouvrés par semaine passés dans le territoire par un actif venu s’y installer avec son emploi\u202F; ne joue qu’avec le levier d’accueil.',
    unit: 'd/wk',
    default: 4,
    low: 3,
    high: 5,
    law: 'pert',
    source: createAssumption(
      'Un actif installé avec son emploi travaille surtout sur place\u202F; un jour par semaine est laissé aux clients et au siège, faute de relevé à Murat',
    ),
  },
  newcomer_income: {
    label: 'Revenu annuel d’un actif accueilli',
    usage:
      'Revenu qui arrive de l’extérieur avec chaque actif accueilli\u202F; ne joue qu’avec le levier d’accueil.',
    unit: 'EUR/a',
    default: 25000,
    low: 12000,
    high: 54000,
    law: 'pert',
    source: createAssumption(
      'Ordre de grandeur d’un salaire net médian\u202F; borne haute\u00A0: moins de 2\u00A0millions d’euros pour 37\u00A0adultes à Murat, soit 54\u202F000\u00A0€ (Ocalia, 2014)',
    ),
  },
  newcomer_local_share: {
    label: 'Part du revenu des actifs accueillis dépensée sur place',
    usage:
      'Part du revenu venu de l’extérieur qui devient une dépense locale\u202F; ne joue qu’avec le levier d’accueil.',
    unit: '1',
    default: 0.6,
    low: 0.4,
    high: 0.7,
    law: 'pert',
    source: {
      publisher: 'Ocalia, rapporté par Réussir',
      title:
        'Pays de Murat\u00A0: 60\u00A0% du revenu des arrivants dépensé localement\u202F; bornes supposées',
      date: '2014',
      url: 'https://www.reussir.fr',
      standing: 'verified',
    },
  },
} as const satisfies Record<string, Parameter>;
