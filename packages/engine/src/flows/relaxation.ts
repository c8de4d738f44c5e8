/**
 * Adaptive over-relaxation of a fixed-point iteration with real rates (Young 1954; for Sinkhorn–Furness: Thibault,
 * Chizat, Dossal, Papadakis 2021, « Overrelaxed Sinkhorn-Knopp »). Far-away surpluses diffuse slowly through thousands of
 * neighbouring zones: plain Furness closes 0.2 % of the gap per pass on the massif, relaxed about 8 %.
 */

/** State of the adaptation: the exponent ω applied to each correction, and the gap when the window opened. */
export interface Relaxation {
  omega: number;
  windowGap: number;
  passes: number;
}

/** Passes over which a rate is observed. Assumption: long enough to see through the first oscillations. */
const WINDOW = 20;

/** Largest ω. Assumption: keeps a margin to 2, where the relaxed iteration stops converging. */
const LARGEST_OMEGA = 1.98;

/** A fresh window, plain (ω = 1) unless an earlier, similar iteration has shown a good ω. */
export function createRelaxation(omega = 1): Relaxation {
  return { omega, windowGap: Infinity, passes: 0 };
}

/** The best ω when the plain iteration closes its gap at rate η (0–1) per pass: 2 / (1 + √(1 − η)). */
function computeBestOmega(plainRate: number): number {
  return Math.min(LARGEST_OMEGA, 2 / (1 + Math.sqrt(Math.max(0, 1 - plainRate))));
}

/** Rate of the plain iteration behind an observed `rate` under ω: η = (λ + ω − 1)² / (λ·ω²). */
function computePlainRate(rate: number, omega: number): number {
  return Math.min(1, (rate + omega - 1) ** 2 / (rate * omega * omega));
}

/** Adapts ω from the gap seen in this pass: raised while the rate is above ω − 1, halved back towards 1 if it grows. */
export function updateRelaxation(relaxation: Relaxation, gap: number): void {
  relaxation.passes += 1;
  if (relaxation.passes % WINDOW !== 0) return;
  const { omega, windowGap } = relaxation;
  relaxation.windowGap = gap;
  if (windowGap === Infinity || gap === 0) return;
  const rate = (gap / windowGap) ** (1 / WINDOW);
  if (rate >= 1) relaxation.omega = 1 + (omega - 1) / 2;
  else if (rate > omega - 1)
    relaxation.omega = Math.max(omega, computeBestOmega(computePlainRate(rate, omega)));
}
