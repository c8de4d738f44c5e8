import { formatNumber } from '@maceo/domain/format-number';
import { formatFigure } from '@maceo/domain/indicators/format-interval';
import { formatMonteCarloError } from '@maceo/domain/indicators/monte-carlo-error';
import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import { LEVER_IDS, LEVERS, toLeverValues } from '@maceo/domain/scenarios/lever';
import { computeObservedLevels } from '@maceo/domain/scenarios/observed-levels';
import { isShare, type SettingId } from '@maceo/domain/scenarios/setting-format';
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
import { toHypothesisLaws } from '@maceo/engine/uncertainty/hypothesis-laws';
import type { LeverPerimeters } from '@maceo/engine/model/lever-parts';
import type { QuantileTables } from '@maceo/engine/uncertainty/quantile-kernel';
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
  const { parameters, levers, reachedShare, hypotheses } = run.inputs;
  return {
    parameters: { ...getDefaultParameters(), ...parameters },
    levers: toLeverValues(levers),
    perimeters,
    reachedShare,
    laws: toHypothesisLaws(hypotheses),
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
      // A hypothesis drawn from observations may lie outside the registry's bounds.
      low: Math.min(low, published.parameters[id]),
      high: Math.max(high, published.parameters[id]),
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
export function formatSlider(value: number, { id, unit }: Pick<Slider, 'id' | 'unit'>): string {
  const setting = id as SettingId;
  if (isShare(setting)) return `${formatNumber(100 * value, value < 0.1 && value > 0 ? 1 : 0)}\u00A0%`;
  const decimals = value === 0 || Math.abs(value) >= 100 ? 0 : Math.abs(value) < 1 ? 3 : 1;
  return [formatNumber(value, decimals), UNITS[unit].short].filter((part) => part !== '').join('\u00A0');
}

/**
 * « entre 31 et 42 », with the error of the median where it exceeds 1 %; undefined while nothing is drawn. Unit 0 is the
 * massif.
 */
export function formatMassifInterval(tables: QuantileTables | null, id: ShownId): string | undefined {
  const table = tables?.[id];
  if (table === undefined) return undefined;
  const [p10, p50, p90] = [table.p10[0], table.p50[0], table.p90[0]];
  const [low, high] = [table.p50Low?.[0] ?? NaN, table.p50High?.[0] ?? NaN];
  const p50Ends = Number.isNaN(low) ? undefined : { low, high };
  const error = formatMonteCarloError({ p10, p50, p90, p50Ends });
  const range = `entre ${formatFigure(p10, id)} et ${formatFigure(p90, id)}`;
  return error === undefined ? range : `${range} (${error})`;
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
