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

/** Problems of a ramp towards a horizon: it must start before it and say why. Empty without a ramp. */
export function checkRamp(ramp: Ramp | null, horizonYear: number): Problem[] {
  if (ramp === null) return [];
  const problems: Problem[] = [];
  if (ramp.startYear >= horizonYear) {
    const message = `Début de la montée en charge\u00A0: entrez une année avant l’horizon ${horizonYear}.`;
    problems.push({ field: 'ramp.startYear', message });
  }
  if (ramp.justification.trim() === '') {
    problems.push({
      field: 'ramp.justification',
      message: 'Montée en charge\u00A0: dites pourquoi cette vitesse.',
    });
  }
  return problems;
}

/** « montée en charge médiane depuis 2026 », or that the levers act in full when there is no ramp. */
export function formatRamp(ramp: Ramp | null): string {
  return ramp === null
    ? 'leviers à plein effet'
    : `montée en charge ${RAMP_SPEED_LABELS[ramp.speed]} depuis ${ramp.startYear}`;
}
