import { MODE_IDS } from '@maceo/domain/scenarios/emission-factors';
import { describe, expect, it } from 'vitest';
import { formatDaysDistribution, listFactors } from './factor-view.ts';

describe('factor table', () => {
  it('prints every declared mode, usage, construction and total in grams', () => {
    const rows = listFactors();
    expect(rows.map(({ id }) => id)).toEqual(MODE_IDS);
    expect(rows[0]).toMatchObject({ per: 'véhicule', usage: '192,0', construction: '25,6', total: '217,6' });
    expect(rows.find(({ id }) => id === 'active')?.construction).toBe('–');
  });

  it('prints the distribution of days in one line', () => {
    expect(formatDaysDistribution()).toContain('30\u00A0% à 2\u00A0j');
  });
});
