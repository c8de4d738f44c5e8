/** Pairs (or rows of a table) whose tilt is wanted; the two arrays have the same length. */
export interface TiltInput {
  workers: ArrayLike<number>;
  distanceKm: ArrayLike<number>;
  exponent: number;
}

/** Σ W·d / Σ W in km, 0 when nobody travels. */
function computeMeanDistanceKm(workers: ArrayLike<number>, distanceKm: ArrayLike<number>): number {
  let total = 0;
  let weighted = 0;
  for (let k = 0; k < workers.length; k++) {
    total += workers[k];
    weighted += workers[k] * distanceKm[k];
  }
  return total > 0 ? weighted / total : 0;
}

/**
 * Distance tilt h of each pair: exp(γ·ln(d/d̄)), d̄ the workers' mean distance, renormalised over all pairs so that
 * Σ W·h = Σ W: the tilt moves telework towards long commutes and leaves the total of jobs as it is.
 * γ = 0, or nobody travelling, gives 1 everywhere.
 * Source: method C.6. Assumption: γ = 0.3 by default (C.3: 38 km observed among State teleworkers, 18.4 km on average).
 */
export function computeDistanceTilt({ workers, distanceKm, exponent }: TiltInput): Float64Array {
  const tilt = new Float64Array(workers.length).fill(1);
  const meanKm = computeMeanDistanceKm(workers, distanceKm);
  if (exponent === 0 || meanKm === 0) return tilt;
  let total = 0;
  let tilted = 0;
  for (let k = 0; k < tilt.length; k++) {
    tilt[k] = (distanceKm[k] / meanKm) ** exponent;
    total += workers[k];
    tilted += workers[k] * tilt[k];
  }
  const scale = tilted > 0 ? total / tilted : 1;
  for (let k = 0; k < tilt.length; k++) tilt[k] *= scale;
  return tilt;
}
