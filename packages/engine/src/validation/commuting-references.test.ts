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
const TAUS = [0.03, 0.33, 0.72, 0.48, 0.36, 0.02];
const ADOPTION = 0.22 * 0.62 + 0.78 * (0.56 * 0.69 + 0.44 * 0.53);

function aHome(code: string, given: Partial<CommutingHome> = {}): CommutingHome {
  const place = { latitude: 44.9, longitude: 2.4 };
  const kind = { isRural: true, densityClass: 'Bourgs ruraux', isPeriurban: false };
  return { code, inMassif: true, ...kind, ...place, ...given };
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
    expect(getRow(rows, 'F9-commune-non-periurbain')).toMatchObject({ obtained: 0.3, outcome: 'held' });
  });

  it('F9 leaves out of its classes the communes that live off a town, not those of which that is not known', () => {
    const withPeriurban = (isPeriurban: boolean | null) =>
      computeCommutingValidation(aCountry([HOMES[0], { ...HOMES[1], isPeriurban }, HOMES[2]]));
    expect(getRow(withPeriurban(true), 'F9-commune-disperse').outcome).toBe('not_computable');
    expect(getRow(withPeriurban(true), 'F9-commune-non-periurbain').obtained).toBeCloseTo(0.4, 10);
    expect(getRow(withPeriurban(null), 'F9-commune-disperse').obtained).toBeCloseTo(0.2, 10);
  });

  it('F11 counts as inside what stays in the département, « extérieur » being outside', () => {
    const homes = [aHome('23096'), aHome('23150'), aHome('87085')];
    const creuse = computeCommutingValidation(aCountry(homes));
    expect(getRow(creuse, 'F11-dans-le-departement-23')).toMatchObject({
      obtained: (40 + 20 + 80) / 200,
      outcome: 'missed',
    });
    expect(getRow(creuse, 'F11-distance-moyenne').obtained).toBeCloseTo((80 + 60 + 800) / 140, 10);
    expect(getRow(creuse, 'F11-dans-le-departement-19').outcome).toBe('not_computable');
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

  it('of modelled flows are fitted by class where density is known, on the whole of the rural where it is not', () => {
    const listFitted = (homes: CommutingHome[]) =>
      computeCommutingValidation(aCountry(homes))
        .filter(({ role, reference }) => role === 'fitted' && reference !== 'F13')
        .map(({ id }) => id);
    expect(listFitted(HOMES)).toEqual([
      ...['F9-distance-moyenne', 'F9-commune-bourgs', 'F9-commune-disperse', 'F10-hors-commune'],
    ]);
    expect(listFitted(HOMES.map((home) => ({ ...home, densityClass: null })))).toEqual([
      ...['F9-distance-moyenne', 'F9-commune-rural', 'F10-hors-commune'],
    ]);
  });

  it('have ids of their own', () =>
    expect(new Set(COMMUTING_CHECKS.map(({ id }) => id)).size).toBe(COMMUTING_CHECKS.length));
});

describe('F13 telecentre networks', () => {
  const triangle = ['15014', '15133', '15029', '46102', '46143', '46160', '12089'];

  /** Seven communes some 40 km apart, `workers` each, all at home: no catchment meets another. */
  function aNetwork(workers: number, codes = triangle): CommutingData {
    const homes = codes.map((code, rank) => aHome(code, { latitude: 44 + 0.5 * rank }));
    const pairs = codes.map((_, home) => ({ home, work: home, workers, distanceKm: 10 }));
    const shares = codes.map(() => SHARES);
    const population = aPopulation({ homeCount: 7, zoneCount: 7, pairs, shares });
    return { method: 'modelled', population, homes };
  }

  const compute = (workers: number, id: string) => getRow(computeCommutingValidation(aNetwork(workers)), id);

  it('counts 5 % of the teleworkers of the catchments as users', () => {
    // 1 000 workers × 0.3819 compatible × (0.22 · 0.62 + 0.78 · (0.56 · 0.69 + 0.44 · 0.53)) × 5 %, seven times.
    const compatible = SHARES.reduce((sum, share, c) => sum + share * TAUS[c], 0);
    const { obtained } = compute(1000, 'F13-triangle-usagers');
    expect(obtained).toBeCloseTo(7 * 1000 * compatible * ADOPTION * 0.05, 6);
  });

  it('counts, for a network of about 2011, the regular teleworkers of 2019, and shows today’s beside', () => {
    const cantal = ['15187', '15138', '15045', '15133', '15001', '15265', '15014'];
    const rows = computeCommutingValidation(aNetwork(10_000, cantal));
    const compatible = SHARES.reduce((sum, share, c) => sum + share * TAUS[c], 0);
    const { obtained, outcome } = getRow(rows, 'F13-cantal-usagers');
    expect(obtained).toBeCloseTo(7 * 10_000 * compatible * (0.04 / 0.389) * 0.05, 6);
    expect(outcome).toBe('held');
    const today = getRow(rows, 'F13-cantal-usagers-aujourdhui');
    expect(today.outcome).toBe('missed');
    expect((today.obtained ?? 0) / (obtained ?? 1)).toBeCloseTo((ADOPTION * 0.389) / 0.04, 6);
  });

  it('is held by a country of few, missed by a country of many, and says it of seats too', () => {
    expect(compute(1000, 'F13-triangle-places').outcome).toBe('held');
    expect(compute(1000, 'F13-triangle-usagers').outcome).toBe('held');
    expect(compute(100_000, 'F13-triangle-places').outcome).toBe('missed');
    expect(compute(100_000, 'F13-triangle-usagers').outcome).toBe('missed');
  });
});
