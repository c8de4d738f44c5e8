import { expect, it } from 'vitest';
import type { TerritorySheet } from '@maceo/domain/territories/territory-views';
import { listSheetFacts } from './sheet-facts.ts';

const sheet = (fibrePercent: number | null) =>
  ({
    territory: { astride: false, positionQuality: 'official' },
    formerNames: [],
    formerCodes: [],
    postcodes: ['15100'],
    fibrePercent,
    densityClass: null,
  }) as unknown as TerritorySheet;

it('gives a fibre share of 0 as « à confirmer », and none when it is unknown', () => {
  const find = (percent: number | null) =>
    listSheetFacts(sheet(percent)).find((fact) => fact.label === 'Fibre')?.value;
  expect(find(0)).toBe('à confirmer');
  expect(find(61.1)).toBe('61,1\u00A0%');
  expect(find(null)).toBeUndefined();
});
