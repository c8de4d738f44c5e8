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
  /** Whether people read and type the value in per cent, the model keeping it from 0 to 1. */
  isPercent?: boolean;
}

/** A bound in the words of its unit: percentages where they are typed so, the rest with its short unit. */
function formatBound(value: number, { unit, isPercent = false }: NumberRule): string {
  const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 });
  const text = number.format(isPercent ? 100 * value : value);
  const short = isPercent ? '%' : UNITS[unit].short;
  return short === '' ? text : `${text}\u00A0${short}`;
}

/** All that is wrong with one entered number: not a finite number, or outside [low, high]. Empty when it is fine. */
export function checkNumber(value: unknown, rule: NumberRule): Problem[] {
  const bounds = `entre ${formatBound(rule.low, rule)} et ${formatBound(rule.high, rule)}`;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return [{ field: rule.field, message: `${rule.label}\u00A0: entrez un nombre ${bounds}.` }];
  }
  if (value < rule.low || value > rule.high) {
    const got = formatBound(value, rule);
    return [{ field: rule.field, message: `${rule.label}\u00A0: ${got} est hors des bornes, ${bounds}.` }];
  }
  return [];
}

/** Numbers without unit that fit between 0 and 1 and are no share: an exponent, a choice between two variants. */
const PURE_NUMBERS: ReadonlySet<string> = new Set<ParameterId>(['gamma_dist', 'reb_variant']);

/** Whether a lever or a parameter is a share, which people read and type in per cent. */
export function isShareRule({ field, unit, low, high }: NumberRule): boolean {
  return unit === '1' && low >= 0 && high <= 1 && !PURE_NUMBERS.has(field);
}

/** Rule of one parameter of the registry. */
export function getParameterRule(id: ParameterId): NumberRule {
  const { label, unit, low, high } = PARAMETERS[id];
  const rule = { field: id, label, unit, low, high };
  return { ...rule, isPercent: isShareRule(rule) };
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
