import { expect, it } from 'vitest';
import type { Run } from '@maceo/domain/scenarios/run';
import { listRunFacts } from './run-facts.ts';

const run: Run = {
  ...{
    id: 'r',
    scenarioId: 's1',
    status: 'succeeded',
    progress: 1,
    failure: null,
    inputHash: 'a'.repeat(64),
  },
  ...{ startedBy: 'p', queuedAt: '2026-03-01T08:00:00Z', startedAt: null, finishedAt: null },
  inputs: {
    ...{
      scenarioId: 's1',
      scenarioVersion: 2,
      isBaseline: false,
      levers: [],
      parameters: {},
      hypotheses: [],
      seed: 7,
    },
    ...{ draws: 20_000, reachedShare: 0.62, flowsId: 'f', datasets: {}, modelVersion: '1.2.0' },
    horizonYear: 2030,
    ramp: { speed: 'median', startYear: 2026, justification: 'Comme en 2011.' },
  },
};

const find = (facts: ReturnType<typeof listRunFacts>, label: string) =>
  facts.find((fact) => fact.label.startsWith(label));

it('says how a run was drawn and how far its levers act at the horizon', () => {
  const facts = listRunFacts(run, 'p');
  expect(find(facts, 'Tirages')).toMatchObject({
    value: '20\u202F000\u00A0tirages, exécution validée',
    note: 'graine 7',
  });
  expect(find(facts, 'Effet')).toEqual({
    label: 'Effet des leviers en 2030',
    value: '62\u00A0% atteints',
    note: 'montée en charge médiane depuis 2026',
  });
});

it('says nothing of levers for the baseline, nor of a ramp that an old run did not keep', () => {
  expect(find(listRunFacts({ ...run, inputs: { ...run.inputs, isBaseline: true } }, ''), 'Effet')).toBe(
    undefined,
  );
  const old = { ...run.inputs, ramp: undefined, horizonYear: undefined };
  expect(find(listRunFacts({ ...run, inputs: old }, ''), 'Effet')).toEqual({
    label: 'Effet des leviers atteint',
    value: '62\u00A0% atteints',
    note: undefined,
  });
});
