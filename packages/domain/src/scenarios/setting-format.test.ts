import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVER_IDS } from './lever.ts';
import { formatSetting, isShare, toShown, toStored, type SettingId } from './setting-format.ts';
import { PARAMETER_IDS } from './parameter-catalogue.ts';

describe('a setting on screen', () => {
  it.each([
    ['access_public', 1, '100\u00A0%'],
    ['tau_csp_1', 0.024, '2,4\u00A0%'],
    ['days_public', 1.5, '1,5\u00A0j/semaine'],
    ['kappa_circ', 1.3, '1,3'],
    ['gamma_dist', 0.3, '0,3'],
    ['reb_variant', 1, '1'],
    ['fe_car', 0.192, '0,192\u00A0kg CO₂e/km'],
  ] as [SettingId, number, string][])('%s at %d is shown « %s »', (id, value, text) => {
    expect(formatSetting(id, value)).toBe(text);
  });

  it('comes back to the model as it left', () => {
    const ids = fc.constantFrom<SettingId>(...LEVER_IDS, ...PARAMETER_IDS);
    const typed = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    fc.assert(fc.property(ids, typed, (id, shown) => toShown(id, toStored(id, shown)) === shown));
  });

  it('counts circuity, an exponent and a variant as numbers, not shares', () => {
    expect(
      ['kappa_circ', 'gamma_dist', 'reb_variant', 'public_share'].map((id) => isShare(id as SettingId)),
    ).toEqual([false, false, false, true]);
  });
});
