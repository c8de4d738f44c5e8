import { computeCatchmentShare, DEFAULT_CATCHMENT, type Catchment } from '../siting/catchment.ts';

/** Demand of the busiest day over that of the mean day. Assumption: method C.4, 1.3 (1.1 to 1.6). */
export const DEFAULT_PEAK_FACTOR = 1.3;

/** Which telecentre each home may reach (−1 = none) and in how many minutes; one entry per home. */
export interface Reach {
  site: ArrayLike<number>;
  minutes: ArrayLike<number>;
}

/** An amount per home, where the homes go, and how many telecentres there are. */
export interface CaughtAmounts {
  amounts: ArrayLike<number>;
  reach: Reach;
  siteCount: number;
  catchment?: Catchment;
}

/**
 * Amount within the catchment of each telecentre: Σ_i amount_i · g(t_if), in the amount's unit, one entry per telecentre.
 * A home outside every catchment counts nowhere. Source: method C.8, full within 10 min, none from 25.
 */
export function computeCaughtAmounts(input: CaughtAmounts): Float64Array {
  const { amounts, reach, siteCount, catchment = DEFAULT_CATCHMENT } = input;
  const caught = new Float64Array(siteCount);
  for (let home = 0; home < amounts.length; home++) {
    if (reach.site[home] < 0) continue;
    caught[reach.site[home]] += amounts[home] * computeCatchmentShare(reach.minutes[home], catchment);
  }
  return caught;
}

/**
 * One telecentre's day: persons of its catchment who telework on a mean working day, share (0–1) of their days spent in
 * a telecentre, independents who come as well (a stream of their own, 0 when not known to exist).
 */
export interface TelecentreDay {
  caughtPresence: number;
  telecentreShareOfDays: number;
  independentsPerDay: number;
  peakFactor?: number;
}

/**
 * Users of a telecentre on its busiest day, persons: Σ_i (TW_i·δ/5)·g(t_if) · ω · peak + independents.
 * Source: method C.8, Q_f; seats follow from it by a Poisson law.
 */
export function computeDailyDemand(day: TelecentreDay): number {
  const { caughtPresence, telecentreShareOfDays, independentsPerDay } = day;
  return (
    caughtPresence * telecentreShareOfDays * (day.peakFactor ?? DEFAULT_PEAK_FACTOR) + independentsPerDay
  );
}
