import { z } from 'zod';
import { toYear } from '../partial-date.ts';

/**
 * Before or from 2020 on: telework chosen by a few, or telework known to all. Figures of one regime are no evidence for
 * the other without saying so.
 */
export const regimeSchema = z.enum(['before_2020', 'since_2020']);
export type Regime = z.infer<typeof regimeSchema>;

/** French label of a regime. */
export const REGIME_LABELS: Record<Regime, string> = {
  before_2020: 'Avant 2020',
  since_2020: 'Depuis 2020',
};

/**
 * First year of the present regime. Assumption: MACEO, the year in which telework became general; an operation that runs
 * over the turn of the year belongs to neither until someone says so.
 */
const FIRST_YEAR = 2020;

/** The regime typed for an operation, else that of its dates; undefined when they are unknown or lie on both sides. */
export function findRegime(operation: {
  startedOn: string | null;
  endedOn: string | null;
  regimeOverride: Regime | null;
}): Regime | undefined {
  const { startedOn, endedOn, regimeOverride } = operation;
  if (regimeOverride !== null) return regimeOverride;
  if (startedOn !== null && toYear(startedOn) >= FIRST_YEAR) return 'since_2020';
  return endedOn !== null && toYear(endedOn) < FIRST_YEAR ? 'before_2020' : undefined;
}
