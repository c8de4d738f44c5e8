import { formatNumber, formatRounded } from '../format-number.ts';
import { UNITS } from '../unit.ts';
import { formatAbsence, type Value } from '../value.ts';
import { getIndicator, type IndicatorId } from './indicator-catalogue.ts';

/** « 1 234 t CO₂e/an »: a value at the indicator's display precision with its unit, or « n.d. », « s », « sans objet ». */
export function formatValue(value: Value, id: IndicatorId): string {
  if (value.kind !== 'number' && value.kind !== 'low_reliability') return formatAbsence(value.kind);
  const indicator = getIndicator(id);
  return joinUnit(formatNumber(value.value, indicator.decimals), UNITS[indicator.unit].short);
}

/** The same rounded to two significant digits, for sentences: « environ 4 300 personnes ». */
export function formatHeadline(value: Value, id: IndicatorId): string {
  if (value.kind !== 'number' && value.kind !== 'low_reliability') return formatAbsence(value.kind);
  return joinUnit(formatRounded(value.value), UNITS[getIndicator(id).unit].short);
}

function joinUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text}\u00A0${unit}`;
}
