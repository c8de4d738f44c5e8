import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypothesisEstimateSchema } from '@maceo/domain/hypotheses/hypothesis';
import { estimateHypothesis, type EstimateRequest } from './estimate-hypothesis.ts';
import { computeEffectiveCount, estimateGroupShare } from './estimate-group-share.ts';
import type { FieldRecord } from './field-record.ts';

function aRecord(evidenceId: string, more: Partial<FieldRecord> = {}): FieldRecord {
  const cell = { isPublic: true, size: '250+', sector: 'O' };
  const base = { evidenceId, organisationId: evidenceId, ...cell, volunteersOnly: false, days: [] };
  return { ...base, eligible: 200, teleworkers: 80, quality: 'A', ageYears: 0, ...more };
}

function getEstimate(records: FieldRecord[], more: Partial<EstimateRequest> = {}) {
  const request = { parameterId: 'pi_all', records, asOf: '2026-11-24', usesPrior: true, ...more } as const;
  const estimated = estimateHypothesis(request);
  if (estimated.law === undefined) throw new Error(JSON.stringify(estimated.unused));
  return estimated;
}

describe('what observations say of the adoption of public employers', () => {
  it('pulls one large employer towards the national prior: it counts for κ + 1 persons at most', () => {
    const { estimate, law } = getEstimate([aRecord('a')]);
    const persons = (200 * 11) / 210;
    expect(computeEffectiveCount(200, 10)).toBeCloseTo(persons, 12);
    expect(computeEffectiveCount(1e9, 10)).toBeCloseTo(11, 6);
    expect(estimate.mean).toBeCloseTo((0.4 * persons + 6.2) / (persons + 10), 12);
    expect(estimate.ownWeight).toBeCloseTo(persons / (persons + 10), 12);
    expect(law.mode).toBe(estimate.mean);
    expect(law.low).toBeLessThan(estimate.p5);
    expect(hypothesisEstimateSchema.safeParse(estimate).success).toBe(true);
  });

  it('gives each cell the posterior of the method, λ·y/n + (1 − λ)·μ', () => {
    const [cell] = getEstimate([aRecord('a', { eligible: 40, teleworkers: 9 })]).estimate.cells;
    expect(cell.ownWeight).toBeCloseTo(40 / 50, 12);
    expect(cell.posteriorMean).toBeCloseTo((9 + 6.2) / 50, 12);
    expect(cell).toMatchObject({ n: 40, y: 9, isUpperBound: false, isTooSmall: false });
  });

  it('is the observed share alone once the prior is switched off, up to a flat one', () => {
    const { estimate } = getEstimate([aRecord('a')], { usesPrior: false });
    const persons = (200 * 11) / 210;
    expect(estimate.mean).toBeCloseTo((0.4 * persons + 1) / (persons + 2), 12);
    expect(estimate.priorUsed).toBe(false);
    expect(estimate.priorMean).toBe(0.62);
  });

  it('pools the prior of the cells from five cells on', () => {
    const records = ['A', 'B', 'C', 'D', 'E'].map((sector, index) =>
      aRecord(sector, { sector, teleworkers: 40 + 25 * index }),
    );
    expect(getEstimate(records.slice(1)).estimate.cellPrior.origin).toBe('fixed');
    const { cellPrior, cells, ownWeight } = getEstimate(records).estimate;
    expect(cellPrior.origin).toBe('pooled');
    expect(cells).toHaveLength(5);
    expect(ownWeight).toBeGreaterThan(0.5);
  });

  it('counts less what is old or poorly measured', () => {
    const fresh = getEstimate([aRecord('a')]).estimate.ownWeight;
    const old = getEstimate([aRecord('a', { quality: 'C', ageYears: 15 })]).estimate.ownWeight;
    expect(old).toBeLessThan(fresh);
  });

  it('reads the law close to the posterior it stands for', () => {
    const { law, estimate } = getEstimate([aRecord('a'), aRecord('b', { sector: 'P', teleworkers: 140 })]);
    const deviation = (law.high - law.low) / (2 * Math.sqrt(7));
    expect(deviation).toBeCloseTo((estimate.p95 - estimate.p5) / (2 * 1.645), 2);
    expect(law.high).toBeLessThanOrEqual(0.81);
  });

  it('never lets volunteers move the estimate: they bound it from above', () => {
    const volunteers = aRecord('v', { eligible: 12, teleworkers: 12, volunteersOnly: true });
    const alone = estimateHypothesis({
      parameterId: 'pi_all',
      records: [volunteers],
      asOf: '2026-11-24',
      usesPrior: true,
    });
    expect(alone.law).toBeUndefined();
    expect(alone.unused[0].reason).toContain('borne haute');
    const beside = getEstimate([aRecord('a'), volunteers]).estimate;
    expect(beside.mean).toBe(getEstimate([aRecord('a')]).estimate.mean);
    expect(beside.cells.at(-1)).toMatchObject({ isUpperBound: true, posteriorMean: null, n: 12 });
  });

  it.each([
    [{ eligible: null }, 'L’effectif éligible'],
    [{ teleworkers: null }, 'Le nombre de télétravailleurs'],
    [{ isPublic: null }, 'public ou privé'],
    [{ isPublic: false }, 'autre groupe'],
    [{ isPublic: false, size: null }, 'taille'],
    [{ ageYears: NaN }, 'pas datée'],
    [{ ageYears: -1 }, 'à venir'],
  ])('leaves out %o and says why', (more, reason) => {
    const { unused } = getEstimate([aRecord('a'), aRecord('b', more)]);
    expect(unused).toEqual([{ evidenceId: 'b', reason: expect.stringContaining(reason) }]);
  });

  it('counts an employer once, by its newest observation', () => {
    const waves = [
      aRecord('t0', { organisationId: 'x', ageYears: 3 }),
      aRecord('t1', { organisationId: 'x' }),
    ];
    const { used, unused } = getEstimate(waves);
    expect(used).toEqual(['t1']);
    expect(unused[0].reason).toContain('plus récente');
  });

  it('stays between the prior and what is observed, and narrows as employers agree', () => {
    const count = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(count, fc.double({ min: 0, max: 1, noNaN: true }), (eligible, share) => {
        const observation = {
          group: 'a',
          eligible,
          teleworkers: Math.round(share * eligible),
          quality: 'A' as const,
          ageYears: 0,
          isVolunteerPilot: false,
        };
        const input = { observations: [observation], priorMean: 0.62, usesPrior: true };
        const { mean, p5, p95 } = estimateGroupShare(input);
        const rate = observation.teleworkers / eligible;
        expect(mean).toBeGreaterThanOrEqual(Math.min(rate, 0.62) - 1e-12);
        expect(mean).toBeLessThanOrEqual(Math.max(rate, 0.62) + 1e-12);
        expect(p5).toBeLessThan(p95);
        const twice = { ...input, observations: [observation, { ...observation, group: 'b' }] };
        expect(estimateGroupShare(twice).ownWeight).toBeGreaterThan(estimateGroupShare(input).ownWeight);
      }),
    );
  });
});

