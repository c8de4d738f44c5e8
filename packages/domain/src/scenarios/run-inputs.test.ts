import { expect, it } from 'vitest';
import { runInputsSchema } from './run.ts';

it('a run stored before ramps and intervals reads as whole effect and no draw', () => {
  const stored = {
    ...{ scenarioId: 's1', scenarioVersion: 1, isBaseline: false, levers: [], parameters: { delta: 1.7 } },
    ...{ flowsId: 'flows', datasets: {}, modelVersion: '1.0.0' },
  };
  expect(runInputsSchema.parse(stored)).toMatchObject({ reachedShare: 1, seed: 0, draws: 0 });
});
