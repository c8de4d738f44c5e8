import { INDICATOR_IDS } from '@maceo/domain/indicators/indicator-catalogue';
import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPopulation, populations } from '../../testing/populations.ts';
import type { Population } from '../model/population.ts';
import { decodePopulation } from './decode-population.ts';
import { encodePopulation, LIVE_STEPS } from './encode-population.ts';
import { toFoldedPopulation } from './fold-population.ts';
import { createLiveModel, type LiveSetting } from './live-model.ts';
import { type LivePopulation, NO_GROUP } from './live-population.ts';

/** Homes 0–2 in the massif and in two EPCI, the others outside. */
function aLivePopulation(population: Population): LivePopulation {
  return {
    population,
    employed: Float64Array.from([100, 250.5, Number.NaN, 80, 90]),
    inMassif: Uint8Array.from([1, 1, 1, 0, 0]),
    epciOf: Uint16Array.from([0, 1, 1, NO_GROUP, NO_GROUP]),
    departementOf: Uint16Array.from([0, 0, 1, 1, NO_GROUP]),
    epciCodes: ['200000001', '200000002'],
    departementCodes: ['2A', '63'],
  };
}

const livePopulations = populations.map(aLivePopulation);
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe('the compact binary of a population', () => {
  it('keeps groups, codes, unknown employment, and every home’s workers to 1e-6', () => {
    fc.assert(
      fc.property(livePopulations, (live) => {
        const back = decodePopulation(encodePopulation(live));
        expect(back.inMassif).toEqual(live.inMassif);
        expect(back.epciOf).toEqual(live.epciOf);
        expect(back.departementOf).toEqual(live.departementOf);
        expect(back.epciCodes).toEqual(live.epciCodes);
        expect(back.departementCodes).toEqual(live.departementCodes);
        expect(back.employed).toEqual(live.employed);
        const [before, after] = [live.population.flows, back.population.flows];
        for (let home = 0; home < before.homeCount; home++) {
          const total = sum(before.workers.slice(before.homeStart[home], before.homeStart[home + 1]));
          const kept = sum(after.workers.slice(after.homeStart[home], after.homeStart[home + 1]));
          expect(Math.abs(kept - total)).toBeLessThanOrEqual(1e-6 * total + 1e-30);
        }
      }),
    );
  });

  it('keeps workers of each destination, distances and shares within the stated steps', () => {
    fc.assert(
      fc.property(livePopulations, (live) => {
        const [before, after] = [live.population, decodePopulation(encodePopulation(live)).population];
        const largest = Math.max(0, ...before.flows.workers);
        const byWork = ({ flows }: Population, zone: number) =>
          sum(flows.workers.filter((_, pair) => flows.workIndex[pair] === zone));
        for (let zone = 0; zone < before.flows.zoneCount; zone++) {
          const tolerance = (largest * 100) / LIVE_STEPS.workers + 1e-30;
          expect(Math.abs(byWork(after, zone) - byWork(before, zone))).toBeLessThanOrEqual(tolerance);
        }
        for (const km of after.flows.distanceKm) {
          const gap = Math.min(...before.flows.distanceKm.map((known) => Math.abs(known - km)));
          expect(gap).toBeLessThanOrEqual(0.5 / LIVE_STEPS.perKm + 1e-9);
        }
        before.occupationShares.forEach((share, place) => {
          expect(Math.abs(after.occupationShares[place] - share)).toBeLessThan(5e-5);
        });
        before.occupationFactors?.forEach((factor, place) => {
          expect(after.occupationFactors?.[place]).toBeCloseTo(factor, 5);
        });
        before.broadbandGate?.forEach((gate, home) => {
          expect(after.broadbandGate?.[home]).toBeCloseTo(gate, 6);
        });
      }),
    );
  });

  it('refuses other bytes, another version, cut bytes and bytes too many', () => {
    const [live] = fc.sample(livePopulations, { numRuns: 1, seed: 1 });
    const bytes = encodePopulation(live);
    const broken = (at: number) => bytes.map((byte, place) => (place === at ? byte + 1 : byte));
    expect(() => decodePopulation(broken(0))).toThrow(/Not a compact/);
    expect(() => decodePopulation(broken(4))).toThrow(/version/);
    expect(() => decodePopulation(bytes.slice(0, -1))).toThrow();
    expect(() => decodePopulation(Uint8Array.from([...bytes, 0]))).toThrow(/left over/);
  });
});

const parameters = { ...getDefaultParameters(), gamma_dist: 0 };
const setting: LiveSetting = {
  parameters,
  levers: [
    { leverId: 'access_public', value: 1 },
    { leverId: 'days_private', value: 2 },
  ],
  reachedShare: 1,
};

/** A population in which people telework: generated ones have hardly anyone. */
function aPeopledPopulation(): LivePopulation {
  const pair = (home: number, work: number) => ({
    home,
    work,
    workers: 100 + 10 * work,
    distanceKm: 5 + 4 * work,
  });
  const homes = [0, 1, 2, 3, 4];
  return aLivePopulation(
    aPopulation({
      homeCount: 5,
      zoneCount: 8,
      pairs: homes.flatMap((home) => [pair(home, home), pair(home, 6)]),
      shares: homes.map(() => [0.05, 0.1, 0.2, 0.25, 0.25, 0.15]),
    }),
  );
}

