import { formatPersons, formatRounded } from '../format-number.ts';
import { UNITS } from '../unit.ts';
import { findInterval, type Value } from '../value.ts';
import { getIndicator, type IndicatorId } from './indicator-catalogue.ts';

/** Two significant digits without unit; people come in whole numbers, even when a model gives fractions of them. */
export function formatFigure(value: number, id: IndicatorId): string {
  return UNITS[getIndicator(id).unit].short.startsWith('personnes')
    ? formatPersons(value)
    : formatRounded(value);
}

/**
 * « entre 31 et 42 »: the 10th and 90th percentiles of a figure, rounded as the figure is. Undefined where no draws were
 * made; one number where both ends round to the same.
 */
export function formatInterval(value: Value, id: IndicatorId): string | undefined {
  const interval = findInterval(value);
  if (interval === undefined) return undefined;
  const [low, high] = [formatFigure(interval.p10, id), formatFigure(interval.p90, id)];
  return low === high ? `proche de ${low}` : `entre ${low} et ${high}`;
}
