import type { IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { LiveProjection, LiveSetting } from '@maceo/engine/live/live-model';
import type { Tornado } from '@maceo/engine/sensitivity/tornado';
import type { QuantileTables } from '@maceo/engine/uncertainty/quantile-kernel';
import type { UncertainIndicatorId } from '@maceo/engine/uncertainty/indicator-terms';

/** Indicators of the key figures: their intervals are drawn. */
export const SHOWN_IDS = [
  'teleworkers',
  'teleworkers_additional',
  'km_avoided',
  'co2_net',
] as const satisfies readonly (IndicatorId & UncertainIndicatorId)[];

/** One of the key figures. */
export type ShownId = (typeof SHOWN_IDS)[number];

/** What the page asks of the worker. `move` numbers the settings, so that an answer to an old one is known as such. */
export type LiveRequest =
  | { kind: 'open'; url: string }
  | { kind: 'project'; move: number; setting: LiveSetting }
  | { kind: 'draw'; move: number; setting: LiveSetting; draws: number; seed: number; explained: ShownId };

/** What the worker answers; `ms` is the time of its computation alone. `epciCodes` in the order of the units. */
export type LiveAnswer =
  | { kind: 'opened'; epciCodes: readonly string[]; bytes: number }
  | { kind: 'projected'; move: number; projection: LiveProjection; ms: number }
  | { kind: 'drawn'; move: number; draws: number; tables: QuantileTables; tornado: Tornado; ms: number }
  | { kind: 'failed' };
