import { checkSchedule, type Ramp, type RampSpeed } from '@maceo/domain/scenarios/ramp';
import type { Problem } from '@maceo/domain/problem';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import { parseDecimal } from '#lib/parse-decimal.ts';

/** The horizon and the ramp of a scenario as typed; `none` = the levers act in full. Years stay text until saved. */
export interface ScheduleEntries {
  horizonYear: string;
  speed: RampSpeed | 'none';
  startYear: string;
  justification: string;
}

/** What is saved of it; years that cannot be read are NaN, for the check to refuse. */
export interface Schedule {
  horizonYear: number;
  ramp: Ramp | null;
}

/** The schedule of a scenario; where there is no ramp, the fields wait empty for one. */
export function toScheduleEntries({
  horizonYear,
  ramp,
}: Pick<Scenario, 'horizonYear' | 'ramp'>): ScheduleEntries {
  return {
    horizonYear: String(horizonYear),
    speed: ramp?.speed ?? 'none',
    startYear: ramp === null ? '' : String(ramp.startYear),
    justification: ramp?.justification ?? '',
  };
}

/** The schedule that was typed. */
export function toSchedule({ horizonYear, speed, startYear, justification }: ScheduleEntries): Schedule {
  const ramp =
    speed === 'none'
      ? null
      : { speed, startYear: parseDecimal(startYear), justification: justification.trim() };
  return { horizonYear: parseDecimal(horizonYear), ramp };
}

/** Every problem of what was typed, by field (`horizonYear`, `ramp.startYear`, `ramp.justification`). */
export function checkScheduleEntries(entries: ScheduleEntries): Problem[] {
  return checkSchedule(toSchedule(entries));
}
