import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeAdoptionPosterior } from './adoption-posterior.ts';
import { CONCENTRATION_BOUNDS, estimatePrior, FIXED_PRIOR } from './beta-prior.ts';
import type { FieldObservation } from './check-observations.ts';
import { computeAgeYears, computeDiscount } from './discount.ts';
import { estimateAdoption, type AdoptionEstimation } from './estimate-adoption.ts';

function anObservation(changes: Partial<FieldObservation> = {}): FieldObservation {
  const base = { group: 'OQ/50-249', eligible: 40, teleworkers: 9, ageYears: 0, isVolunteerPilot: false };
  return { ...base, quality: 'A', ...changes };
}

function getEstimation(...args: Parameters<typeof estimateAdoption>): AdoptionEstimation {
  const result = estimateAdoption(...args);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

const aCount = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([eligible, share]) => ({ eligible, teleworkers: Math.round(eligible * share) }));

describe('adoption from field observations', () => {
  it('of a group without eligible staff is the prior itself', () => {
    const posterior = computeAdoptionPosterior({ eligible: 0, teleworkers: 0 }, FIXED_PRIOR);
    expect(posterior.meanShare).toBeCloseTo(0.62, 12);
    expect(posterior.ownWeight).toBe(0);
  });

  it('uses the fixed prior under five groups and one estimated from five', () => {
    const groups = ['a', 'b', 'c', 'd', 'e'].map((group, index) =>
      anObservation({ group, teleworkers: 4 + 7 * index }),
    );
    expect(getEstimation(groups.slice(1)).prior).toMatchObject({ ...FIXED_PRIOR, origin: 'fixed' });
    expect(getEstimation(groups).prior.origin).toBe('pooled');
    const own = { alpha: 1, beta: 1 };
    expect(getEstimation(groups, own).prior).toMatchObject({ ...own, origin: 'fixed' });
  });

  it('accepts that nobody or everybody teleworks', () => {
    const everyGroup = ['a', 'b', 'c', 'd', 'e'];
    const nobody = getEstimation(everyGroup.map((group) => anObservation({ group, teleworkers: 0 })));
    const everybody = getEstimation(everyGroup.map((group) => anObservation({ group, teleworkers: 40 })));
    expect(nobody.prior.origin).toBe('fixed');
    expect(nobody.groups[0].lowShare).toBeGreaterThan(0);
    expect(everybody.groups[0].highShare).toBeLessThan(1);
  });

  it('weighs an observation by its quality and its age', () => {
    expect(computeDiscount('A', 0)).toBe(1);
    expect(computeDiscount('B', 5)).toBeCloseTo(0.35, 12);
    expect(computeDiscount('D', 10)).toBeCloseTo(0.025, 12);
    const [group] = getEstimation([
      anObservation({ quality: 'C', ageYears: 5 }),
      anObservation({ teleworkers: 10 }),
    ]).groups;
    expect(group.observed).toEqual({ eligible: 80, teleworkers: 19 });
    expect(group.counted.eligible).toBeCloseTo(48, 9);
    expect(group.counted.teleworkers).toBeCloseTo(11.8, 9);
    expect(group.ownWeight).toBeCloseTo(48 / 58, 9);
  });

  it('reads ages between dates, years and months', () => {
    expect(computeAgeYears('2012', '2022')).toBeCloseTo(10, 1);
    expect(computeAgeYears('2012-07', '2012-01-01')).toBeLessThan(0);
    expect(computeAgeYears('', '2022')).toBeNaN();
  });

  it('marks pilots of volunteers as an upper bound and small groups as not to be shown', () => {
    const { groups } = getEstimation([
      anObservation({ isVolunteerPilot: true }),
      anObservation({ group: 'JZ/<50', eligible: 4, teleworkers: 4 }),
    ]);
    expect(groups.map(({ isUpperBound }) => isUpperBound)).toEqual([true, false]);
    expect(groups.map(({ isTooSmallToShow }) => isTooSmallToShow)).toEqual([false, true]);
  });

  it('refuses in French, all at once, what has no eligible staff behind it', () => {
    const result = estimateAdoption([
      anObservation({ eligible: null }),
      anObservation({ eligible: 8 }),
      anObservation({ eligible: 0, teleworkers: -1, ageYears: NaN }),
    ]);
    const problems = 'problems' in result ? result.problems : [];
    expect(problems.map(({ field }) => field)).toEqual([
      'observations[0].eligible',
      'observations[1].eligible',
      'observations[2].eligible',
      'observations[2].teleworkers',
      'observations[2].ageYears',
    ]);
    expect(problems[0].message).toContain('L’effectif éligible manque\u00A0:');
    expect(problems[1].message).toContain('(8) est inférieur au nombre de télétravailleurs (9)');
  });

  it('lies between the group and the prior, inside its interval, nearer the group the larger it is', () => {
    fc.assert(
      fc.property(fc.array(aCount, { minLength: 5, maxLength: 12 }), (counts) => {
        const prior = estimatePrior(counts);
        if (prior.origin === 'pooled') {
          expect(prior.concentration).toBeGreaterThanOrEqual(CONCENTRATION_BOUNDS.low - 1e-9);
          expect(prior.concentration).toBeLessThanOrEqual(CONCENTRATION_BOUNDS.high + 1e-9);
        }
        for (const count of counts) {
          const { meanShare, lowShare, highShare, ownWeight } = computeAdoptionPosterior(count, prior);
          const own = count.teleworkers / count.eligible;
          expect(meanShare).toBeCloseTo(ownWeight * own + (1 - ownWeight) * prior.mean, 9);
          expect(lowShare).toBeLessThan(highShare);
          expect(lowShare).toBeGreaterThanOrEqual(0);
          expect(highShare).toBeLessThanOrEqual(1);
          const twice = { eligible: 2 * count.eligible, teleworkers: 2 * count.teleworkers };
          expect(computeAdoptionPosterior(twice, prior).ownWeight).toBeGreaterThan(ownWeight);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of groups', () => {
    fc.assert(
      fc.property(fc.array(aCount, { minLength: 5, maxLength: 8 }), (counts) => {
        const prior = estimatePrior(counts);
        const reversed = estimatePrior(counts.toReversed());
        expect(reversed.mean).toBeCloseTo(prior.mean, 6);
        expect(Math.log(reversed.concentration)).toBeCloseTo(Math.log(prior.concentration), 4);
      }),
      { numRuns: 40 },
    );
  });
});
