import { LEVER_IDS, LEVERS, type LeverValues } from '@maceo/domain/scenarios/lever';
import { computeObservedLevels } from '@maceo/domain/scenarios/observed-levels';
import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import type { RampSpeed } from '@maceo/domain/scenarios/ramp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { populations } from '../../testing/populations.ts';
import { computeOutcomesFromPairs } from './evaluate-pairs.ts';
import { toModelInputs } from './model-inputs.ts';
import { computeHorizonShare, computeReachedShare, interpolateLevers } from './ramp.ts';

const values = {
  ...getDefaultParameters(),
  pi_all: 0.6,
  pi_ge50: 0.72,
  pi_lt50: 0.48,
  takeup: 0.9,
  delta: 1.7,
};
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the share of an effect reached', () => {
  it.each<{ speed: RampSpeed; years: number; expected: number }>([
    { speed: 'median', years: -3, expected: 0 },
    { speed: 'median', years: 0, expected: 0 },
    { speed: 'median', years: 4, expected: 0.23315 },
    { speed: 'median', years: 10, expected: 0.812803 },
    { speed: 'slow', years: 10, expected: 0.331199 },
    { speed: 'fast', years: 5, expected: 0.812803 },
  ])('is $expected after $years years at a $speed speed', ({ speed, years, expected }) => {
    expect(computeReachedShare(speed, years)).toBeCloseTo(expected, 6);
  });

  it('never falls with time nor leaves 0–1, and is ordered by speed', () => {
    const years = fc.double({ min: -5, max: 60, noNaN: true });
    fc.assert(
      fc.property(years, years, (a, b) => {
        const shares = [Math.min(a, b), Math.max(a, b)].map((time) => computeReachedShare('median', time));
        expect(shares[0]).toBeLessThanOrEqual(shares[1]);
        expect(shares[1]).toBeLessThanOrEqual(1);
        expect(computeReachedShare('slow', a)).toBeLessThanOrEqual(computeReachedShare('median', a));
        expect(computeReachedShare('median', a)).toBeLessThanOrEqual(computeReachedShare('fast', a));
      }),
    );
  });

  it('is whole at the horizon of a scenario without a ramp', () => {
    expect(computeHorizonShare({ ramp: null, horizonYear: 2030 })).toBe(1);
    const ramp = { speed: 'median' as const, startYear: 2026, justification: 'essai' };
    expect(computeHorizonShare({ ramp, horizonYear: 2030 })).toBe(computeReachedShare('median', 4));
  });
});

describe('levers on their way', () => {
  it.each<{ name: string; levers: LeverValues; expected: LeverValues }>([
    { name: 'days', levers: { days_public: 2.7 }, expected: { days_public: 2.2 } },
    { name: 'access', levers: { access_public: 1 }, expected: { access_public: (0.6 / 0.9 + 1) / 2 } },
    {
      name: 'both sizes of private employers, each from its own level',
      levers: { access_private: 1 },
      expected: { access_private_large: 0.9, access_private_small: (0.48 / 0.9 + 1) / 2 },
    },
    {
      name: 'one size of its own beside both',
      levers: { access_private: 1, access_private_small: 0 },
      expected: { access_private_large: 0.9, access_private_small: 0.48 / 0.9 / 2 },
    },
    { name: 'none', levers: {}, expected: {} },
  ])('are half of the way from the observed level: $name', ({ levers, expected }) => {
    const reached = interpolateLevers(levers, { values, reachedShare: 0.5 });
    expect(Object.keys(reached).toSorted()).toEqual(Object.keys(expected).toSorted());
    for (const id of LEVER_IDS) {
      if (expected[id] !== undefined) expect(reached[id]).toBeCloseTo(expected[id], 12);
    }
  });

  it('are what was decided once the effect is whole', () => {
    expect(interpolateLevers({ access_private: 0.9 }, { values, reachedShare: 1 })).toEqual({
      access_private: 0.9,
    });
  });

  it('lie between the observed and the decided level', () => {
    const lever = fc.constantFrom(...LEVER_IDS.filter((id) => id !== 'access_private'));
    fc.assert(
      fc.property(lever, share, share, (id, part, reachedShare) => {
        const target = LEVERS[id].low + part * (LEVERS[id].high - LEVERS[id].low);
        const reached = interpolateLevers({ [id]: target }, { values, reachedShare })[id];
        const observed = computeObservedLevels(values)[id];
        expect(reached).toBeGreaterThanOrEqual(Math.min(observed, target) - 1e-12);
        expect(reached).toBeLessThanOrEqual(Math.max(observed, target) + 1e-12);
      }),
    );
  });

  it('give the baseline when nothing is reached yet, whatever was decided', () => {
    fc.assert(
      fc.property(populations, share, (population, level) => {
        const levers = { access_public: level, access_private: level, days_private: 5 * level };
        const start = interpolateLevers(levers, { values, reachedShare: 0 });
        const [none, baseline] = [toModelInputs(values, start), toModelInputs(values)].map(
          (inputs) => computeOutcomesFromPairs(population, inputs).home.days,
        );
        none.forEach((value, i) =>
          expect(Math.abs(value - baseline[i])).toBeLessThan(1e-9 * (1 + baseline[i])),
        );
      }),
    );
  });
});
