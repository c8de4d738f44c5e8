import { expect, it } from 'vitest';
import type { TerritoryHit } from '@maceo/domain/territories/territory-views';
import { toHitRows, toPartRows } from './territory-rows.ts';

const href = (level: string, code: string) => `/${level}/${code}`;

it('keeps an unknown population apart from an empty commune', () => {
  const rows = toPartRows(
    [
      { code: '15001', name: 'Allanche', population: null },
      { code: '15002', name: 'Alleuze', population: 0 },
    ],
    { level: 'commune', href },
  );
  expect(rows.map((row) => row.cells.population)).toEqual([
    { text: 'n.d.', order: null },
    { text: '0', order: 0 },
  ]);
});

it('says by which former name or postcode a territory was found, in the order of the search', () => {
  const hit: TerritoryHit = {
    level: 'commune',
    code: '15141',
    name: 'Neussargues en Pinatelle',
    departementCode: '15',
    population: 1800,
    matched: 'former_name',
    matchedText: 'Celles',
  };
  const [first, second] = toHitRows([hit, { ...hit, matched: 'name', matchedText: null }], href);
  expect(first.cells.matched.text).toBe('ancien nom «\u202FCelles\u202F»');
  expect(second.cells.matched.text).toBe('nom');
  expect(first.cells.name.href).toBe('/commune/15141');
});
