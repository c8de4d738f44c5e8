import { BASE_CARBONE, EMISSION_FACTORS } from '../emission-factors.ts';
import { createAssumption, type Parameter } from '../parameter.ts';

/** Journeys, modes and their emission factors. */
export const TRAVEL_PARAMETERS = {
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
} as const satisfies Record<string, Parameter>;
