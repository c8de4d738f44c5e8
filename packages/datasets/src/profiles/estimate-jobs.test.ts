import fc from 'fast-check';
import { expect, it } from 'vitest';
import { estimateJobs, type JobsInput } from './estimate-jobs.ts';

function aCommune(change: Partial<JobsInput>): JobsInput {
  return {
    code: '63001',
    epciCode: '200000001',
    population: 1000,
    employed: 400,
    privateJobs: 100,
    communeRatio: null,
    epciRatio: 100,
    ...change,
  };
}

it('gives a commune with a published ratio its own jobs, and the others what is left of the EPCI', () => {
  const town = aCommune({ code: 'A', communeRatio: 150, employed: 400 });
  const village = aCommune({ code: 'B', employed: 400, privateJobs: 0 });
  const jobs = estimateJobs([town, village]);
  expect(jobs.get('A')).toEqual({ jobs: 600, quality: 'ratio' });
  expect(jobs.get('B')).toEqual({ jobs: 200, quality: 'shared' });
});

it('shares out by private jobs and population', () => {
  const jobs = estimateJobs([
    aCommune({ code: 'A', privateJobs: 900 }),
    aCommune({ code: 'B', privateJobs: null }),
  ]);
  expect((jobs.get('A')?.jobs ?? 0) / (jobs.get('B')?.jobs ?? 1)).toBeCloseTo((0.96 * 900 + 115) / 115, 6);
});

it('keeps jobs positive when published ratios exceed the total of the EPCI', () => {
  const jobs = estimateJobs([aCommune({ code: 'A', communeRatio: 300 }), aCommune({ code: 'B' })]);
  expect(jobs.get('B')?.jobs).toBeGreaterThan(0);
});

it('has as many jobs as employed residents, none negative, whatever is known', () => {
  const maybe = (low: number, high: number) => fc.option(fc.integer({ min: low, max: high }), { nil: null });
  const commune = fc.record({
    epciCode: fc.constantFrom('E1', 'E2', null),
    population: fc.integer({ min: 0, max: 50_000 }),
    employed: maybe(1, 20_000),
    privateJobs: maybe(0, 30_000),
    communeRatio: maybe(20, 400),
    epciRatio: maybe(30, 150),
  });
  fc.assert(
    fc.property(fc.array(commune, { minLength: 1, maxLength: 20 }), (list) => {
      const communes = list.map((item, index) => ({ ...item, code: `C${index}` }));
      const estimates = [...estimateJobs(communes).values()].map((estimate) => estimate.jobs);
      const total = estimates.reduce((sum, jobs) => sum + jobs, 0);
      const employed = communes.reduce((sum, item) => sum + (item.employed ?? 0), 0);
      expect(estimates.every((jobs) => jobs >= 0)).toBe(true);
      if (total > 0) expect(total / Math.max(employed, 1e-9)).toBeCloseTo(1, 9);
    }),
  );
});
