import { formatNumber } from '@maceo/domain/format-number';
import { STANDING_LABELS } from '@maceo/domain/indicators/indicator';
import { getIndicator, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import { UNITS } from '@maceo/domain/unit';
import { formatAbsence, type Value } from '@maceo/domain/value';

/** Printed number of a table's cell, without unit; « n.d. », « s » or « sans objet » when there is none. */
export function formatCell(value: Value, id: IndicatorId): string {
  if (value.kind !== 'number' && value.kind !== 'low_reliability') return formatAbsence(value.kind);
  return formatNumber(value.value, getIndicator(id).decimals);
}

/** Unit and standing of an indicator, for the line under its label: « jours/an, attendu, modélisé ». */
export function describeIndicator(id: IndicatorId): string {
  const { unit, standing } = getIndicator(id);
  return [UNITS[unit].short, STANDING_LABELS[standing]].filter((part) => part !== '').join(', ');
}
