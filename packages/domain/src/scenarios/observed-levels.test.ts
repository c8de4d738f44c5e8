import { describe, expect, it } from 'vitest';
import { LEVER_IDS, LEVERS } from './lever.ts';
import { computeObservedLevels } from './observed-levels.ts';
import { getDefaultParameters, PARAMETERS } from './parameter-catalogue.ts';

const values = { ...getDefaultParameters(), pi_all: 0.6, pi_ge50: 0.72, pi_lt50: 0.48, takeup: 0.8 };

describe('the observed level of a lever', () => {
  it.each(LEVER_IDS)('%s lies within the bounds of what can be decided', (id) => {
    const level = computeObservedLevels(getDefaultParameters())[id];
    expect(level).toBeGreaterThanOrEqual(LEVERS[id].low);
    expect(level).toBeLessThanOrEqual(LEVERS[id].high);
  });

  it('leaves the observed adoption below the take-up wherever the registry’s bounds lie', () => {
    for (const id of ['pi_all', 'pi_ge50', 'pi_lt50'] as const) {
      expect(PARAMETERS[id].high).toBeLessThanOrEqual(PARAMETERS.takeup.low);
    }
  });

  it('is the access that explains the observed adoption, by group of employers', () => {
    const levels = computeObservedLevels({ ...values, private_large_share: 0.25 });
    expect(levels.access_public).toBeCloseTo(0.75, 12);
    expect(levels.access_private_large).toBeCloseTo(0.9, 12);
    expect(levels.access_private_small).toBeCloseTo(0.6, 12);
    expect(levels.access_private).toBeCloseTo(0.675, 12);
  });

  it('is as many days granted as explain the days taken, five at most', () => {
    const levels = computeObservedLevels({ ...values, delta: 1.4, eff_granted: 2 / 3 });
    expect(levels.granted_days_public).toBeCloseTo(2.1, 12);
    expect(computeObservedLevels({ ...values, delta: 4.5 }).granted_days_private).toBe(5);
  });

  it('is a whole access where the take-up alone limits adoption, or where nobody would take it up', () => {
    expect(computeObservedLevels({ ...values, takeup: 0.5 }).access_private_large).toBe(1);
    expect(computeObservedLevels({ ...values, takeup: 0 }).access_public).toBe(1);
  });
});
