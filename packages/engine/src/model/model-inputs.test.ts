import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import { describe, expect, it } from 'vitest';
import { toModelInputs } from './model-inputs.ts';

const values = { ...getDefaultParameters(), pi_all: 0.6, takeup: 0.8, delta: 1.7, omega_tc: 0.05 };

describe('model inputs', () => {
  it('keep the observed behaviour when no lever is pulled', () => {
    expect(toModelInputs(values)).toMatchObject({
      publicAdoptionShare: 0.6,
      privateAdoptionShare: 0.6,
      publicDaysPerWeek: 1.7,
      privateDaysPerWeek: 1.7,
      telecentreShareOfDays: 0.05,
    });
  });

  it('take what a lever decides and leave the other group as observed', () => {
    expect(toModelInputs(values, { access_public: 1, days_public: 1.5, telecentre_share: 0 })).toMatchObject({
      publicAdoptionShare: 0.8,
      privateAdoptionShare: 0.6,
      publicDaysPerWeek: 1.5,
      privateDaysPerWeek: 1.7,
      telecentreShareOfDays: 0,
    });
  });

  it('let a lever close an access that is open today', () => {
    expect(toModelInputs(values, { access_private: 0 }).privateAdoptionShare).toBe(0);
  });
});
