import { samplePhilox, toPhiloxKey } from './philox.ts';

/**
 * Uniform numbers of one stream. Number i is a pure function of (seed, stream, i) for independent numbers, and of
 * (seed, stream, i, count) for a Latin hypercube: each of `count` equal strata holds one number, in shuffled order.
 */
export interface UniformStream {
  seed: number;
  stream: string;
  count: number;
  sampling?: Sampling;
}

/** How the numbers of a stream fill (0, 1). */
export type Sampling = 'independent' | 'latin_hypercube';

/** Uses of one stream, kept apart by the third word of the counter. */
const VALUE_LANE = 0;
const SHUFFLE_LANE = 1;

const TWO_TO_26 = 67_108_864;
const TWO_TO_53 = 9_007_199_254_740_992;

/**
 * Number of a stream from its name (FNV-1a, 32 bits), so that a parameter's draws do not move when others are added.
 * Source: Fowler, Noll, Vo; RFC 9923.
 */
function computeStreamNumber(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** 53 bits of a block as a number strictly inside (0, 1): the ends would send a quantile to infinity. */
function toUniform(block: Uint32Array): number {
  return ((block[0] >>> 5) * TWO_TO_26 + (block[1] >>> 6) + 0.5) / TWO_TO_53;
}

/** Fills `into` with the numbers 0…length − 1 of one lane of a stream. */
function fillLane(into: Float64Array, { seed, stream }: UniformStream, lane: number): Float64Array {
  const key = toPhiloxKey(seed);
  const number = computeStreamNumber(stream);
  const block = new Uint32Array(4);
  for (let index = 0; index < into.length; index++) {
    block[0] = index;
    block[1] = number;
    block[2] = lane;
    block[3] = 0;
    samplePhilox(block, key);
    into[index] = toUniform(block);
  }
  return into;
}

/** Moves each number into its own stratum: (rank + u) / count, ranks by a Fisher–Yates shuffle of the stream. */
function toStrata(uniforms: Float64Array, stream: UniformStream): Float64Array {
  const { length } = uniforms;
  const choices = fillLane(new Float64Array(length), stream, SHUFFLE_LANE);
  const ranks = Uint32Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last--) {
    const other = Math.floor(choices[last] * (last + 1));
    const kept = ranks[last];
    ranks[last] = ranks[other];
    ranks[other] = kept;
  }
  return uniforms.map((value, index) => (ranks[index] + value) / length);
}

/** The first `count` uniform numbers of a stream, strictly inside (0, 1). Same arguments, same bytes, on any machine. */
export function sampleUniforms(stream: UniformStream): Float64Array {
  const uniforms = fillLane(new Float64Array(stream.count), stream, VALUE_LANE);
  return stream.sampling === 'latin_hypercube' ? toStrata(uniforms, stream) : uniforms;
}
