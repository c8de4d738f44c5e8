import { LOCAL_PARAMETERS } from './parameters/local-parameters.ts';
import { REBOUND_PARAMETERS } from './parameters/rebound-parameters.ts';
import { TELEWORK_PARAMETERS } from './parameters/telework-parameters.ts';
import { TRAVEL_PARAMETERS } from './parameters/travel-parameters.ts';
import type { Parameter } from './parameter.ts';

/**
 * The parameter registry of the model, as data. The engine reads the values, the console edits them within the bounds,
 * the method page prints every line: nothing said there can drift from what is computed.
 * Adding a parameter = one entry in parameters/ + the mechanism that reads it + a case.
 */

/** Every parameter by its stable id (the ids appear in the API, in runs and in files). */
export const PARAMETERS = {
  ...TELEWORK_PARAMETERS,
  ...TRAVEL_PARAMETERS,
  ...REBOUND_PARAMETERS,
  ...LOCAL_PARAMETERS,
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
