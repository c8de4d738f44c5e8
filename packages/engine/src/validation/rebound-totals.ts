import { getDefaultParameters, PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { toModelInputs, toReboundInputs } from '../model/model-inputs.ts';
import { computeNetShare, computeNetTco2ePerWeeklyDay } from '../model/rebound.ts';
import type { ReferenceCheck } from './reference-check.ts';

/** Gross effect of one weekly telework day, kgCO2e a year. Source: ADEME 2020 (F1). */
const GROSS_KG = 271;

/** Net kg of one weekly telework day whose gross effect is ADEME's, by the registry with some values replaced. */
function computeNetKg(overrides: Partial<ReturnType<typeof getDefaultParameters>>): number {
  const rebound = toReboundInputs(toModelInputs({ ...getDefaultParameters(), ...overrides }));
  return GROSS_KG * computeNetShare(rebound) + 1000 * computeNetTco2ePerWeeklyDay(rebound);
}

const common = {
  reference: 'F2',
  role: 'fitted',
  unit: 'kg.CO2e/a',
  tolerance: { kind: 'absolute', gap: 0.5 },
  source: PARAMETERS.reb_total.source,
} as const;

/** F2: what remains of the direct effect once rebound is deducted. Both shares of the registry were read from ADEME. */
export const REBOUND_CHECKS: readonly ReferenceCheck<void>[] = [
  {
    ...common,
    id: 'F2-net-pourcentage',
    title: 'Effet net d’un jour par semaine, rebond en pourcentage',
    scope:
      'ADEME, France, 2020, hors immobilier\u00A0: 271\u00A0kg moins 31\u00A0%. La part est celle du registre.',
    expected: 187,
    compute: () => computeNetKg({ reb_variant: 0 }),
  },
  {
    ...common,
    id: 'F2-net-composantes',
    title: 'Effet net d’un jour par semaine, rebond par composantes',
    scope:
      'ADEME, France, 2020, hors immobilier\u00A0: 271\u00A0kg moins les déplacements, la visioconférence et le logement, ce dernier obtenu par différence.',
    expected: 187,
    compute: () => computeNetKg({ reb_variant: 1 }),
  },
  {
    ...common,
    id: 'F2-net-deplacements',
    title: 'Effet net d’un jour par semaine, rebond des déplacements seul',
    scope: 'Variante du simulateur Impact CO2 (× 0,75), appliquée aux 271\u00A0kg de l’ADEME.',
    expected: 203,
    compute: () => computeNetKg({ reb_variant: 0, reb_total: PARAMETERS.reb_mob.default }),
  },
];
