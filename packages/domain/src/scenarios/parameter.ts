import type { Source } from '../source.ts';
import type { UnitCode } from '../unit.ts';
import type { ParameterId } from './parameter-catalogue.ts';

/**
 * A hypothesis parameter of the model: how the world is, never what one decides (that is a lever).
 * `low`–`high` bound what may be entered; `law` is the distribution used once uncertainty is computed.
 * `usage` says in one French sentence what the model does with it; it is printed on the method page.
 */
export interface Parameter {
  label: string;
  usage: string;
  unit: UnitCode;
  default: number;
  low: number;
  high: number;
  law: 'fixed' | 'pert' | 'beta' | 'triangular' | 'lognormal';
  source: Source;
}

/** One number for each parameter of the registry, in the parameter's unit. Never partial. */
export type ParameterValues = Record<ParameterId, number>;