describe('what observations say of days a week', () => {
  const days = [
    { days: 1, persons: 28 },
    { days: 2, persons: 12 },
  ];

  it('keeps the distribution and pulls the mean towards the prior', () => {
    const { estimate, law } = getEstimate([aRecord('a', { days })], { parameterId: 'delta' });
    const persons = (40 * 11) / 50;
    expect(estimate.distribution).toEqual([
      { days: 1, share: 0.7 },
      { days: 2, share: 0.3 },
    ]);
    const weight = persons / (persons + 10);
    expect(estimate.mean).toBeCloseTo(weight * 1.3 + (1 - weight) * 1.7, 12);
    expect(law.low).toBeLessThan(law.mode);
    expect(estimate.cells[0]).toMatchObject({
      ...{ n: 40, y: null },
      posteriorMean: expect.closeTo(1.3, 12) as number,
    });
  });

  it('is the observed mean without the prior', () => {
    const { estimate } = getEstimate([aRecord('a', { days })], { parameterId: 'delta', usesPrior: false });
    expect(estimate.mean).toBeCloseTo(1.3, 12);
    expect(estimate.ownWeight).toBe(1);
  });

  it('can be drawn from even where everyone does the same number of days', () => {
    const same = [{ days: 1, persons: 12 }];
    const { law } = getEstimate([aRecord('a', { days: same })], { parameterId: 'delta', usesPrior: false });
    expect(law.low).toBeLessThan(law.high);
  });

  it('says nothing without a distribution', () => {
    const nothing = estimateHypothesis({
      parameterId: 'delta',
      records: [aRecord('a')],
      asOf: '2026-11-24',
      usesPrior: true,
    });
    expect(nothing.law).toBeUndefined();
    expect(nothing.unused[0].reason).toContain('répartition');
  });
});
