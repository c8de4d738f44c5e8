import { describe, expect, it } from 'vitest';
import { aPopulation } from '../../testing/populations.ts';
import type { CommutingData, CommutingHome } from './commuting-data.ts';
import { COMMUTING_CHECKS, computeCommutingValidation } from './compute-validation.ts';
import type { ValidationRow } from './reference-check.ts';

/**
 * How the references of flows are computed, on flows small enough to be checked by hand. The flows in use are held against
 * the published figures in the API's tests, with the real data.
 */

const SHARES = [0.015, 0.07, 0.185, 0.265, 0.26, 0.205];

function aHome(code: string, given: Partial<CommutingHome> = {}): CommutingHome {
  const place = { latitude: 44.9, longitude: 2.4 };
  return { code, inMassif: true, isRural: true, densityClass: 'Bourgs ruraux', ...place, ...given };
}

/** Three homes: a market town, a scattered commune, and a town outside the massif; 100 workers each. */
function aCountry(homes: CommutingHome[], method: CommutingData['method'] = 'modelled'): CommutingData {
  const population = aPopulation({
    homeCount: 3,
    zoneCount: 3,
    pairs: [
      { home: 0, work: 0, workers: 40, distanceKm: 2 },
      { home: 0, work: 2, workers: 60, distanceKm: 20 },
      { home: 1, work: 1, workers: 20, distanceKm: 3 },
      { home: 1, work: 0, workers: 80, distanceKm: 10 },
      { home: 2, work: 2, workers: 100, distanceKm: 1 },
    ],
    shares: [SHARES, SHARES, SHARES],
  });
  return { method, population, homes };
}

const HOMES = [
  aHome('15014'),
  aHome('15133', { densityClass: 'Rural à habitat très dispersé' }),
  aHome('69123', { inMassif: false, isRural: false, densityClass: 'Grands centres urbains' }),
];

function getRow(rows: readonly ValidationRow[], id: string): ValidationRow {
  const row = rows.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

describe('references of flows', () => {
  const rows = computeCommutingValidation(aCountry(HOMES));

  it('F9 counts the rural homes of the massif, weighted by their workers', () => {
    expect(getRow(rows, 'F9-distance-moyenne').obtained).toBeCloseTo((80 + 1200 + 60 + 800) / 200, 10);
    expect(getRow(rows, 'F9-commune-rural').obtained).toBeCloseTo(0.3, 10);
    expect(getRow(rows, 'F9-commune-bourgs')).toMatchObject({ obtained: 0.4, outcome: 'held' });
    expect(getRow(rows, 'F9-commune-disperse')).toMatchObject({ obtained: 0.2, outcome: 'missed' });
  });

  it('F10 counts all homes of the massif and none beyond', () =>
    expect(getRow(rows, 'F10-hors-commune').obtained).toBeCloseTo(0.7, 10));

  it('F9 cannot be computed by density class without density classes, nor outside attraction areas', () => {
    const unknown = computeCommutingValidation(
      aCountry(HOMES.map((home) => ({ ...home, densityClass: null }))),
    );
    for (const id of ['F9-commune-bourgs', 'F9-commune-disperse', 'F9-commune-non-periurbain']) {
      expect(getRow(unknown, id)).toMatchObject({ obtained: null, outcome: 'not_computable' });
    }
    expect(getRow(unknown, 'F9-commune-rural').outcome).not.toBe('not_computable');
  });

  it('F13 needs every commune of the network', () =>
    expect(getRow(rows, 'F13-triangle-places').reason).toContain('manque'));

  it('all say so while flows are being estimated', () => {
    for (const row of computeCommutingValidation(undefined)) {
      expect(row, row.id).toMatchObject({ obtained: null, outcome: 'not_computable' });
      expect(row.reason).toContain('en cours');
    }
  });

  it('are all independent of observed flows, some not of modelled ones', () => {
    const roles = (method: CommutingData['method']) =>
      new Set(computeCommutingValidation(aCountry(HOMES, method)).map((row) => row.role));
    expect(roles('observed')).toEqual(new Set(['independent']));
    expect(roles('modelled')).toEqual(new Set(['independent', 'fitted']));
  });

  it('have ids of their own', () =>
    expect(new Set(COMMUTING_CHECKS.map(({ id }) => id)).size).toBe(COMMUTING_CHECKS.length));
});

describe('F13 telecentre networks', () => {
  const triangle = ['15014', '15133', '15029', '46102', '46143', '46160', '12089'];

  /** Seven communes some 40 km apart, `workers` each, all at home: no catchment meets another. */
  function aNetwork(workers: number): CommutingData {
    const homes = triangle.map((code, rank) => aHome(code, { latitude: 44 + 0.5 * rank }));
    const pairs = triangle.map((_, home) => ({ home, work: home, workers, distanceKm: 10 }));
    const shares = triangle.map(() => SHARES);
    const population = aPopulation({ homeCount: 7, zoneCount: 7, pairs, shares });
    return { method: 'modelled', population, homes };
  }

  const compute = (workers: number, id: string) => getRow(computeCommutingValidation(aNetwork(workers)), id);

  it('counts 5 % of the teleworkers of the catchments as users', () => {
    // 1 000 workers × 0.3819 compatible × (0.22 · 0.62 + 0.78 · (0.56 · 0.69 + 0.44 · 0.53)) × 5 %, seven times.
    const adoption = 0.22 * 0.62 + 0.78 * (0.56 * 0.69 + 0.44 * 0.53);
    const compatible = SHARES.reduce(
      (sum, share, c) => sum + share * [0.03, 0.33, 0.72, 0.48, 0.36, 0.02][c],
      0,
    );
    const { obtained } = compute(1000, 'F13-triangle-usagers');
    expect(obtained).toBeCloseTo(7 * 1000 * compatible * adoption * 0.05, 6);
  });

  it('is held by a country of few, missed by a country of many, and says it of seats too', () => {
    expect(compute(1000, 'F13-triangle-places').outcome).toBe('held');
    expect(compute(1000, 'F13-triangle-usagers').outcome).toBe('held');
    expect(compute(100_000, 'F13-triangle-places').outcome).toBe('missed');
    expect(compute(100_000, 'F13-triangle-usagers').outcome).toBe('missed');
  });
});
