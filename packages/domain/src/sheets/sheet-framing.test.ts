import { describe, expect, it } from 'vitest';
import { listFramingGaps, parseSheetFraming } from './sheet-framing.ts';

describe('the framing figures of a sheet', () => {
  it.each([
    [
      '4.072 communes – 3,7 millions d’hab. 44 hab/km²',
      { communeCount: 4072, population: 3_700_000, densityPerKm2: 44 },
    ],
    ['13\u202Fcommunes, 6\u00A0000 habitants', { communeCount: 13, population: 6000 }],
    ['145 000 habitants (25 habitants par km²)', { population: 145_000, densityPerKm2: 25 }],
    ['44 hab./km² sur 22 départements', { densityPerKm2: 44 }],
    ['un territoire rural', {}],
  ])('« %s »', (text, framing) => {
    const found = Object.entries(parseSheetFraming([text])).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(found)).toEqual(framing);
  });

  it('may be cut over two lines, as the study’s own', () => {
    const lines = ['4.072 communes – 3,7 millions', "d'hab. 44 hab/km²"];
    expect(parseSheetFraming(lines)).toMatchObject({ communeCount: 4072, population: 3_700_000 });
  });
});

describe('held against the territory of today', () => {
  const framing = { communeCount: 3935, population: 3_945_402, surfaceKm2: 84_000 };
  const gaps = (said: Parameters<typeof listFramingGaps>[0], known = framing) =>
    listFramingGaps(said, { name: 'le Massif central', framing: known });

  it('tells each figure that differs, in words', () => {
    const [communes] = gaps({ communeCount: 4072 });
    expect(communes.sentence.replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(
      'La fiche dit 4 072 communes ; le Massif central en compte aujourd’hui 3 935.',
    );
    const all = gaps({ communeCount: 4072, population: 3_700_000, densityPerKm2: 44 });
    expect(all.map(({ figure }) => figure)).toEqual(['communeCount', 'population', 'densityPerKm2']);
  });

  it('takes a rounding for no gap, and says nothing of what is not known', () => {
    expect(gaps({ communeCount: 3935, population: 3_950_000, densityPerKm2: 47 })).toEqual([]);
    expect(gaps({})).toEqual([]);
    expect(gaps({ population: 1, densityPerKm2: 1 }, { ...framing, population: null as never })).toEqual([]);
  });
});
