import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCatchmentShare, DEFAULT_CATCHMENT, toServiceTime } from './catchment.ts';
import { computeCenterSiting } from './center-siting.ts';
import { computeCoverageCurve, computeCoverageSiting } from './coverage-siting.ts';
import { checkMedianProblem, computeMedianSiting } from './median-siting.ts';
import { checkSitingProblem, type SitingProblem } from './siting-problem.ts';

/** Six communes, candidates in each, where taking the largest first loses 10 % (method C.8). */
const TRAP: SitingProblem = {
  demand: [31, 33, 46, 57, 6, 12],
  minutes: [
    [0, 38, 13, 15, 35, 19],
    [38, 0, 13, 19, 27, 24],
    [13, 13, 0, 31, 34, 23],
    [15, 19, 31, 0, 9, 15],
    [35, 27, 34, 9, 0, 19],
    [19, 24, 23, 15, 19, 0],
  ],
  siteCount: 2,
  fixedSites: [],
};
const SERVICE = toServiceTime(15);

/** Every selection of so many sites that holds the fixed ones, lowest indices first. */
function listSelections({ minutes, siteCount, fixedSites }: SitingProblem): number[][] {
  const sites = minutes[0].map((_, site) => site);
  const extend = (from: number, chosen: number[]): number[][] =>
    chosen.length === siteCount
      ? [chosen]
      : sites.slice(from).flatMap((site) => extend(site + 1, [...chosen, site]));
  return extend(0, []).filter((chosen) => fixedSites.every((site) => chosen.includes(site)));
}

function computeCovered({ demand, minutes }: SitingProblem, sites: number[], catchment = SERVICE): number {
  return demand.reduce((sum, persons, zone) => {
    const nearest = Math.min(...sites.map((site) => minutes[zone][site]));
    return sum + persons * computeCatchmentShare(nearest, catchment);
  }, 0);
}

function computeMinutes({ demand, minutes }: SitingProblem, sites: number[]): number[] {
  return demand.map((persons, zone) => persons * Math.min(...sites.map((site) => minutes[zone][site])));
}

const aProblem = fc
  .record({ zones: fc.integer({ min: 1, max: 7 }), sites: fc.integer({ min: 1, max: 7 }) })
  .chain(({ zones, sites }) =>
    fc.record({
      demand: fc.array(fc.nat(20), { minLength: zones, maxLength: zones }),
      minutes: fc.array(fc.array(fc.nat(40), { minLength: sites, maxLength: sites }), {
        minLength: zones,
        maxLength: zones,
      }),
      siteCount: fc.integer({ min: 1, max: sites }),
      fixedSites: fc.subarray([0, 2].filter((site) => site < sites)),
    }),
  )
  .map((problem) => ({ ...problem, siteCount: Math.max(problem.siteCount, problem.fixedSites.length, 1) }));

