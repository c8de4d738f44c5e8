import { describe, expect, it } from 'vitest';
import { getDefaultParameters } from './parameter-catalogue.ts';
import { findVerdict, listRunDifferences, whyNotAnalyse, whyNotCompare } from './run-comparison.ts';
import type { Run, RunInputs } from './run.ts';

const inputs: RunInputs = {
  ...{ scenarioId: 's1', scenarioVersion: 1, isBaseline: false, reachedShare: 0.5, seed: 7, draws: 2000 },
  ...{ flowsId: 'a'.repeat(64), datasets: { 'communes.csv': 'b'.repeat(64) }, modelVersion: '1.0.0' },
  horizonYear: 2030,
  ramp: { speed: 'median', startYear: 2026, justification: 'Comme en 2011.' },
  levers: [{ leverId: 'access_public', value: 1, operationIds: [], justification: '' }],
  parameters: getDefaultParameters(),
  hypotheses: [],
};
const run: Pick<Run, 'status' | 'inputs'> = { status: 'succeeded', inputs };
const other = (change: Partial<RunInputs>) => ({ ...run, inputs: { ...inputs, ...change } });

describe('what differs between two runs', () => {
  it('is nothing when only the scenario and its version differ', () => {
    expect(listRunDifferences(inputs, { ...inputs, scenarioId: 's2', scenarioVersion: 4 })).toEqual([]);
  });

  it('is said lever by lever and hypothesis by hypothesis, shares in per cent', () => {
    const changed = {
      ...inputs,
      levers: [],
      parameters: { ...inputs.parameters, fe_car: 0.15, pi_all: 0.7 },
    };
    const told = listRunDifferences(inputs, changed);
    expect(told.map(({ kind, first }) => [kind, first])).toEqual([
      ['lever', '100\u00A0%'],
      ['hypothesis', '62\u00A0%'],
      ['hypothesis', '0,192\u00A0kg CO₂e/km'],
    ]);
    expect(told[0].second).toContain('situation observée');
  });

  it('tells every territory of a lever that is set in several', () => {
    const [lever] = inputs.levers;
    const on = (code: string, value: number) => ({
      ...{ ...lever, value },
      territory: { level: 'departement' as const, code },
    });
    const [told, ...rest] = listRunDifferences(inputs, { ...inputs, levers: [on('15', 0.9), on('48', 0.6)] });
    expect(rest).toEqual([]);
    expect(told).toMatchObject({
      first: '100\u00A0%',
      second: '90\u00A0%, Département 15\u00A0; 60\u00A0%, Département 48',
    });
  });

  it('tells a hypothesis whose law changed while its central value stayed', () => {
    const own = { id: 'h1', version: 2, parameterId: 'pi_all', value: 0.62, low: 0.5, high: 0.7 };
    const told = listRunDifferences(inputs, { ...inputs, hypotheses: [{ ...own, law: 'pert' }] });
    expect(told.map(({ second }) => second)).toEqual([
      '62\u00A0%, de 50\u00A0% à 70\u00A0% (hypothèse h1, version 2)',
    ]);
  });

  it('covers the ramp, the draws, the seed, the data files and the model', () => {
    const changed = { reachedShare: 1, ramp: null, draws: 200, seed: 8, datasets: {}, modelVersion: '2.0.0' };
    const told = listRunDifferences(inputs, { ...inputs, ...changed });
    expect(told.map(({ kind }) => kind)).toEqual(['ramp', 'draws', 'draws', 'model', 'data']);
    expect(told[0].first).toBe('50\u00A0% de l’effet en 2030 (montée en charge médiane depuis 2026)');
  });
});

describe('the rules of analysis', () => {
  it('grants two runs on the same data, draws, seed and model', () => {
    expect(whyNotCompare(run, other({ levers: [] }), '1.0.0')).toBeUndefined();
  });

  it('refuses two runs and names everything that differs', () => {
    expect(whyNotCompare(run, other({ seed: 8, draws: 200 }), '1.0.0')).toEqual({
      kind: 'runs-not-comparable',
      differing: ['la graine', 'le nombre de tirages'],
    });
  });

  it.each([
    [{ ...run, status: 'running' as const }, 'run-without-result'],
    [other({ draws: 0 }), 'run-without-draws'],
    [other({ modelVersion: '0.9.0' }), 'run-of-other-model'],
    [run, undefined],
  ])('of one run answer %#: %s', (candidate, kind) => {
    expect(whyNotAnalyse(candidate, '1.0.0')?.kind).toBe(kind);
  });

  it.each([
    [0.19, 'second'],
    [0.2, 'inconclusive'],
    [0.8, 'inconclusive'],
    [0.81, 'first'],
  ])('a share of %d decides for %s', (share, verdict) => {
    expect(findVerdict(share)).toBe(verdict);
  });
});
