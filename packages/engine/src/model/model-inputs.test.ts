import { LEVER_IDS, type LeverValues } from '@maceo/domain/scenarios/lever';
import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import { computeObservedLevels } from '@maceo/domain/scenarios/observed-levels';
import { describe, expect, it } from 'vitest';
import { toModelInputs } from './model-inputs.ts';

const values = {
  ...getDefaultParameters(),
  pi_all: 0.6,
  pi_ge50: 0.7,
  pi_lt50: 0.5,
  private_large_share: 0.25,
  takeup: 0.8,
  delta: 1.7,
  omega_tc: 0.05,
};

/** Adoption of private employers under some levers. */
function computePrivate(levers: LeverValues): number {
  return toModelInputs(values, levers).privateAdoptionShare;
}

describe('model inputs', () => {
  it('keep the observed behaviour when no lever is pulled', () => {
    expect(toModelInputs(values)).toMatchObject({
      publicAdoptionShare: 0.6,
      privateAdoptionShare: 0.55,
      publicDaysPerWeek: 1.7,
      privateDaysPerWeek: 1.7,
      telecentreShareOfDays: 0.05,
    });
  });

  it('take what a lever decides and leave the other group as observed', () => {
    expect(toModelInputs(values, { access_public: 1, days_public: 1.5, telecentre_share: 0 })).toMatchObject({
      publicAdoptionShare: 0.8,
      privateAdoptionShare: 0.55,
      publicDaysPerWeek: 1.5,
      privateDaysPerWeek: 1.7,
      telecentreShareOfDays: 0,
    });
  });

  it('let a lever close an access that is open today', () => {
    expect(computePrivate({ access_private: 0 })).toBe(0);
  });

  it.each([
    { levers: { access_private: 1 }, expected: 0.8 },
    { levers: { access_private_large: 1 }, expected: 0.25 * 0.8 + 0.75 * 0.5 },
    { levers: { access_private_small: 1 }, expected: 0.25 * 0.7 + 0.75 * 0.8 },
    { levers: { access_private: 0.5, access_private_small: 1 }, expected: 0.25 * 0.4 + 0.75 * 0.8 },
  ])('give private employers $expected for $levers: one size wins over both', ({ levers, expected }) => {
    expect(computePrivate(levers)).toBeCloseTo(expected, 12);
  });

  it('stay near the published adoption of 0.62 over all employers', () => {
    const { publicEmployerShare, publicAdoptionShare, privateAdoptionShare } =
      toModelInputs(getDefaultParameters());
    const all = publicEmployerShare * publicAdoptionShare + (1 - publicEmployerShare) * privateAdoptionShare;
    expect(Math.abs(all - 0.62)).toBeLessThan(0.001);
  });

  it.each(LEVER_IDS)('change by less than a billionth when %s is set to its observed level', (id) => {
    const level = { [id]: computeObservedLevels(values)[id] };
    const [set, unset] = [toModelInputs(values, level), toModelInputs(values)];
    for (const name of ['publicAdoptionShare', 'privateAdoptionShare', 'publicDaysPerWeek'] as const) {
      expect(Math.abs(set[name] - unset[name])).toBeLessThan(1e-9);
    }
  });
});
