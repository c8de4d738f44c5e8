import { z } from 'zod';
import type { Problem } from '../problem.ts';

/** How fast what is decided takes hold. */
export const rampSpeedSchema = z.enum(['slow', 'median', 'fast']);
export type RampSpeed = z.infer<typeof rampSpeedSchema>;

/** French adjective of a speed, for « montée en charge … ». */
export const RAMP_SPEED_LABELS: Record<RampSpeed, string> = {
  slow: 'lente',
  median: 'médiane',
  fast: 'rapide',
};

/**
 * How the levers of a scenario reach their effect: from `startYear` (nothing yet) on, at a speed that `justification`
 * defends. No scenario has a measured speed: the choice is an assumption, always shown with its reason.
 */
export const rampSchema = z.object({
  speed: rampSpeedSchema,
  startYear: z.number().int().min(2000).max(2050),
  justification: z.string().trim().min(1).max(1000),
});
export type Ramp = z.infer<typeof rampSchema>;

/** Years a horizon may have. Assumption: those of the scenario's schema, past field actions included. */
export const HORIZON_YEARS = { low: 2010, high: 2050 } as const;

/** Years a ramp may start. Assumption: no telework scenario starts before 2000. */
const START_YEARS = { low: 2000, high: 2050 } as const;

/** Longest justification, in characters: that of {@link rampSchema}. */
const JUSTIFICATION_LIMIT = 1000;

/** A horizon and a ramp as entered: years are not trusted to be numbers until they are checked. */
export interface ScheduleInput {
  horizonYear: unknown;
  ramp: (Omit<Ramp, 'startYear'> & { startYear?: unknown }) | null;
}

function isYear(value: unknown, { low, high }: { low: number; high: number }): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;
}

function checkStart(startYear: unknown, horizonYear: unknown): Problem[] {
  const field = 'ramp.startYear';
  if (!isYear(startYear, START_YEARS)) {
    const bounds = `entre ${START_YEARS.low} et ${START_YEARS.high}`;
    return [{ field, message: `Début de la montée en charge\u00A0: entrez une année ${bounds}.` }];
  }
  if (!isYear(horizonYear, HORIZON_YEARS) || startYear < horizonYear) return [];
  const message = `Début de la montée en charge\u00A0: entrez une année avant l’horizon ${horizonYear}.`;
  return [{ field, message }];
}

function checkReason(justification: string): Problem[] {
  const field = 'ramp.justification';
  if (justification.trim() === '') {
    return [{ field, message: 'Montée en charge\u00A0: dites pourquoi cette vitesse.' }];
  }
  if (justification.length <= JUSTIFICATION_LIMIT) return [];
  const message = `Montée en charge\u00A0: la justification compte ${justification.length} caractères, ${JUSTIFICATION_LIMIT} au plus.`;
  return [{ field, message }];
}

/** All that is wrong with a horizon and the ramp towards it, which must start before it and say why. */
export function checkSchedule({ horizonYear, ramp }: ScheduleInput): Problem[] {
  const message = `Année d’horizon\u00A0: entrez une année entre ${HORIZON_YEARS.low} et ${HORIZON_YEARS.high}.`;
  const horizon = isYear(horizonYear, HORIZON_YEARS) ? [] : [{ field: 'horizonYear', message }];
  if (ramp === null) return horizon;
  return [...horizon, ...checkStart(ramp.startYear, horizonYear), ...checkReason(ramp.justification)];
}

/** « montée en charge médiane depuis 2026 », or that the levers act in full when there is no ramp. */
export function formatRamp(ramp: Ramp | null): string {
  return ramp === null
    ? 'leviers à plein effet'
    : `montée en charge ${RAMP_SPEED_LABELS[ramp.speed]} depuis ${ramp.startYear}`;
}
