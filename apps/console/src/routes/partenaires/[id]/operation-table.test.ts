import { expect, test } from 'vitest';
import { formatNextStep } from './operation-table.ts';

test.each([
  ['a draft is to be submitted', 'running', ['draft', 'validated'], 'soumettre 1\u00A0brouillon'],
  ['two of them', 'running', ['draft', 'draft'], 'soumettre 2\u00A0brouillons'],
  [
    'what is submitted waits for the operator',
    'running',
    ['submitted'],
    'attendre la relecture de l’opérateur',
  ],
  ['with validated evidence it can be evaluated', 'running', ['validated'], 'passer à «\u202FÉvaluée\u202F»'],
  ['without any, a first one is asked for', 'running', [], 'entrer une première observation'],
  ['nothing is asked of one that is evaluated', 'evaluated', ['validated'], '–'],
] as const)('%s', (_, status, evidence, step) => {
  expect(
    formatNextStep(
      { status },
      evidence.map((one) => ({ status: one })),
    ),
  ).toBe(step);
});
