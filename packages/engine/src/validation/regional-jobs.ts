import { getDefaultParameters, PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { toModelInputs } from '../model/model-inputs.ts';
import { computeCompatibleShare } from '../model/teleworkable-share.ts';
import type { ReferenceCheck } from './reference-check.ts';

/**
 * Shares of the six occupation groups, farmers first. Assumption: MACEO, a mix like that of Auvergne-Rhône-Alpes, to be
 * replaced by the census.
 */
const REGIONAL_MIX: readonly number[] = [0.015, 0.07, 0.185, 0.265, 0.26, 0.205];

/** F6: the teleworkable share of a whole region, from the shares by occupation. */
export const REGIONAL_JOBS_CHECKS: readonly ReferenceCheck<void>[] = [
  {
    id: 'F6-emplois-compatibles',
    reference: 'F6',
    title: 'Part des emplois télétravaillables en Auvergne-Rhône-Alpes',
    scope:
      'INSEE\u00A0: 1\u202F280\u202F000 emplois, 2021, aptitude technique (et non compatibilité déclarée). Modèle\u00A0: parts par profession du registre, répartition des professions supposée.',
    role: 'independent',
    source: PARAMETERS.tau_csp_1.source,
    expected: 0.38,
    tolerance: { kind: 'absolute', gap: 0.015 },
    unit: '1',
    compute: () =>
      computeCompatibleShare(
        { occupationShares: REGIONAL_MIX },
        toModelInputs(getDefaultParameters()).teleworkableShares,
      ),
  },
];
