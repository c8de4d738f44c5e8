/** Mixes the bits of a 32-bit integer. Source: A. Appleby, MurmurHash3, finaliser fmix32 (public domain). */
function computeMix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * A number in [0, 1) that depends on nothing but its three integers (32 bits each): no state to carry, any draw can be
 * asked for alone and in any order.
 */
export function computeUniform(seed: number, stream: number, index: number): number {
  const mixed = computeMix(computeMix(computeMix(seed + 0x9e3779b9) + stream) ^ Math.imul(index, 0x9e3779b1));
  return mixed / 2 ** 32;
}
