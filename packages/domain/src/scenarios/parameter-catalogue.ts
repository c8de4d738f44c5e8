import type { Source } from '../source.ts';
import { BASE_CARBONE, EMISSION_FACTORS } from './emission-factors.ts';
import type { Parameter } from './parameter.ts';

/**
 * The parameter registry of the model, as data. The engine reads the values, the console edits them within the bounds,
 * the method page prints every line: nothing said there can drift from what is computed.
 * Adding a parameter = one entry here + the mechanism that reads it + a case.
 */

const INSEE_ARA: Source = {
  publisher: 'INSEE Auvergne-Rhône-Alpes',
  title:
    'INSEE Analyses n°\u00A0182, part des emplois télétravaillables par catégorie socioprofessionnelle, emplois 2021',
  date: '2024',
  url: 'https://www.insee.fr/fr/statistiques/8278171',
  standing: 'verified',
};
const INSEE_FLASH: Source = {
  publisher: 'INSEE Auvergne-Rhône-Alpes',
  title:
    'Télétravail 2023-2024\u00A0: 21\u00A0% des salariés télétravaillent pour 34\u00A0% d’emplois déclarés compatibles, soit 0,62\u202F; bornes\u00A0: petits établissements et Île-de-France (0,77)',
  date: '2025',
  url: 'https://www.insee.fr/fr/statistiques/8644705',
  standing: 'derived',
};
const ADEME_REBOUND: Source = {
  publisher: 'ADEME',
  title:
    'Caractérisation des effets rebond induits par le télétravail\u00A0: 84\u00A0kg repris sur 271, hors immobilier',
  date: '2020',
  url: 'https://librairie.ademe.fr/societe-et-politiques-publiques/3776-caracterisation-des-effets-rebond-induits-par-le-teletravail.html',
  standing: 'verified',
};

/** A working assumption of the study, with the reasoning that led to the value. */
function createAssumption(title: string): Source {
  return { publisher: 'MACEO', title, date: '2026', url: null, standing: 'assumption' };
}

/** Teleworkable share of one occupation group. Bounds ×0.80–×1.10 (capped at 1). Source: INSEE ARA Analyses 182. */
function createTeleworkableShare(occupation: string, share: number): Parameter {
  return {
    label: `Part télétravaillable, ${occupation}`,
    usage:
      'Part des emplois du groupe dont les tâches permettent techniquement le télétravail (borne haute de l’usage).',
    unit: '1',
    default: share,
    low: Number((share * 0.8).toFixed(4)),
    high: Number(Math.min(1, share * 1.1).toFixed(4)),
    law: 'pert',
    source: INSEE_ARA,
  };
}

/**
 * Adoption by private employers of one size. Bounds ±0.12 (method C.16); a beta law kept
 * within them (PERT), so that no draw exceeds the take-up and the model stays multilinear.
 * Source: INSEE Auvergne-Rhône-Alpes, Flash 163, 0.69 from 50 staff on and 0.53 below. Scope: the survey's employees of
 * that region, public and private together; the reported size is read as the employer's.
 */
function createPrivateAdoption(size: string, share: number): Parameter {
  return {
    label: `Recours si l’emploi est compatible, employeurs privés de ${size}`,
    usage:
      'Part des actifs à l’emploi compatible qui télétravaillent au moins un jour par mois, situation observée dans cette taille d’employeur\u202F; la source décrit les salariés d’Auvergne-Rhône-Alpes, elle est étendue au massif et aux seuls employeurs privés.',
    unit: '1',
    default: share,
    low: Number((share - 0.12).toFixed(4)),
    high: Number((share + 0.12).toFixed(4)),
    law: 'pert',
    source: {
      publisher: 'INSEE Auvergne-Rhône-Alpes, rapporté par groupe-ecomedia.com',
      title: `Télétravail 2023-2024, recours des salariés dont l’emploi est compatible, ${size}`,
      date: '2025',
      url: 'https://www.insee.fr/fr/statistiques/8644705',
      standing: 'verified',
    },
  };
}

