import { describe, expect, it } from 'vitest';
import { findCellSection, formatSection } from './activity-section.ts';

describe('the activity of a cell', () => {
  it.each([
    [{ code: '84.11Z', nomenclature: 'NAF_REV2' }, 'O'],
    [{ code: '84.11Y', nomenclature: 'NAF_2025' }, 'O'],
    [{ code: '62.01Z', nomenclature: 'NAF_REV2' }, 'J'],
    [{ code: '62.10Y', nomenclature: 'NAF_2025' }, 'J'],
    [{ code: 'M', nomenclature: 'NAF_2025' }, 'L'],
    [{ code: '47', nomenclature: 'NAF_2025' }, 'G'],
    [{ code: '00', nomenclature: 'NAF_REV2' }, undefined],
  ] as const)('of %o is section %s of the NAF rév. 2', (sector, expected) => {
    expect(findCellSection(sector)).toBe(expected);
  });

  it('has a French title, and says when it is not recorded', () => {
    expect(formatSection('O')).toBe('Administration publique');
    expect(formatSection(null)).toBe('Activité non renseignée');
  });
});
