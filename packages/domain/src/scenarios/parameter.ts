import type { Source } from '../source.ts';
import type { UnitCode } from '../unit.ts';

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

/** A working assumption of the study, with the reasoning that led to the value. */
export function createAssumption(title: string): Source {
  return { publisher: 'MACEO', title, date: '2026', url: null, standing: 'assumption' };
}
