import type { Parameter } from '@maceo/domain/scenarios/parameter';
import { checkNumber } from '@maceo/domain/scenarios/check-parameters';
import {
  FLOW_PARAMETER_IDS,
  getDefaultParameters,
  PARAMETER_IDS,
  PARAMETERS,
  type ParameterId,
  type ParameterValues,
} from '@maceo/domain/scenarios/parameter-catalogue';
import type { Problem } from '@maceo/domain/problem';
import { checkLaw, type Law, toLognormal, toShareLaw } from './law.ts';

/** The six teleworkable shares, drawn together. */
type TauId = Extract<ParameterId, `tau_csp_${number}`>;

/**
 * A source of uncertainty: a parameter of the registry, or `tau`, the one multiplier of the six teleworkable shares
 * (perfectly correlated across occupations). Parameters that act when flows are estimated are not factors: the flows
 * are given, so the circuity stays at the value they were calibrated with.
 */
export type FactorId = Exclude<ParameterId, TauId> | 'tau';

/** Law of each factor, in the parameter's unit; `tau` without unit, 1 being the central shares. */
export type FactorLaws = Record<FactorId, Law>;

/** What is believed: the central value of every parameter, and the law of every factor around it. */
export interface Belief {
  central: ParameterValues;
  laws: FactorLaws;
}

/** Multiplier of the teleworkable shares. Source: method C.1, multiplicative PERT(0.80; 1; 1.10), +1 across CSP. */
export const TAU_LAW: Law = { kind: 'pert', low: 0.8, mode: 1, high: 1.1 };

/** Registry ids of the teleworkable shares, groups 1 to 6. */
export const TAU_IDS: readonly TauId[] = [
  'tau_csp_1',
  'tau_csp_2',
  'tau_csp_3',
  'tau_csp_4',
  'tau_csp_5',
  'tau_csp_6',
];

/** All factors, `tau` first, then the registry's order. */
export const FACTOR_IDS: readonly FactorId[] = [
  'tau',
  ...PARAMETER_IDS.filter((id): id is Exclude<ParameterId, TauId> => !TAU_IDS.some((tau) => tau === id)),
];

/**
 * Law of one parameter around a central value: the registry's law and bounds, the value as mode (mean of a beta;
 * a lognormal keeps the bounds as 5th and 95th percentiles). A value outside the bounds widens them to itself.
 */
export function toLaw(parameter: Pick<Parameter, 'law' | 'low' | 'high'>, value: number): Law {
  const low = Math.min(parameter.low, value);
  const high = Math.max(parameter.high, value);
  if (parameter.law === 'fixed' || low === high) return { kind: 'fixed', value };
  if (parameter.law === 'lognormal') return toLognormal(low, high);
  if (parameter.law === 'beta') return toShareLaw({ mean: value, low, high });
  return { kind: parameter.law, low, mode: value, high };
}

/**
 * The registry's belief, with some central values and some laws replaced. A law given for a factor wins over the
 * registry's; the flows' own parameters are always fixed.
 */
export function createBelief(values: Partial<ParameterValues> = {}, laws: Partial<FactorLaws> = {}): Belief {
  const central = { ...getDefaultParameters(), ...values };
  const lawOf = (id: FactorId): Law => {
    if (id === 'tau') return laws.tau ?? TAU_LAW;
    if (FLOW_PARAMETER_IDS.has(id)) return { kind: 'fixed', value: central[id] };
    return laws[id] ?? toLaw(PARAMETERS[id], central[id]);
  };
  return { central, laws: Object.fromEntries(FACTOR_IDS.map((id) => [id, lawOf(id)])) as FactorLaws };
}

/** Everything that is wrong with the laws of a belief, by factor. */
export function checkBelief({ laws }: Belief): Problem[] {
  return FACTOR_IDS.flatMap((id) => checkLaw(laws[id], id));
}

/** Problems of a seed and of a number of draws, before {@link Belief} is drawn from. */
export function checkSampling({ seed, count }: { seed: unknown; count: unknown }): Problem[] {
  const problems = [
    ...checkNumber(seed, {
      field: 'seed',
      label: 'Graine',
      unit: '1',
      low: 0,
      high: Number.MAX_SAFE_INTEGER,
    }),
    ...checkNumber(count, { field: 'count', label: 'Nombre de tirages', unit: '1', low: 1, high: 1_000_000 }),
  ];
  for (const [field, value] of Object.entries({ seed, count })) {
    if (typeof value === 'number' && Number.isFinite(value) && !Number.isInteger(value)) {
      problems.push({ field, message: 'Entrez un nombre entier.' });
    }
  }
  return problems;
}
