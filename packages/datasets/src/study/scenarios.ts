import type { Scenario } from '@maceo/domain/scenarios/scenario';
import { LOT_PILOT_ID } from './lot-pilot.ts';
import { MURAT_ID } from './murat.ts';

/** Year the first scenarios stand for. Assumption: MACEO, far enough to act, near enough to argue. */
const HORIZON_YEAR = 2030;

/** Id of the baseline, to which every other scenario is compared. */
export const BASELINE_SCENARIO_ID = 's0-tendanciel';

/** Telework as observed today, no decision added. Source: method C.17, S0. */
const BASELINE: Scenario = {
  id: BASELINE_SCENARIO_ID,
  code: 'S0',
  name: 'Tendanciel',
  summary:
    'Aucune décision nouvelle\u00A0: l’accès au télétravail et le nombre de jours restent ceux que l’on observe aujourd’hui. Les autres scénarios se lisent par différence avec celui-ci.',
  status: 'validated',
  version: 1,
  baselineId: null,
  partnerId: null,
  createdBy: null,
  horizonYear: HORIZON_YEAR,
  ramp: null,
  levers: [],
  hypotheses: {},
  hypothesisIds: [],
};

/** Public employers open telework to all compatible jobs. Source: method C.17, S1; observation: the Lot pilot. */
const PUBLIC_EMPLOYERS_FIRST: Scenario = {
  id: 's1-employeurs-publics',
  code: 'S1',
  name: 'Employeurs publics d’abord',
  summary:
    'Tous les employeurs publics ouvrent le télétravail aux emplois compatibles, à raison d’un jour et demi par semaine. Les employeurs privés ne changent rien.',
  status: 'draft',
  version: 1,
  baselineId: BASELINE_SCENARIO_ID,
  partnerId: null,
  createdBy: null,
  horizonYear: HORIZON_YEAR,
  ramp: null,
  levers: [
    {
      leverId: 'access_public',
      value: 1,
      operationIds: [LOT_PILOT_ID],
      justification:
        'Observé\u00A0: le conseil général du Lot a ouvert le télétravail à 12\u00A0agents en 2011, puis à 20 de plus en janvier 2013. Supposé\u00A0: tous les employeurs publics du massif l’ouvrent à tous les emplois compatibles, ce qu’aucune action n’a encore montré.',
    },
    {
      leverId: 'days_public',
      value: 1.5,
      operationIds: [LOT_PILOT_ID],
      justification:
        'Observé\u00A0: 1 à 1,5\u00A0jour par semaine chez les 12\u00A0agents du Lot. Supposé\u00A0: le haut de cette fourchette, pour tous les télétravailleurs des employeurs publics.',
    },
  ],
  hypotheses: {},
  hypothesisIds: [],
};

/**
 * A network of telecentres takes more of the teleworked days, adoption unchanged. Source: method C.17, S2 (ω 8 %).
 * No operation of the study observed such a share.
 */
const TELECENTRE_NETWORK: Scenario = {
  id: 's2-reseau-telecentres',
  code: 'S2',
  name: 'Réseau interdépartemental de télécentres',
  summary:
    'Un réseau de télécentres équipés et animés, sans frontière de département, accueille 8\u00A0% des jours télétravaillés. L’accès et le nombre de jours restent ceux que l’on observe\u00A0: un jour en télécentre évitant moins de kilomètres qu’un jour chez soi, ce scénario peut éviter moins d’émissions que le tendanciel. Les télétravailleurs que le réseau ferait venir en plus n’ont pas été observés et ne sont pas comptés.',
  status: 'draft',
  version: 1,
  baselineId: BASELINE_SCENARIO_ID,
  partnerId: null,
  createdBy: null,
  horizonYear: HORIZON_YEAR,
  ramp: null,
  levers: [
    {
      leverId: 'telecentre_share',
      value: 0.08,
      operationIds: [],
      justification:
        'Sans observation. Supposé\u00A0: un peu plus que la part annoncée par l’étude pour la Caisse des dépôts (1,5\u00A0point sur 21, soit 7\u00A0%), pour un réseau complet\u202F; les usages constatés en 2024 invitent à la prudence.',
    },
  ],
  hypotheses: {},
  hypothesisIds: [],
};

/**
 * Working people who settle with their job, as in the country of Murat. Source: method C.17, S3; observation: Murat, 25
 * businesses for 6,000 inhabitants, 4.2 per 1,000 at one person per business.
 */
const NEWCOMERS: Scenario = {
  id: 's3-accueil-actifs',
  code: 'S3',
  name: 'Accueil d’actifs',
  summary:
    'Chaque commune accueille, à l’horizon, autant d’actifs installés avec leur emploi que le pays de Murat en huit ans\u00A0: 4,2 pour 1\u202F000\u00A0habitants. Ils vivent et travaillent sur place, et leur revenu vient de l’extérieur\u00A0: rien n’est retiré à un autre territoire. Le télétravail des habitants d’aujourd’hui ne change pas. L’accueil demande un accompagnement, un logement et un lieu de travail que le modèle ne chiffre pas\u202F; un nouvel arrivant venu d’une autre commune du massif y est compté comme venu d’ailleurs.',
  status: 'draft',
  version: 1,
  baselineId: BASELINE_SCENARIO_ID,
  partnerId: null,
  createdBy: null,
  horizonYear: HORIZON_YEAR,
  ramp: null,
  levers: [
    {
      leverId: 'newcomers',
      value: 4.2,
      operationIds: [MURAT_ID],
      justification:
        'Observé\u00A0: 25\u00A0entreprises arrivées pour 6\u202F000\u00A0habitants à Murat entre 2007 et 2015, soit 4,2 pour 1\u202F000 à un actif par entreprise (au plus 6,2 si les 37\u00A0adultes travaillent). Supposé\u00A0: toutes les communes du massif font aussi bien, ce qu’aucune action n’a encore montré.',
    },
  ],
  hypotheses: {},
  hypothesisIds: [],
};

/**
 * Small private employers catch up with the access open at the larger ones. Source: method C.17, S4.
 * The target is the observed access from 50 staff on: 0.69 ÷ 0.85 = 0.81.
 */
const SMALL_EMPLOYERS_CATCH_UP: Scenario = {
  id: 's4-industrialisation',
  code: 'S4',
  name: 'Industrialisation',
  summary:
    'Accords types, outils mutualisés et coûts qui baissent avec l’expérience\u00A0: les employeurs privés de moins de 50\u00A0salariés ouvrent le télétravail autant que les plus grands le font aujourd’hui. Les autres employeurs ne changent rien.',
  status: 'draft',
  version: 1,
  baselineId: BASELINE_SCENARIO_ID,
  partnerId: null,
  createdBy: null,
  horizonYear: HORIZON_YEAR,
  ramp: null,
  levers: [
    {
      leverId: 'access_private_small',
      value: 0.81,
      operationIds: [],
      justification:
        'Sans observation. Supposé\u00A0: l’accès observé chez les employeurs de 50\u00A0salariés et plus (0,69 ÷ 0,85, soit 81\u00A0%), contre 62\u00A0% aujourd’hui chez les plus petits. Aucune action recensée ne montre qu’un tel rattrapage a eu lieu.',
    },
  ],
  hypotheses: {},
  hypothesisIds: [],
};

/** The scenarios of the first start, the baseline first. */
export const FIRST_SCENARIOS: readonly Scenario[] = [
  BASELINE,
  PUBLIC_EMPLOYERS_FIRST,
  TELECENTRE_NETWORK,
  NEWCOMERS,
  SMALL_EMPLOYERS_CATCH_UP,
];
