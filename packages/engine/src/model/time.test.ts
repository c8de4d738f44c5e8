import { describe, expect, it } from 'vitest';
import { computeHoursAvoided } from './time.ts';

describe('time', () => {
  it.each([
    { km: 1000, speed: 50, hours: 20 },
    { km: 0, speed: 50, hours: 0 },
  ])('is $hours h for $km km at $speed km/h', ({ km, speed, hours }) => {
    expect(computeHoursAvoided(km, speed)).toBe(hours);
  });
});