/** Every parameter by its stable id (the ids appear in the API, in runs and in files). */
export const PARAMETERS = {
  tau_csp_1: createTeleworkableShare('agriculteurs', 0.03),
  tau_csp_2: createTeleworkableShare('artisans, commerçants, chefs d’entreprise', 0.33),
  tau_csp_3: createTeleworkableShare('cadres', 0.72),
  tau_csp_4: createTeleworkableShare('professions intermédiaires', 0.48),
  tau_csp_5: createTeleworkableShare('employés', 0.36),
  tau_csp_6: createTeleworkableShare('ouvriers', 0.02),
  tau_source: {
    label: 'Part télétravaillable\u00A0: technique ou déclarée',
    usage:
      '0\u00A0= ce que les tâches permettent techniquement, 1\u00A0= ce que les salariés déclarent compatible\u202F; une valeur intermédiaire pondère les deux.',
    unit: '1',
    default: 0,
    low: 0,
    high: 1,
    law: 'fixed',
    source: createAssumption(
      'La part technique par défaut\u202F; le recours publié (0,62) se rapporte, lui, aux emplois déclarés compatibles',
    ),
  },
  tau_declared: {
    label: 'Part déclarée rapportée à la part technique',
    usage:
      'Multiplie les parts télétravaillables de toutes les professions quand la part déclarée est choisie.',
    unit: '1',
    default: 0.89,
    low: 0.7,
    high: 1,
    law: 'fixed',
    source: {
      ...INSEE_FLASH,
      title:
        'Auvergne-Rhône-Alpes\u00A0: 34\u00A0% des emplois déclarés compatibles en 2023-2024 pour 38\u00A0% techniquement compatibles, soit 0,89\u202F; bornes supposées',
    },
  },
  pi_all: {
    label: 'Recours si l’emploi est compatible, employeurs publics',
    usage:
      'Part des actifs à l’emploi compatible qui télétravaillent au moins un jour par mois, situation observée tous employeurs confondus\u202F; appliquée aux employeurs publics, sans observation qui leur soit propre.',
    unit: '1',
    default: 0.62,
    low: 0.45,
    high: 0.77,
    law: 'pert',
    source: INSEE_FLASH,
  },
  pi_ge50: createPrivateAdoption('50\u00A0salariés et plus', 0.69),
  pi_lt50: createPrivateAdoption('moins de 50\u00A0salariés', 0.53),
  private_large_share: {
    label: 'Part des employeurs de 50\u00A0salariés et plus parmi les actifs du privé',
    usage:
      'Répartit les actifs du privé de chaque commune entre grands et petits employeurs, faute d’observation communale\u202F; les indépendants comptent avec les moins de 50\u00A0salariés.',
    unit: '1',
    default: 0.56,
    low: 0.4,
    high: 0.7,
    law: 'pert',
    source: createAssumption(
      'Choisie pour que l’ensemble reste au recours publié de 0,62\u00A0: 0,22 × 0,62 + 0,78 × (0,56 × 0,69 + 0,44 × 0,53) = 0,6197\u202F; 0,5625 donnerait exactement 0,62',
    ),
  },
  takeup: {
    label: 'Volontariat quand l’employeur ouvre l’accès',
    usage:
      'Part des actifs compatibles qui télétravaillent si leur employeur le propose\u202F; l’accès observé est le recours divisé par ce volontariat.',
    unit: '1',
    default: 0.85,
    low: 0.81,
    high: 0.95,
    law: 'pert',
    source: createAssumption(
      'Plus d’un non-télétravailleur sur dix juge son poste compatible et le souhaite\u202F; le reste des compatibles est supposé ne pas vouloir\u202F; borne basse au plus haut recours retenu, que le volontariat ne peut pas démentir',
    ),
  },
  public_share: {
    label: 'Part des employeurs publics parmi les actifs occupés',
    usage:
      'Répartit les actifs de chaque commune entre employeurs publics et privés, faute d’observation communale.',
    unit: '1',
    default: 0.22,
    low: 0.16,
    high: 0.28,
    law: 'pert',
    source: createAssumption(
      'Environ un emploi sur cinq en France relève de la fonction publique, un peu plus dans les départements ruraux',
    ),
  },
  delta: {
    label: 'Jours télétravaillés effectifs par semaine',
    usage: 'Intensité moyenne d’un télétravailleur, jours réellement pris et non jours accordés.',
    unit: 'd/wk',
    default: 1.7,
    low: 1.2,
    high: 2.1,
    law: 'pert',
    source: {
      publisher: 'Ifop pour la Fondation Travailler autrement\u202F; INSEE',
      title:
        'Baromètre 2024\u00A0: 2,1\u00A0jours accordés, 1,4 pratiqué\u202F; INSEE 2025\u00A0: «\u202Fproche de deux jours\u202F»',
      date: '2024',
      url: 'https://www.insee.fr/fr/statistiques/8644705',
      standing: 'verified',
    },
  },
  eff_granted: {
    label: 'Jours réels rapportés aux jours accordés',
    usage:
      'Convertit un levier réglé en jours accordés par l’employeur en jours effectivement télétravaillés\u202F; ne joue pas autrement.',
    unit: '1',
    default: 0.67,
    low: 0.6,
    high: 0.95,
    law: 'pert',
    source: {
      publisher: 'Ifop pour la Fondation Travailler autrement, rapporté par Republik Workplace',
      title: 'Baromètre 2024\u00A0: 1,4\u00A0jour pratiqué pour 2,1\u00A0accordés',
      date: '2024',
      url: null,
      standing: 'derived',
    },
  },
  half_day_share: {
    label: 'Part des jours télétravaillés pris par demi-journées',
    usage:
      'Une demi-journée compte pour un demi-jour mais n’évite aucun trajet\u00A0: on se rend au travail l’autre moitié du jour.',
    unit: '1',
    default: 0,
    low: 0,
    high: 0.3,
    law: 'fixed',
    source: createAssumption(
      'Aucune mesure connue\u202F; les demi-jours des répartitions observées se lisent comme un jour entier par quinzaine',
    ),
  },
  weeks: {
    label: 'Semaines travaillées par an',
    usage: 'Nombre de semaines sur lesquelles courent les jours télétravaillés.',
    unit: 'wk/a',
    default: 45,
    low: 43,
    high: 47,
    law: 'pert',
    source: {
      publisher: 'ADEME',
      title:
        'Impact CO2, simulateur télétravail\u00A0: 46\u00A0semaines (52 − 5 − 1)\u202F; forfait de 218\u00A0jours\u00A0: 43,6\u00A0semaines',
      date: '2026-07',
      url: 'https://impactco2.fr',
      standing: 'professional',
    },
  },
  gamma_dist: {
    label: 'Effet de la distance sur l’adoption',
    usage:
      'Exposant de la distance domicile-travail dans l’adoption\u00A0: 0 = sans effet\u202F; renormalisé, le total ne change pas.',
    unit: '1',
    default: 0.3,
    low: 0,
    high: 0.8,
    law: 'pert',
    source: createAssumption(
      'INSEE 2025\u00A0: habiter loin de son travail est associé à plus de recours\u202F; agents de l’État du massif\u00A0: 38\u00A0km contre 18,4\u00A0km en moyenne',
    ),
  },
  kappa_circ: {
    label: 'Sinuosité des routes',
    usage: 'Distance par la route divisée par la distance à vol d’oiseau.',
    unit: '1',
    default: 1.3,
    low: 1.2,
    high: 1.5,
    law: 'pert',
    source: createAssumption('Ordre de grandeur usuel, relevé pour le relief du massif'),
  },
  speed: {
    label: 'Vitesse porte à porte',
    usage: 'Convertit les kilomètres évités en heures.',
    unit: 'km/h',
    default: 50,
    low: 42,
    high: 58,
    law: 'pert',
    source: {
      publisher: 'Conseil général du Lot, rapporté par Zevillage',
      title:
        'Pilote 2011-2012\u00A0: 38\u202F735\u00A0km pour 32\u00A0jours de 24\u00A0heures, soit 50,4\u00A0km/h',
      date: '2013',
      url: null,
      standing: 'derived',
    },
  },
  car_share: {
    label: 'Part de la voiture dans les trajets de plus de 5\u00A0km',
    usage:
      'Part des kilomètres évités qui l’auraient été en voiture, là où le mode n’est pas observé\u202F; une part observée sur un flux la remplace.',
    unit: '1',
    default: 0.9,
    low: 0.8,
    high: 0.94,
    law: 'pert',
    source: {
      publisher: 'INSEE, recensement 2009, rapporté par la Banque des territoires',
      title:
        'Environ neuf déplacements domicile-travail sur dix en voiture dans le rural, toutes distances\u202F; les trajets courts pèsent peu en kilomètres',
      date: '2009',
      url: null,
      standing: 'verified',
    },
  },
  car_short_ratio: {
    label: 'Usage de la voiture sous 5\u00A0km, rapporté aux trajets plus longs',
    usage:
      'Multiplie la part de la voiture sur les trajets courts, là où le mode n’est pas observé\u202F; 1\u00A0= aucun effet de la distance.',
    unit: '1',
    default: 0.81,
    low: 0.67,
    high: 1,
    law: 'pert',
    source: {
      publisher: 'INSEE',
      title:
        'Domicile-travail en 2017\u00A0: 60\u00A0% en voiture sous 5\u00A0km, 74\u00A0% en tout, soit 0,81\u202F; borne basse 60\u00A0% rapportés aux 90\u00A0% du rural',
      date: '2021',
      url: 'https://www.insee.fr/fr/statistiques/5013868',
      standing: 'derived',
    },
  },
  transit_rest_share: {
    label: 'Part du car ou du bus dans les kilomètres hors voiture',
    usage:
      'Partage les kilomètres évités qui n’auraient pas été en voiture\u202F; le reste (marche, vélo) n’émet presque rien.',
    unit: '1',
    default: 0.4,
    low: 0,
    high: 0.6,
    law: 'pert',
    source: createAssumption(
      'Quatre kilomètres sur cent en car hors des villes, sur les dix qui ne sont pas en voiture',
    ),
  },
  occ: {
    label: 'Occupants par voiture',
    usage: 'Divise les kilomètres-voyageurs en voiture pour obtenir des véhicules-kilomètres.',
    unit: 'persons/veh',
    default: 1.08,
    low: 1.03,
    high: 1.2,
    law: 'pert',
    source: createAssumption(
      'Ordre de grandeur usuel du domicile-travail\u202F; ENTD 2008\u00A0: 10\u00A0% covoiturent une partie du trajet',
    ),
  },
  fe_perimeter: {
    label: 'Périmètre des facteurs d’émission',
    usage:
      '0\u00A0= usage, amont compris (un trajet évité ne défait pas la voiture)\u202F; 1\u00A0= usage et construction du véhicule, pour tous les modes.',
    unit: '1',
    default: 0,
    low: 0,
    high: 1,
    law: 'fixed',
    source: createAssumption(
      'Choix de périmètre et non incertitude\u202F; toute comparaison avec un autre chiffre dit le sien',
    ),
  },
  fe_car: {
    label: 'Facteur d’émission, voiture thermique',
    usage:
      'Émissions d’un véhicule-kilomètre évité, carburant et amont\u202F; la construction s’ajoute selon le périmètre choisi.',
    unit: 'kg.CO2e/km',
    default: EMISSION_FACTORS.thermal_car.usage,
    low: 0.16,
    high: 0.2176,
    law: 'pert',
    source: BASE_CARBONE,
  },
  fe_ev: {
    label: 'Facteur d’émission, voiture électrique',
    usage:
      'Émissions d’un véhicule-kilomètre électrique évité, électricité\u202F; la construction s’ajoute selon le périmètre choisi.',
    unit: 'kg.CO2e/km',
    default: EMISSION_FACTORS.electric_car.usage,
    low: 0.015,
    high: 0.1034,
    law: 'fixed',
    source: BASE_CARBONE,
  },
  fe_transit: {
    label: 'Facteur d’émission, autocar',
    usage:
      'Émissions d’un voyageur-kilomètre en car évité\u202F; la construction s’ajoute selon le périmètre choisi.',
    unit: 'kg.CO2e/km',
    default: EMISSION_FACTORS.coach.usage,
    low: 0.0331,
    high: 0.1135,
    law: 'fixed',
    source: BASE_CARBONE,
  },
  ev_share: {
    label: 'Part électrique des kilomètres en voiture',
    usage: 'Pondère les deux facteurs d’émission de la voiture.',
    unit: '1',
    default: 0.05,
    low: 0.02,
    high: 0.2,
    law: 'pert',
    source: createAssumption(
      'Part du parc roulant électrique, en hausse, inférieure à la moyenne nationale en zone rurale',
    ),
  },
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

/** Stable id of a parameter of the registry. */
export type ParameterId = keyof typeof PARAMETERS;

/** One number for each parameter of the registry, in the parameter's unit. Never partial. */
export type ParameterValues = Record<ParameterId, number>;

/** All ids, in the order in which the registry is printed. */
export const PARAMETER_IDS = Object.keys(PARAMETERS) as ParameterId[];

/**
 * Parameters that act when home–work flows are estimated, before any scenario: a scenario cannot override them,
 * because the flows would have to be calibrated anew.
 */
export const FLOW_PARAMETER_IDS: ReadonlySet<ParameterId> = new Set(['kappa_circ']);

/** The registry's default of every parameter: the baseline state of knowledge. */
export function getDefaultParameters(): ParameterValues {
  return Object.fromEntries(PARAMETER_IDS.map((id) => [id, PARAMETERS[id].default])) as ParameterValues;
}
