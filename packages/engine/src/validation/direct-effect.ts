import { PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { RURAL_MEAN_COMMUTE_KM } from '../flows/estimate-flows.ts';
import { ADEME_WEEKS_PER_YEAR, computePilotOutcome } from './pilot-commuters.ts';
import type { ReferenceCheck } from './reference-check.ts';

/** Share of the commuter's km by car. Assumption: MACEO, a little under the registry's 0.90 for rural France (census 2009). */
const CAR_SHARE_OF_KM = 0.88;

/** F1: what one weekly telework day avoids, before rebound. */
export const DIRECT_EFFECT_CHECKS: readonly ReferenceCheck<void>[] = [
  {
    id: 'F1-effet-direct',
    reference: 'F1',
    title: 'Émissions évitées par un jour télétravaillé par semaine, avant effet rebond',
    scope:
      'ADEME\u00A0: télétravailleurs en France, 2020. Modèle\u00A0: un actif rural, 18,4\u00A0km par trajet, 46\u00A0semaines, voiture pour 88\u00A0% des kilomètres, facteur et occupation du registre.',
    role: 'independent',
    source: PARAMETERS.reb_total.source,
    expected: 271,
    tolerance: { kind: 'relative', share: 0.1 },
    unit: 'kg.CO2e/a',
    compute: () =>
      computePilotOutcome({
        persons: 1,
        distanceKm: RURAL_MEAN_COMMUTE_KM,
        daysPerWeek: 1,
        weeksPerYear: ADEME_WEEKS_PER_YEAR,
        kgCo2ePerKm: PARAMETERS.fe_car.default,
        carShareOfKm: CAR_SHARE_OF_KM,
        personsPerCar: PARAMETERS.occ.default,
      }).kgPerWeeklyDay ?? { reason: 'Aucun jour télétravaillé.' },
  },
];
