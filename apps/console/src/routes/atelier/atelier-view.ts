import { formatNumber } from '@maceo/domain/format-number';
import { formatFigure } from '@maceo/domain/indicators/format-interval';
import { formatMonteCarloError } from '@maceo/domain/indicators/monte-carlo-error';
import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import {
  formatLeverTerritory,
  LEVER_IDS,
  LEVERS,
  type LeverId,
  type LeverSetting,
  toPlaceKey,
} from '@maceo/domain/scenarios/lever';
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
import type { DecidedLever } from '@maceo/engine/model/lever-parts';
import type { QuantileTables } from '@maceo/engine/uncertainty/quantile-kernel';
import type { ShownId } from './live-messages.ts';

/**
 * A slider: a lever in one territory, or a hypothesis. `key` tells two sliders of one lever apart; `decided` false = the
 * observed level is shown; `changed` = not as published.
 */
export interface Slider {
  key: string;
  id: SettingId;
  label: string;
  unit: UnitCode;
  low: number;
  high: number;
  step: number;
  value: number;
  decided: boolean;
  changed: boolean;
  assumption: boolean;
  /** Decided without any field operation behind it. */
  unobserved: boolean;
}

/** Homes of each territory in which some lever acts, by {@link toPlaceKey}. */
export type PlaceHomes = Readonly<Record<string, readonly number[]>>;

/**
 * Where a lever can be moved: each territory in which the published scenario sets it, or the whole massif when it does
 * not (`homes` absent). `unobserved` where no operation is cited for it.
 */
export interface LeverSlot {
  key: string;
  leverId: LeverId;
  label: string;
  unobserved: boolean;
  homes?: readonly number[];
}

function toSlot(
  setting: Pick<LeverSetting, 'leverId' | 'territory' | 'operationIds'>,
  homesOf: PlaceHomes,
): LeverSlot {
  const { leverId, territory } = setting;
  const unobserved = setting.operationIds.length === 0;
  const place = formatLeverTerritory(setting);
  if (!territory) return { key: leverId, leverId, label: LEVERS[leverId].label, unobserved };
  const key = toPlaceKey(territory);
  const label = `${LEVERS[leverId].label} (${place})`;
  return { key: `${leverId}@${key}`, leverId, label, unobserved, homes: homesOf[key] ?? [] };
}

/** The slots of a published scenario's levers, in the catalogue's order, then in that of the scenario. */
export function listLeverSlots({ run }: Pick<PublishedScenario, 'run'>, homesOf: PlaceHomes): LeverSlot[] {
  return LEVER_IDS.flatMap((leverId) => {
    const settings = run.inputs.levers.filter((setting) => setting.leverId === leverId);
    return settings.length === 0
      ? [toSlot({ leverId, operationIds: [] }, homesOf)]
      : settings.map((setting) => toSlot(setting, homesOf));
  });
}

/** The setting of a published scenario exactly as its run was computed; `slots` are its own. */
export function toPublishedSetting(
  { run }: Pick<PublishedScenario, 'run'>,
  slots: readonly LeverSlot[],
): LiveSetting {
  const { parameters, levers, reachedShare, hypotheses } = run.inputs;
  const valueOf = new Map(levers.map((setting) => [toSlot(setting, {}).key, setting.value]));
  return {
    parameters: { ...getDefaultParameters(), ...parameters },
    levers: slots.reduce<readonly DecidedLever[]>(
      (list, slot) => replaceLever(list, slot, valueOf.get(slot.key)),
      [],
    ),
    reachedShare,
    laws: toHypothesisLaws(hypotheses),
  };
}

/** The lever decided in a slot: homes are those of the slot itself. */
function isIn({ leverId, homes }: LeverSlot): (lever: DecidedLever) => boolean {
  return (lever) => lever.leverId === leverId && lever.homes === homes;
}

/** Levers with another value in one slot, in its place in the list; undefined = nobody decides it there. */
export function replaceLever(
  levers: readonly DecidedLever[],
  slot: LeverSlot,
  value: number | undefined,
): readonly DecidedLever[] {
  if (value === undefined) return levers.filter((lever) => !isIn(slot)(lever));
  const { leverId, homes } = slot;
  const place = levers.findIndex(isIn(slot));
  const next = { leverId, value, ...(homes && { homes }) };
  return place < 0 ? [...levers, next] : levers.with(place, next);
}

/** Value of a lever in a slot, undefined when nobody decides it there. */
export function findLeverValue({ levers }: LiveSetting, slot: LeverSlot): number | undefined {
  return levers.find(isIn(slot))?.value;
}

/** One slider per slot, those that nobody pulls at their observed level. */
export function listLeverSliders(
  slots: readonly LeverSlot[],
  { setting, published }: { setting: LiveSetting; published: LiveSetting },
): (Slider & { slot: LeverSlot })[] {
  const observed = computeObservedLevels(setting.parameters);
  return slots.map((slot) => {
    const { leverId: id, key, label } = slot;
    const value = findLeverValue(setting, slot);
    return {
      ...LEVERS[id],
      ...{ id, key, label, slot },
      value: value ?? observed[id],
      decided: value !== undefined,
      unobserved: value !== undefined && slot.unobserved,
      changed: value !== findLeverValue(published, slot),
      assumption: false,
    };
  });
}

/** Steps of a hypothesis' slider from one bound to the other. Assumption: fine enough for a hand. */
const HYPOTHESIS_STEPS = 100;

/** One slider per hypothesis; those of the flows are left out, since the flows are given. */
export function listHypothesisSliders(setting: LiveSetting, published: LiveSetting): Slider[] {
  return PARAMETER_IDS.filter((id) => !FLOW_PARAMETER_IDS.has(id)).map((id) => {
    const { label, unit, low, high, source }: Parameter = PARAMETERS[id];
    return {
      ...{ key: id, id, label, unit },
      // A hypothesis drawn from observations may lie outside the registry's bounds.
      low: Math.min(low, published.parameters[id]),
      high: Math.max(high, published.parameters[id]),
      step: Number(((high - low) / HYPOTHESIS_STEPS).toPrecision(6)),
      value: setting.parameters[id],
      decided: true,
      changed: setting.parameters[id] !== published.parameters[id],
      assumption: source.standing === 'assumption',
      unobserved: false,
    };
  });
}

/** Whether some hypothesis differs from the published scenario's: its baseline is then no longer the published one. */
export function hasOwnHypotheses(setting: LiveSetting, published: LiveSetting): boolean {
  return PARAMETER_IDS.some((id) => setting.parameters[id] !== published.parameters[id]);
}

/** A value of a slider as printed: shares as percentages, the rest with its unit. */
export function formatSlider(value: number, { id, unit }: Pick<Slider, 'id' | 'unit'>): string {
  if (isShare(id)) return `${formatNumber(100 * value, value < 0.1 && value > 0 ? 1 : 0)}\u00A0%`;
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
