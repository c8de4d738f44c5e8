import { formatFigure } from '@maceo/domain/indicators/format-interval';
import { getIndicator, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import { PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { UNITS } from '@maceo/domain/unit';
import type { Tornado } from '@maceo/engine/sensitivity/tornado';
import type { FactorId } from '@maceo/engine/uncertainty/factor-laws';

/** A bar of the chart: positions from 0 to 100 along the axis, figures as printed. */
export interface TornadoRow {
  factor: FactorId;
  label: string;
  low: string;
  high: string;
  start: number;
  width: number;
}

/** Longest bars that are drawn. Assumption: what the eye compares at once. */
const BAR_COUNT = 10;

/** French name of a source of uncertainty. */
export function getFactorLabel(factor: FactorId): string {
  return factor === 'tau' ? 'Part télétravaillable, toutes professions' : PARAMETERS[factor].label;
}

/** A figure of two significant digits with its unit; an em dash while it is not computed. */
export function formatQuantity(value: number | undefined, id: IndicatorId): string {
  if (value === undefined || !Number.isFinite(value)) return '—';
  return [formatFigure(value, id), UNITS[getIndicator(id).unit].short]
    .filter((part) => part !== '')
    .join('\u00A0');
}

/** The longest bars on one axis, and where the central value stands on it. Bars without length are left out. */
export function toTornadoRows(tornado: Tornado, id: IndicatorId): { rows: TornadoRow[]; center: number } {
  const bars = tornado.bars.filter(({ low, high }) => low !== high).slice(0, BAR_COUNT);
  const ends = [tornado.central, ...bars.flatMap(({ low, high }) => [low, high])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const place = (value: number) => (most > least ? (100 * (value - least)) / (most - least) : 50);
  const rows = bars.map(({ factor, low, high }) => ({
    factor,
    label: getFactorLabel(factor),
    low: formatQuantity(low, id),
    high: formatQuantity(high, id),
    start: place(Math.min(low, high)),
    width: place(Math.max(low, high)) - place(Math.min(low, high)),
  }));
  return { rows, center: place(tornado.central) };
}
