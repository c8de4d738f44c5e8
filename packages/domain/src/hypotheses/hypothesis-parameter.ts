import type { Problem } from '../problem.ts';
import { checkNumber } from '../scenarios/check-parameters.ts';
import {
  FLOW_PARAMETER_IDS,
  PARAMETERS,
  PARAMETER_IDS,
  type ParameterId,
} from '../scenarios/parameter-catalogue.ts';
import type { Parameter } from '../scenarios/parameter.ts';

/** Employers that a parameter speaks of. `all` = whatever the employer. */
export type EmployerGroup = 'public' | 'private_large' | 'private_small' | 'all';

/** French label of an employer group. */
export const EMPLOYER_GROUP_LABELS: Record<EmployerGroup, string> = {
  public: 'Employeurs publics',
  private_large: 'Employeurs privés de 50\u00A0salariés et plus',
  private_small: 'Employeurs privés de moins de 50\u00A0salariés',
  all: 'Tous les employeurs',
};

/** Parameters that field observations can estimate, and the employers whose observations count. Source: method C.7. */
export const ESTIMABLE_PARAMETERS = {
  pi_all: 'public',
  pi_ge50: 'private_large',
  pi_lt50: 'private_small',
  delta: 'all',
} as const satisfies Partial<Record<ParameterId, EmployerGroup>>;

/** A parameter of {@link ESTIMABLE_PARAMETERS}. */
export type EstimableParameterId = keyof typeof ESTIMABLE_PARAMETERS;

/** Whether field observations can estimate a parameter. */
export function isEstimable(id: string): id is EstimableParameterId {
  return Object.hasOwn(ESTIMABLE_PARAMETERS, id);
}

/**
 * Parameters on which a hypothesis may be proposed: the registry's, without those of the flows (they act before any
 * scenario) and the teleworkable shares (drawn together, they have one law).
 */
export const HYPOTHESIS_PARAMETER_IDS: readonly ParameterId[] = PARAMETER_IDS.filter(
  (id) => !FLOW_PARAMETER_IDS.has(id) && !id.startsWith('tau_'),
);

/** The parameter of that id if a hypothesis may be proposed on it. */
export function findHypothesisParameter(id: string): ParameterId | undefined {
  return HYPOTHESIS_PARAMETER_IDS.find((known) => known === id);
}

/** Employers that a parameter speaks of. */
export function getEmployerGroup(id: string): EmployerGroup {
  return isEstimable(id) ? ESTIMABLE_PARAMETERS[id] : 'all';
}

/**
 * Ends between which an estimate may lie, in the parameter's unit. Adoption stays below the lowest take-up of the
 * registry, which no draw may contradict (the model is linear below it). Days: those of a working week.
 * Source: method C.2 (π = access · take-up). Assumption: half a day a week at least, the smallest step observed.
 */
export function getEstimateBounds(id: EstimableParameterId): { low: number; high: number } {
  return id === 'delta' ? { low: 0.5, high: 5 } : { low: 0.01, high: PARAMETERS.takeup.low };
}

/** Laws that a person may choose for a hypothesis. */
export const HYPOTHESIS_LAWS = ['pert', 'triangular'] as const;

/** French label of a law. */
export const HYPOTHESIS_LAW_LABELS: Record<(typeof HYPOTHESIS_LAWS)[number], string> = {
  pert: 'PERT (bêta entre deux bornes)',
  triangular: 'Triangulaire',
};

/** What a person typed as a distribution. */
export interface TypedDistribution {
  parameterId: ParameterId;
  low: unknown;
  mode: unknown;
  high: unknown;
}

/** Problems of a typed distribution: each end within the registry's bounds, low ≤ mode ≤ high, low < high. All at once. */
export function checkDistribution({ parameterId, low, mode, high }: TypedDistribution): Problem[] {
  const parameter: Parameter = PARAMETERS[parameterId];
  const { unit, low: least, high: most } = parameter;
  const rule = (field: string, label: string) => ({ field, label, unit, low: least, high: most });
  const problems = [
    ...checkNumber(low, rule('low', 'Borne basse')),
    ...checkNumber(mode, rule('mode', 'Valeur centrale')),
    ...checkNumber(high, rule('high', 'Borne haute')),
  ];
  if (problems.length > 0) return problems;
  const [first, middle, last] = [Number(low), Number(mode), Number(high)];
  if (first <= middle && middle <= last && first < last) return [];
  return [{ field: 'mode', message: 'Il faut bas ≤ valeur centrale ≤ haut, et bas < haut.' }];
}
