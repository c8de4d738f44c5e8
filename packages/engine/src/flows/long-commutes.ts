import type { Flows } from './flows.ts';

/**
 * One-way km beyond which a pair is flagged « navette longue ou double résidence »: hardly a daily trip.
 * Source: method C.3, 100 km by road; INSEE left out commutes over 200 km in its study of 2016.
 */
export const LONG_COMMUTE_KM = 100;

/** Pairs flagged as long, as indices into the pair arrays in their order, and their workers in persons. */
export interface LongCommutes {
  pairs: Uint32Array;
  workers: number;
}

/** Pairs strictly longer than {@link LONG_COMMUTE_KM} that carry someone. They are flagged, never removed. */
export function listLongCommutes({ distanceKm, workers }: Flows): LongCommutes {
  const pairs = Uint32Array.from(
    [...distanceKm.keys()].filter((pair) => distanceKm[pair] > LONG_COMMUTE_KM && workers[pair] > 0),
  );
  return { pairs, workers: pairs.reduce((total, pair) => total + workers[pair], 0) };
}

/** Share (0–1) of the workers of all pairs who are in a long one; 0 without workers. */
export function computeLongShare(flows: Flows): number {
  const total = flows.workers.reduce((sum, workers) => sum + workers, 0);
  return total === 0 ? 0 : listLongCommutes(flows).workers / total;
}
