import { describe, expect, it } from 'vitest';
import { samplePhilox, toPhiloxKey } from './philox.ts';
import { sampleUniforms } from './uniforms.ts';

/** Source: Random123, kat_vectors, lines « philox4x32 10 ». */
const KNOWN_ANSWERS = [
  { counter: [0, 0, 0, 0], key: [0, 0], answer: '6627e8d5 e169c58d bc57ac4c 9b00dbd8' },
  {
    counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    key: [0xffffffff, 0xffffffff],
    answer: '408f276d 41c83b0e a20bc7c6 6d5451fd',
  },
  {
    counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    key: [0xa4093822, 0x299f31d0],
    answer: 'd16cfe09 94fdcceb 5001e420 24126ea1',
  },
] as const;

describe('the generator', () => {
  it.each(KNOWN_ANSWERS)('gives the known answer $answer', ({ counter, key, answer }) => {
    const block = Uint32Array.from(counter);
    samplePhilox(block, key);
    expect([...block].map((word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(answer);
  });

  it('keeps all 53 bits of a seed', () => {
    expect(toPhiloxKey(Number.MAX_SAFE_INTEGER)).toEqual([0xffffffff, 0x1fffff]);
  });
});

describe('a stream of uniforms', () => {
  it('has fixed first numbers: a change here changes every stored run', () => {
    expect([...sampleUniforms({ seed: 2010, stream: 'delta', count: 3 })]).toMatchInlineSnapshot(`
      [
        0.19907826591187966,
        0.6104008939945582,
        0.5390055958885469,
      ]
    `);
  });

  it('gives number i whatever the count, unless strata are asked for', () => {
    const few = sampleUniforms({ seed: 1, stream: 'tau', count: 10 });
    expect([...sampleUniforms({ seed: 1, stream: 'tau', count: 1000 }).slice(0, 10)]).toEqual([...few]);
  });

  it('differs by stream and by seed', () => {
    const first = (seed: number, stream: string) => sampleUniforms({ seed, stream, count: 1 })[0];
    expect(new Set([first(1, 'a'), first(1, 'b'), first(2, 'a'), first(2 ** 32 + 1, 'a')]).size).toBe(4);
  });

  it('puts exactly one number in each stratum of a Latin hypercube', () => {
    const uniforms = sampleUniforms({ seed: 3, stream: 'x', count: 500, sampling: 'latin_hypercube' });
    expect(new Set(uniforms.map((u) => Math.floor(u * 500))).size).toBe(500);
    const later = uniforms.filter((u, index) => index > 0 && u > uniforms[index - 1]).length;
    expect(Math.abs(later - 250)).toBeLessThan(40);
  });

  it('is uniform and without memory (mean, variance, lag-one correlation of 20,000)', () => {
    const u = sampleUniforms({ seed: 11, stream: 'test', count: 20_000 });
    const mean = u.reduce((sum, x) => sum + x, 0) / u.length;
    const variance = u.reduce((sum, x) => sum + (x - mean) ** 2, 0) / u.length;
    const lag = u.reduce((sum, x, i) => (i === 0 ? 0 : sum + (x - mean) * (u[i - 1] - mean)), 0) / u.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.008);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.003);
    expect(Math.abs(lag / variance)).toBeLessThan(0.03);
  });
});
