import { expect, it } from 'vitest';
import type { FundingContent } from '@maceo/domain/funding/funding-plan';
import { listBalanceFacts, listCostFacts, listStageFacts } from './funding-view.ts';

const CONTENT: FundingContent = {
  total: { amountCents: 15_000_000, taxBasis: null },
  ownFundsPercent: 20,
  lines: [
    { funder: 'MACEO', kind: 'own_funds', stage: 'notified', amountCents: 2_999_900 },
    { funder: 'Lot', kind: 'cofunding', stage: 'requested', amountCents: null },
  ],
  expenses: [{ label: 'Ordinateurs', year: 2011, amountCents: 158_300 }],
  teleworkers: 12,
  usedSeatDays: null,
};

it('says that 29 999 € do not make 20 %, and that the plan is incomplete', () => {
  const facts = listBalanceFacts(CONTENT);
  expect(facts[2].value).toBe('Incomplet');
  expect(facts[3]).toEqual({
    label: 'Autofinancement',
    value: '19,999\u00A0%',
    note: 'non conforme au minimum de 20\u00A0%',
  });
});

it('tells requested from notified, and what is not communicated from 0', () => {
  expect(listStageFacts(CONTENT).map(({ label, value }) => [label, value])).toEqual([
    ['Demandé', 'non communiqué'],
    ['Notifié', '29\u202F999\u00A0€'],
  ]);
});

it('gives a cost per teleworker and no cost per seat that nobody counted', () => {
  const { facts, caveats } = listCostFacts(CONTENT);
  expect(facts[1].value).toBe('131,92\u00A0€');
  expect(facts[2]).toMatchObject({ value: 'n.d.', note: 'Le résultat n’est pas communiqué.' });
  expect(caveats).toHaveLength(1);
  expect(caveats[0]).toContain('sans elle');
});

it('gives a cost per tonne with the publication and the territory of the tonnes, and none without one', () => {
  const s1 = { scenario: 'S1', number: 2, runId: 'r', territory: 'Lot', netTco2e: 500, teleworkers: 1000 };
  const { facts, caveats } = listCostFacts(CONTENT, [s1]);
  expect(facts[3]).toEqual({
    label: 'Par tonne de CO₂ évitée en un an',
    value: '263,83\u00A0€',
    note: 'S1, publication n°\u00A02, Lot\u00A0: 6,00\u00A0t modélisées',
  });
  expect(caveats[1]).toContain('jamais mesurées');
  expect(listCostFacts(CONTENT, []).facts[3]).toMatchObject({ value: 'n.d.' });
  const taxed = listCostFacts({ ...CONTENT, total: { amountCents: null, taxBasis: 'HT' } }, [s1]).facts[3];
  expect(taxed.value).toBe('263,83\u00A0€ HT');
  const uncounted = listCostFacts({ ...CONTENT, teleworkers: null }, [s1]).facts[3];
  expect(uncounted).toMatchObject({ value: 'n.d.', note: 'Le résultat n’est pas communiqué.' });
});