describe('the live model', () => {
  it('gives the massif as the sum of its EPCI, and the same figures once the outside is folded', () => {
    fc.assert(
      fc.property(livePopulations, (live) => {
        const whole = createLiveModel(live).project(setting).scenario;
        const folded = createLiveModel(toFoldedPopulation(live)).project(setting).scenario;
        for (const id of INDICATOR_IDS) {
          whole[id].forEach((value, unit) => {
            if (Number.isFinite(value)) expect(folded[id][unit]).toBeCloseTo(value, 6);
          });
        }
        expect(whole.days[1] + whole.days[2]).toBeCloseTo(whole.days[0], 6);
      }),
    );
  });

  it('adds nothing to its own baseline, and telework as access opens', () => {
    fc.assert(
      fc.property(livePopulations, (live) => {
        const model = createLiveModel(live);
        const { baseline } = model.project(setting);
        expect(baseline.teleworkers_additional[0]).toBe(0);
        const at = (access: number) =>
          model.project({ ...setting, levers: [{ leverId: 'access_public', value: access }] }).scenario
            .teleworkers[0];
        expect(at(0.9)).toBeGreaterThanOrEqual(at(0.4));
      }),
    );
  });

  it('lets a lever act in a perimeter only, the rest staying at the baseline', () => {
    const [live] = fc.sample(livePopulations, { numRuns: 1, seed: 2 });
    const model = createLiveModel(live);
    const { scenario, baseline } = model.project({
      ...setting,
      levers: [{ leverId: 'access_public', value: 1, homes: [0] }],
    });
    expect(scenario.teleworkers[1]).toBeGreaterThan(baseline.teleworkers[1]);
    expect(scenario.teleworkers[2]).toBe(baseline.teleworkers[2]);
    expect(scenario.teleworkers[0]).toBeCloseTo(scenario.teleworkers[1] + scenario.teleworkers[2], 9);
    const everywhere = model.project({ ...setting, levers: [{ leverId: 'access_public', value: 1 }] })
      .scenario.teleworkers[1];
    expect(scenario.teleworkers[1]).toBeCloseTo(everywhere, 9);
  });

  it('gives each perimeter its own value of one lever, and the larger one elsewhere', () => {
    const model = createLiveModel(aPeopledPopulation());
    const at = (levers: LiveSetting['levers']) => model.project({ ...setting, levers }).scenario.teleworkers;
    const set = (value: number, homes?: number[]) => ({ leverId: 'access_public' as const, value, homes });
    const both = at([set(0.9, [0]), set(0.2)]);
    expect(both[1]).toBeCloseTo(at([set(0.9)])[1], 9);
    expect(both[2]).toBeCloseTo(at([set(0.2)])[2], 9);
    expect(both[1] / at([set(0.2)])[1]).toBeGreaterThan(1.2);
  });

  it('draws by the law of a hypothesis while its central value holds', () => {
    const [live] = fc.sample(livePopulations, { numRuns: 1, seed: 7 });
    const model = createLiveModel(live);
    const narrow = { delta: { kind: 'pert', low: 1.69, mode: 1.7, high: 1.71 } } as const;
    const drawn = { ...setting, levers: [], draws: 200, seed: 1, indicators: ['days'] } as const;
    const spread = (more: object) => {
      const table = model.projectIntervals({ ...drawn, ...more }).days;
      return (table?.p90[0] ?? 0) - (table?.p10[0] ?? 0);
    };
    expect(spread({ laws: narrow })).toBeLessThan(spread({}));
    const moved = { parameters: { ...parameters, delta: 1.5 } };
    expect(spread({ ...moved, laws: narrow })).toBe(spread(moved));
  });

  it('builds its statistics anew when a structural hypothesis moves, and comes back exactly', () => {
    const live = aPeopledPopulation();
    const model = createLiveModel(live);
    const first = model.project(setting).scenario.teleworkers[0];
    const other = model.project({ ...setting, parameters: { ...parameters, tau_csp_3: 0.1 } });
    expect(other.scenario.teleworkers[0]).toBeLessThan(first);
    expect(model.project(setting).scenario.teleworkers[0]).toBe(first);
  });

  it('draws ordered quantiles around the figure and a tornado centred on it', () => {
    const live = aPeopledPopulation();
    const model = createLiveModel(live);
    const value = model.project(setting).scenario.teleworkers[0];
    const tables = model.projectIntervals({ ...setting, draws: 300, seed: 1, indicators: ['teleworkers'] });
    const { p10, p50, p90, p50Low = [], p50High = [] } = tables.teleworkers ?? expect.fail('drawn');
    const inOrder = [p10[0], p50Low[0], p50[0], p50High[0], p90[0]];
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    expect(new Set(inOrder).size).toBe(5);
    expect(p50Low[1]).toBeNaN();
    const tornado = model.computeTornado({ ...setting, indicator: 'teleworkers' });
    expect(tornado.central / value).toBeCloseTo(1, 3);
    expect(tornado.bars.length).toBeGreaterThan(5);
  });
});
