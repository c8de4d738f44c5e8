import { describe, expect, it } from 'vitest';
import { findBroadbandSpeed } from './broadband.ts';

const none = { 8: null, 30: null, 100: null };

describe('the speed that stands for telework', () => {
  it.each([
    { case: 'its own column', known: [{ 8: 99, 30: 80, 100: 60 }], threshold: 30, speed: 30 },
    { case: 'the next faster one', known: [{ ...none, 8: 99, 100: 60 }], threshold: 30, speed: 100 },
    { case: 'one known in a single commune', known: [none, { ...none, 30: 0 }], threshold: 30, speed: 30 },
    { case: 'the slowest', known: [{ 8: 99, 30: 80, 100: 60 }], threshold: 8, speed: 8 },
    { case: 'none, the columns being slower', known: [{ ...none, 8: 99 }], threshold: 30, speed: undefined },
    { case: 'none without columns', known: [none], threshold: 30, speed: undefined },
  ])('is $case', ({ known, threshold, speed }) => expect(findBroadbandSpeed(known, threshold)).toBe(speed));

  it('reaches 30 Mbit/s by the rule', () => {
    expect(findBroadbandSpeed([{ 8: 99, 30: 80, 100: 60 }])).toBe(30);
  });
});
