import type { Scenario } from '@maceo/domain/scenarios/scenario';
import { LOT_PILOT_ID } from './lot-pilot.ts';

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
  horizonYear: HORIZON_YEAR,
  levers: [],
  hypotheses: {},
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
  horizonYear: HORIZON_YEAR,
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
};

/** The scenarios of the first start, the baseline first. */
export const FIRST_SCENARIOS: readonly Scenario[] = [BASELINE, PUBLIC_EMPLOYERS_FIRST];
