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
  const { facts, caveat } = listCostFacts(CONTENT);
  expect(facts[1].value).toBe('131,92\u00A0€');
  expect(facts[2]).toMatchObject({ value: 'n.d.', note: 'Le résultat n’est pas communiqué.' });
  expect(caveat).toContain('sans elle');
});
