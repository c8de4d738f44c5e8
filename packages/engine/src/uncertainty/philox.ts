/**
 * Counter-based generator Philox4x32-10: a keyed bijection of 128-bit counters, so that any number of the stream is
 * had directly, in any order, on any machine and any thread, without a state to carry.
 * Source: Salmon, Moraes, Dror, Shaw, « Parallel random numbers: as easy as 1, 2, 3 », SC'11; constants and known
 * answers of its Random123 library (kat_vectors).
 */

const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;
const ROUNDS = 10;

/** High 32 bits of the product of two unsigned 32-bit integers, by halves of 16 bits. */
function computeHighProduct(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  return aHigh * bHigh + (middle >>> 16) + ((aLow * bHigh + (middle & 0xffff)) >>> 16);
}

/** A key of two words: the seed's low 32 bits and what is above (a seed is an integer of 0…2^53 − 1). */
export function toPhiloxKey(seed: number): [number, number] {
  return [seed >>> 0, Math.floor(seed / 4294967296) >>> 0];
}

/** Ten rounds on the four words of `block` (a counter, replaced in place by its image) under `key`. */
export function samplePhilox(block: Uint32Array, [key0, key1]: readonly [number, number]): void {
  let [x0, x1, x2, x3] = [block[0], block[1], block[2], block[3]];
  let [k0, k1] = [key0, key1];
  for (let round = 0; round < ROUNDS; round++) {
    const low0 = Math.imul(MULTIPLIER_0, x0);
    const low1 = Math.imul(MULTIPLIER_1, x2);
    const high0 = computeHighProduct(MULTIPLIER_0, x0);
    const high1 = computeHighProduct(MULTIPLIER_1, x2);
    x0 = (high1 ^ x1 ^ k0) >>> 0;
    x1 = low1 >>> 0;
    x2 = (high0 ^ x3 ^ k1) >>> 0;
    x3 = low0 >>> 0;
    k0 = (k0 + WEYL_0) >>> 0;
    k1 = (k1 + WEYL_1) >>> 0;
  }
  block[0] = x0;
  block[1] = x1;
  block[2] = x2;
  block[3] = x3;
}
