import { expect, test } from 'vitest';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import { SCENARIO_COLUMNS, toScenarioRows } from './scenario-list.ts';

const SCENARIO: Scenario = {
  id: 's9-essai',
  code: 'S9',
  name: 'Essai',
  summary: 'Ce que règle l’essai.',
  status: 'in_review',
  version: 4,
  baselineId: 's0',
  partnerId: 'lot',
  createdBy: null,
  horizonYear: 2030,
  ramp: null,
  levers: [],
  hypotheses: {},
  hypothesisIds: [],
};

test('a line says whose the scenario is, where it stands and that nothing of it is public', () => {
  const context = { partners: new Map([['lot', 'Lot']]), publications: [], toHref: (id: string) => `/${id}` };
  const [row] = toScenarioRows([SCENARIO], context);
  expect(Object.keys(row.cells).toSorted()).toEqual(SCENARIO_COLUMNS.map(({ key }) => key).toSorted());
  expect(row.cells.scenario).toMatchObject({ text: 'S9 · Essai', href: '/s9-essai' });
  expect([row.cells.etat.text, row.cells.pour.text]).toEqual(['En relecture', 'Lot']);
  expect(row.cells.publication).toMatchObject({ text: 'pas encore', order: null });
});