describe('coverage', () => {
  it('by greed falls into the trap, by swaps and by search does not', () => {
    expect(computeCoverageSiting(TRAP, SERVICE, 'greedy')).toMatchObject({
      sites: [0, 1],
      objective: 167,
      isProvenOptimal: false,
      method: 'greedy',
    });
    expect(computeCoverageSiting(TRAP, SERVICE)).toMatchObject({
      sites: [1, 3],
      objective: 185,
      bound: 185,
      gapShare: 0,
      isProvenOptimal: true,
      method: 'exact',
    });
  });

  it('is the best of all selections, the first of the equal ones, fixed sites kept', () => {
    fc.assert(
      fc.property(aProblem, fc.constantFrom(SERVICE, DEFAULT_CATCHMENT), (problem, catchment) => {
        const solution = computeCoverageSiting(problem, catchment);
        const all = listSelections(problem);
        const worths = all.map((sites) => computeCovered(problem, sites, catchment));
        const best = Math.max(...worths);
        expect(solution.objective).toBeCloseTo(best, 9);
        expect(solution.isProvenOptimal).toBe(true);
        expect(solution.sites).toEqual(all[worths.findIndex((worth) => worth > best - 1e-9)]);
      }),
      { numRuns: 300 },
    );
  });

  it('by a heuristic never passes its bound nor hides behind it', () => {
    fc.assert(
      fc.property(aProblem, fc.constantFrom('greedy' as const, 'greedy-swap' as const), (problem, method) => {
        const heuristic = computeCoverageSiting(problem, SERVICE, method);
        const { objective } = computeCoverageSiting(problem, SERVICE);
        expect(heuristic.objective).toBeLessThanOrEqual(objective + 1e-9);
        expect(heuristic.bound).toBeGreaterThanOrEqual(objective - 1e-9);
        if (heuristic.isProvenOptimal) expect(heuristic.objective).toBeCloseTo(objective, 9);
        expect(heuristic.gapShare).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('rises with each site and with the service time', () => {
    fc.assert(
      fc.property(aProblem, (problem) => {
        const curve = computeCoverageCurve({ ...problem, siteCount: problem.minutes[0].length }, SERVICE);
        for (const { addedDemand } of curve) expect(addedDemand).toBeGreaterThanOrEqual(-1e-9);
        const wider = computeCoverageSiting(problem, toServiceTime(25)).objective;
        expect(wider).toBeGreaterThanOrEqual(computeCoverageSiting(problem, SERVICE).objective - 1e-9);
      }),
    );
  });

  it('offers what lies one site away with what it loses', () => {
    const [first] = computeCoverageSiting({ ...TRAP, siteCount: 3 }, toServiceTime(20)).alternatives;
    expect(first.lossShare).toBeLessThanOrEqual(0.05);
    expect(first.sites).toContain(first.opened);
    expect(first.sites).not.toContain(first.closed);
    expect(first.objective).toBe(computeCovered(TRAP, first.sites, toServiceTime(20)));
  });

  it('falls off between ten and twenty-five minutes', () => {
    const shares = [0, 10, 17.5, 25, Infinity].map((time) => computeCatchmentShare(time, DEFAULT_CATCHMENT));
    expect(shares).toEqual([1, 1, 0.5, 0, 0]);
  });

  it('of two hundred candidates is answered by greed and swaps, with a bound near it', () => {
    const positions = Array.from({ length: 200 }, (_, i) => [(i * 7919) % 101, (i * 104_729) % 103]);
    const problem = {
      demand: positions.map((_, i) => 1 + ((i * 31) % 17)),
      minutes: positions.map(([x, y]) => positions.map(([u, v]) => Math.hypot(x - u, y - v))),
      siteCount: 8,
      fixedSites: [3],
    };
    const solution = computeCoverageSiting(problem, SERVICE);
    expect(solution.method).toBe('greedy-swap');
    expect(solution.sites).toContain(3);
    expect(solution.gapShare).toBeLessThan(0.1);
  });
});

describe('the p-median', () => {
  it('is the smallest sum of demand by minutes', () => {
    fc.assert(
      fc.property(aProblem, (problem) => {
        const sums = listSelections(problem).map((sites) =>
          computeMinutes(problem, sites).reduce((sum, minutes) => sum + minutes, 0),
        );
        const { objective, isProvenOptimal } = computeMedianSiting(problem);
        expect(objective).toBeCloseTo(Math.min(...sums), 9);
        expect(isProvenOptimal).toBe(true);
      }),
    );
  });

  it('asks for a finite time wherever somebody lives', () => {
    const far = { ...TRAP, minutes: TRAP.minutes.with(2, [1, 2, Infinity, 4, 5, 6]) };
    expect(checkMedianProblem(far).map(({ field }) => field)).toEqual(['minutes[2]']);
    const empty = { ...far, demand: TRAP.demand.with(2, 0) };
    expect(checkMedianProblem(empty)).toEqual([]);
    expect(computeMedianSiting(empty).objective).toBeGreaterThan(0);
  });
});

describe('the p-center', () => {
  it('brings the worst-served zone as near as can be', () => {
    fc.assert(
      fc.property(aProblem, (problem) => {
        fc.pre(problem.demand.some((persons) => persons > 0));
        const inhabited = { ...problem, demand: problem.demand.map((persons) => Math.min(1, persons)) };
        const worst = listSelections(problem).map((sites) => Math.max(...computeMinutes(inhabited, sites)));
        const solution = computeCenterSiting(problem);
        expect(solution).toMatchObject({ worstMinutes: Math.min(...worst), isProvenOptimal: true });
      }),
    );
  });

  it('is refused when a zone is out of reach', () => {
    const island = { ...TRAP, minutes: TRAP.minutes.with(5, new Array(6).fill(Infinity)) };
    expect(computeCenterSiting(island)).toHaveProperty('problems.0.field', 'siteCount');
  });
});

describe('a siting problem', () => {
  it.each([
    { title: 'no zone', changes: { demand: [], minutes: [] }, fields: ['demand'] },
    { title: 'no candidate', changes: { minutes: TRAP.minutes.map(() => []) }, fields: ['minutes'] },
    {
      title: 'hostile numbers',
      changes: { demand: TRAP.demand.with(0, -1), minutes: TRAP.minutes.with(1, [NaN, 1, 2, 3, 4, 5]) },
      fields: ['demand[0]', 'minutes[1]'],
    },
    { title: 'a ragged table', changes: { minutes: TRAP.minutes.with(1, [1]) }, fields: ['minutes[1]'] },
    { title: 'missing rows', changes: { minutes: TRAP.minutes.slice(1) }, fields: ['minutes'] },
    { title: 'a fixed site twice', changes: { fixedSites: [1, 1] }, fields: ['fixedSites'] },
    {
      title: 'fewer sites than are fixed',
      changes: { fixedSites: [0, 1, 2] },
      fields: ['siteCount'],
    },
    { title: 'more sites than candidates', changes: { siteCount: 7 }, fields: ['siteCount'] },
  ])('with $title is refused by the names of its fields', ({ changes, fields }) => {
    expect(checkSitingProblem({ ...TRAP, ...changes }).map(({ field }) => field)).toEqual(fields);
  });

  it('that is sound has no problem', () => {
    expect(checkSitingProblem(TRAP)).toEqual([]);
  });
});
