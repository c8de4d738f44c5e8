/**
 * Adaptive over-relaxation of a fixed-point iteration with real rates (Young 1954; for Sinkhorn–Furness: Thibault,
 * Chizat, Dossal, Papadakis 2021, « Overrelaxed Sinkhorn-Knopp »). Far-away surpluses diffuse slowly through thousands of
 * neighbouring zones: plain Furness closes some 0.3 % of the gap per pass on the massif, relaxed some 4 %.
 */

/**
 * State of the adaptation: the exponent ω applied to each correction, the highest one still allowed, and the one that an
 * earlier run has shown to be good (1 = none); the smallest gap seen; the gap when the window opened (undefined while the
 * effect of a change of ω settles) and the passes since.
 */
export interface Relaxation {
  omega: number;
  ceiling: number;
  hint: number;
  leastGap: number;
  windowGap: number | undefined;
  passes: number;
}

/** Passes over which a rate is observed. Assumption: long enough to see through the first oscillations. */
const WINDOW = 20;

/** Largest ω. Assumption: keeps a margin to 2, where the relaxed iteration stops converging. */
const LARGEST_OMEGA = 1.98;

/**
 * What remains of ω − 1 after a window without progress, the part of the way back that the ceiling recovers in each window
 * with progress, and the change of ω not worth a new settling. Assumptions, from runs on the massif and on chains.
 */
const BACKING_OFF = 0.97;
const RECOVERY = 0.2;
const NEGLIGIBLE_CHANGE = 1e-3;

/** Growth of the gap that stops relaxation at once: plain passes converge from anywhere, relaxed ones only from near. */
const DIVERGENCE = 10;

/** Starts with plain passes (ω = 1), then goes on at least at `hint`, the ω of an earlier, similar run. */
export function createRelaxation(hint = 1): Relaxation {
  return { omega: 1, ceiling: LARGEST_OMEGA, hint, leastGap: Infinity, windowGap: undefined, passes: 0 };
}

/** The best ω when the plain iteration closes its gap at rate η (0–1) per pass: 2 / (1 + √(1 − η)). */
function computeBestOmega(plainRate: number): number {
  return 2 / (1 + Math.sqrt(Math.max(0, 1 - plainRate)));
}

/** Rate of the plain iteration behind an observed `rate` under ω: η = (λ + ω − 1)² / (λ·ω²). */
function computePlainRate(rate: number, omega: number): number {
  return Math.min(1, (rate + omega - 1) ** 2 / (rate * omega * omega));
}

/** The ω that the rate of a settled window asks for. */
function computeNextOmega({ omega, ceiling, hint }: Relaxation, rate: number): number {
  if (omega === 1 && hint > 1) return Math.min(ceiling, hint);
  if (rate >= 1) return 1 + (omega - 1) * BACKING_OFF;
  if (rate <= omega - 1) return omega;
  return Math.min(ceiling, Math.max(omega, computeBestOmega(computePlainRate(rate, omega))));
}

/** Back to plain passes, under a lower ceiling. */
function resetRelaxation(relaxation: Relaxation): void {
  relaxation.ceiling = 1 + (relaxation.omega - 1) * BACKING_OFF ** 2;
  relaxation.omega = 1;
  relaxation.windowGap = undefined;
  relaxation.passes = 0;
}

/**
 * Adapts ω from the gap seen in this pass: raised while the observed rate is above ω − 1, lowered when a settled window
 * shows no progress, back to 1 when the gap explodes. The window after a change is not judged: a raise makes the gap grow
 * before it falls.
 */
export function updateRelaxation(relaxation: Relaxation, gap: number): void {
  relaxation.leastGap = Math.min(relaxation.leastGap, gap);
  if (relaxation.omega > 1 && gap > DIVERGENCE * relaxation.leastGap) return resetRelaxation(relaxation);
  relaxation.passes += 1;
  if (relaxation.passes % WINDOW !== 0 || gap === 0) return;
  const { windowGap, omega } = relaxation;
  relaxation.windowGap = gap;
  if (windowGap === undefined) return;
  const rate = (gap / windowGap) ** (1 / WINDOW);
  const next = computeNextOmega(relaxation, rate);
  relaxation.ceiling =
    rate >= 1 ? next : relaxation.ceiling + (LARGEST_OMEGA - relaxation.ceiling) * RECOVERY;
  if (Math.abs(next - omega) < NEGLIGIBLE_CHANGE) return;
  relaxation.omega = next;
  relaxation.windowGap = undefined;
}
