import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS } from '@maceo/domain/indicators/indicator-catalogue';
import { territoryCodeSchema } from '@maceo/domain/territories/territory';
import { aPublishedScenario, aTerritory, aTerritorySheet, aTerritoryValues } from '#lib/testing/builders.ts';
import {
  formatKicker,
  formatUnknownCommunes,
  listContext,
  listFacts,
  toIndicatorRows,
  toKeyFigures,
  toPresenceFigures,
} from './territory-view.ts';

const PUBLISHED = aPublishedScenario();
const BASELINE = aPublishedScenario({ scenario: { ...PUBLISHED.scenario, baselineId: null } });

describe('head of a territory page', () => {
  it('gives the level and the code people know', () => {
    expect(formatKicker(aTerritory())).toBe('Commune · 46160');
    const massif = aTerritory({ level: 'massif', code: territoryCodeSchema.parse('massif-central') });
    expect(formatKicker(massif)).toBe('Massif');
  });

  it('leaves out what is not known and never prints a density without area', () => {
    expect(listFacts(aTerritory(), 'massif')).toEqual([
      '455\u00A0habitants',
      '31,2\u00A0km²',
      '15\u00A0hab./km²',
    ]);
    const bare = aTerritory({ massif: { communeCount: 1, population: null, surfaceKm2: null } });
    expect(listFacts(bare, 'massif')).toEqual(['Population non connue']);
  });

  it('gives each reading its own facts', () => {
    const epci = aTerritory({
      level: 'epci',
      astride: true,
      massif: { communeCount: 3, population: 900, surfaceKm2: 90 },
      whole: { communeCount: 12, population: 9000, surfaceKm2: 450 },
    });
    expect(listFacts(epci, 'massif')[1]).toBe('3\u00A0communes');
    expect(listFacts(epci, 'whole')[1]).toBe('12\u00A0communes');
  });
});

describe('figures of a territory', () => {
  it('round to two significant digits, people to whole numbers', () => {
    const figures = toKeyFigures(aTerritoryValues({ employed: 1234.5, teleworkers: 5.7 }), PUBLISHED);
    expect(figures[0]).toMatchObject({ value: '1\u202F200', unit: 'personnes', standing: 'data' });
    expect(figures[2]).toMatchObject({ value: '6', standing: 'modelled' });
  });

  it('show no additional figure for the baseline', () => {
    expect(toKeyFigures(aTerritoryValues(), BASELINE)).toHaveLength(7);
    expect(toKeyFigures(aTerritoryValues(), PUBLISHED)).toHaveLength(8);
  });

  it('print n.d. without unit, and why, for what is not known', () => {
    const figures = toKeyFigures(aTerritoryValues({ co2_net: null, km_avoided: null }), PUBLISHED);
    expect(figures.at(-1)).toMatchObject({ value: 'n.d.', unit: '', note: 'Non calculé.' });
    expect(figures.find((figure) => figure.unit === 'km/an')).toBeUndefined();
  });

  it('say who gains and who loses', () => {
    expect(toPresenceFigures(aTerritoryValues({ presence_balance: -40 }), PUBLISHED)[2].note).toContain(
      'perd',
    );
    expect(toPresenceFigures(aTerritoryValues({ presence_balance: 40 }), PUBLISHED)[2].note).toContain(
      'gagne',
    );
    expect(toPresenceFigures(aTerritoryValues({ presence_balance: -0.2 }), PUBLISHED)[2]).toMatchObject({
      value: '0',
      note: 'Ni gain ni perte',
    });
  });

  it('list the whole catalogue beside the baseline, without comparing differences', () => {
    const rows = toIndicatorRows(
      aTerritoryValues({ teleworkers: 120 }),
      aTerritoryValues({ teleworkers: 100 }),
    );
    expect(rows.map((row) => row.id)).toEqual(INDICATOR_IDS);
    expect(rows.find((row) => row.id === 'teleworkers')).toMatchObject({ value: '120', baseline: '100' });
    expect(rows.find((row) => row.id === 'teleworkers_additional')?.baseline).toBe('–');
  });
});

describe('context of a territory', () => {
  it('shows 0 % of fibre as something to confirm', () => {
    expect(listContext(aTerritorySheet({ fibrePercent: 0 }))[0]).toContain('à confirmer');
    expect(listContext(aTerritorySheet({ fibrePercent: 0.2 }))[0]).toMatch(/ 0,2\u00A0%.*à confirmer/);
    expect(listContext(aTerritorySheet({ fibrePercent: 0.5 }))[0]).not.toContain('à confirmer');
    expect(listContext(aTerritorySheet({ fibrePercent: 87.2 }))[0]).toContain('87\u00A0%');
    expect(listContext(aTerritorySheet({ fibrePercent: null, densityClass: null }))).toEqual([]);
  });
});

describe('totals without all their communes', () => {
  const communes = Array.from({ length: 8 }, (_, i) => ({ name: `Village ${i}`, code: `1500${i}` }));

  it('say nothing when none is missing', () => {
    expect(formatUnknownCommunes([])).toBeUndefined();
  });

  it('name the missing ones when they are few, and count them', () => {
    expect(formatUnknownCommunes(communes.slice(0, 1))).toMatch(
      /^Une commune sans donnée.*Village 0 \(15000\)\.$/,
    );
    expect(formatUnknownCommunes(communes)).toMatch(/^8 communes .*Village 5 \(15005\)…\.$/);
  });
});
