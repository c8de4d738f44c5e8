import type { Problem } from '../problem.ts';
import { UNITS, type UnitCode } from '../unit.ts';
import { FLOW_PARAMETER_IDS, PARAMETERS, PARAMETER_IDS, type ParameterId } from './parameter-catalogue.ts';

/** What a number entered by a person must respect, with the words to say so. */
export interface NumberRule {
  field: string;
  label: string;
  unit: UnitCode;
  low: number;
  high: number;
}

/** A bound in the words of its unit: shares as percentages, the rest with its short unit. */
function formatBound(value: number, unit: UnitCode): string {
  const text = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 }).format(value);
  const short = UNITS[unit].short;
  return short === '' ? text : `${text}\u00A0${short}`;
}

/** All that is wrong with one entered number: not a finite number, or outside [low, high]. Empty when it is fine. */
export function checkNumber(value: unknown, rule: NumberRule): Problem[] {
  const bounds = `entre ${formatBound(rule.low, rule.unit)} et ${formatBound(rule.high, rule.unit)}`;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return [{ field: rule.field, message: `${rule.label}\u00A0: entrez un nombre ${bounds}.` }];
  }
  if (value < rule.low || value > rule.high) {
    const got = formatBound(value, rule.unit);
    return [{ field: rule.field, message: `${rule.label}\u00A0: ${got} est hors des bornes, ${bounds}.` }];
  }
  return [];
}

/** Rule of one parameter of the registry. */
export function getParameterRule(id: ParameterId): NumberRule {
  const { label, unit, low, high } = PARAMETERS[id];
  return { field: id, label, unit, low, high };
}

/**
 * Problems of a set of parameter overrides (id → value, in the parameter's unit): unknown ids, non-numbers,
 * parameters fixed at flow estimation, values outside the registry's bounds. All at once.
 */
export function checkParameters(overrides: Record<string, unknown>): Problem[] {
  const known = new Set<string>(PARAMETER_IDS);
  const unknown = Object.keys(overrides)
    .filter((id) => !known.has(id))
    .map((id) => ({ field: id, message: `Le paramètre «\u202F${id}\u202F» n’existe pas.` }));
  const fixed = PARAMETER_IDS.filter((id) => id in overrides && FLOW_PARAMETER_IDS.has(id)).map((id) => ({
    field: id,
    message: `${PARAMETERS[id].label}\u00A0: ce paramètre agit à l’estimation des flux et ne se change pas dans un scénario.`,
  }));
  const bounds = PARAMETER_IDS.filter((id) => id in overrides).flatMap((id) =>
    checkNumber(overrides[id], getParameterRule(id)),
  );
  return [...unknown, ...fixed, ...bounds];
}
