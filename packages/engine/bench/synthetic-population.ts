import { OCCUPATION_COUNT, type Population } from '../src/model/population.ts';

/** Size of a synthetic data set, and the seed it comes from. */
export interface SyntheticSize {
  homeCount: number;
  pairCount: number;
  seed: number;
}

/** A small seeded generator (mulberry32), shares in [0, 1). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Homes with heavy-tailed flows and lognormal distances, of the shape of the massif's. */
export function createSyntheticPopulation({ homeCount, pairCount, seed }: SyntheticSize): Population {
  const random = createRandom(seed);
  const perHome = Math.floor(pairCount / homeCount);
  const pairs = perHome * homeCount;
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const occupationShares = new Float64Array(homeCount * OCCUPATION_COUNT);
  for (let home = 0; home < homeCount; home++) {
    const weights = Array.from({ length: OCCUPATION_COUNT }, () => 0.05 + random());
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    weights.forEach((weight, group) => (occupationShares[home * OCCUPATION_COUNT + group] = weight / total));
  }
  return {
    flows: {
      homeCount,
      zoneCount: homeCount,
      homeStart: Uint32Array.from({ length: homeCount + 1 }, (_, home) => home * perHome),
      workIndex: Uint32Array.from({ length: pairs }, () => Math.floor(random() * homeCount)),
      workers: Float64Array.from({ length: pairs }, () => Math.exp(1.5 * normal())),
      distanceKm: Float64Array.from({ length: pairs }, () => Math.max(1, 13 * Math.exp(0.83 * normal()))),
    },
    occupationShares,
  };
}
