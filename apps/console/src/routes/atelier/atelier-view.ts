import { formatNumber } from '@maceo/domain/format-number';
import { formatFigure } from '@maceo/domain/indicators/format-interval';
import { getIndicator, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import { LEVER_IDS, LEVERS, toLeverValues } from '@maceo/domain/scenarios/lever';
import { computeObservedLevels } from '@maceo/domain/scenarios/observed-levels';
import type { Parameter } from '@maceo/domain/scenarios/parameter';
import {
  FLOW_PARAMETER_IDS,
  getDefaultParameters,
  PARAMETER_IDS,
  PARAMETERS,
} from '@maceo/domain/scenarios/parameter-catalogue';
import { UNITS, type UnitCode } from '@maceo/domain/unit';
import type { Value } from '@maceo/domain/value';
import type { LiveSetting } from '@maceo/engine/live/live-model';
import type { LeverPerimeters } from '@maceo/engine/model/lever-parts';
import type { Tornado } from '@maceo/engine/sensitivity/tornado';
import type { QuantileTables } from '@maceo/engine/uncertainty/quantile-kernel';
import type { FactorId } from '@maceo/engine/uncertainty/factor-laws';
import type { ShownId } from './live-messages.ts';

/** A slider: a lever or a hypothesis. `decided` false = the observed level is shown; `changed` = not as published. */
export interface Slider {
  id: string;
  label: string;
  unit: UnitCode;
  low: number;
  high: number;
  step: number;
  value: number;
  decided: boolean;
  changed: boolean;
  assumption: boolean;
}

/** The setting of a published scenario exactly as its run was computed; `perimeters` where its levers act. */
export function toPublishedSetting(
  { run }: Pick<PublishedScenario, 'run'>,
  perimeters: LeverPerimeters = {},
): LiveSetting {
  const { parameters, levers, reachedShare } = run.inputs;
  return {
    parameters: { ...getDefaultParameters(), ...parameters },
    levers: toLeverValues(levers),
    perimeters,
    reachedShare,
  };
}

/** One slider per lever, those that nobody pulls at their observed level. */
export function listLeverSliders(setting: LiveSetting, published: LiveSetting): Slider[] {
  const observed = computeObservedLevels(setting.parameters);
  return LEVER_IDS.map((id) => ({
    ...LEVERS[id],
    id,
    value: setting.levers[id] ?? observed[id],
    decided: setting.levers[id] !== undefined,
    changed: setting.levers[id] !== published.levers[id],
    assumption: false,
  }));
}

/** Steps of a hypothesis' slider from one bound to the other. Assumption: fine enough for a hand. */
const HYPOTHESIS_STEPS = 100;

/** One slider per hypothesis; those of the flows are left out, since the flows are given. */
export function listHypothesisSliders(setting: LiveSetting, published: LiveSetting): Slider[] {
  return PARAMETER_IDS.filter((id) => !FLOW_PARAMETER_IDS.has(id)).map((id) => {
    const { label, unit, low, high, source }: Parameter = PARAMETERS[id];
    return {
      id,
      label,
      unit,
      low,
      high,
      step: Number(((high - low) / HYPOTHESIS_STEPS).toPrecision(6)),
      value: setting.parameters[id],
      decided: true,
      changed: setting.parameters[id] !== published.parameters[id],
      assumption: source.standing === 'assumption',
    };
  });
}

/** Whether some hypothesis differs from the published scenario's: its baseline is then no longer the published one. */
export function hasOwnHypotheses(setting: LiveSetting, published: LiveSetting): boolean {
  return PARAMETER_IDS.some((id) => setting.parameters[id] !== published.parameters[id]);
}

/** A value of a slider as printed: shares as percentages, the rest with its unit. */
export function formatSetting(value: number, unit: UnitCode): string {
  if (unit === '1') return `${formatNumber(100 * value, value < 0.1 && value > 0 ? 1 : 0)}\u00A0%`;
  const decimals = value === 0 || Math.abs(value) >= 100 ? 0 : Math.abs(value) < 1 ? 3 : 1;
  return [formatNumber(value, decimals), UNITS[unit].short].filter((part) => part !== '').join('\u00A0');
}

/** A figure of the massif, two significant digits, with its unit; an em dash while it is not computed. */
export function formatMassif(value: number | undefined, id: IndicatorId): string {
  if (value === undefined || !Number.isFinite(value)) return '—';
  return `${formatFigure(value, id)}\u00A0${UNITS[getIndicator(id).unit].short}`;
}

/** « entre 31 et 42 »; undefined while nothing is drawn. Unit 0 is the massif. */
export function formatMassifInterval(tables: QuantileTables | null, id: ShownId): string | undefined {
  const table = tables?.[id];
  if (table === undefined) return undefined;
  return `entre ${formatFigure(table.p10[0], id)} et ${formatFigure(table.p90[0], id)}`;
}

/** Values of the EPCI by code, for the map: unit 0 is the massif, unit 1 + k the k-th code. */
export function toMapValues(codes: readonly string[], values: Float64Array | undefined): Map<string, Value> {
  return new Map(
    codes.map((code, place) => {
      const value = values?.[place + 1] ?? Number.NaN;
      const missing = { kind: 'missing', reason: 'Pas encore calculé.' } as const;
      return [code, Number.isFinite(value) ? { kind: 'number', value } : missing];
    }),
  );
}

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

/** The longest bars on one axis, and where the central value stands on it. Bars without length are left out. */
export function toTornadoRows(tornado: Tornado, id: IndicatorId): { rows: TornadoRow[]; center: number } {
  const bars = tornado.bars.filter(({ low, high }) => low !== high).slice(0, BAR_COUNT);
  const ends = [tornado.central, ...bars.flatMap(({ low, high }) => [low, high])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const place = (value: number) => (most > least ? (100 * (value - least)) / (most - least) : 50);
  const rows = bars.map(({ factor, low, high }) => ({
    factor,
    label: factor === 'tau' ? 'Part télétravaillable, toutes professions' : PARAMETERS[factor].label,
    low: formatMassif(low, id),
    high: formatMassif(high, id),
    start: place(Math.min(low, high)),
    width: place(Math.max(low, high)) - place(Math.min(low, high)),
  }));
  return { rows, center: place(tornado.central) };
}
