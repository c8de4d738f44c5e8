import { describe, expect, it } from 'vitest';
import {
  listScenarioSteps,
  whyNotDraft,
  whyNotEditHypotheses,
  whyNotEditLevers,
  whyNotMoveScenario,
  whyNotPublishScenario,
  type Drafter,
  type LivingScenario,
  type ScenarioStep,
} from './scenario-life.ts';

const LOT = 'departement-lot';
const DRAFT: LivingScenario = {
  status: 'draft',
  baselineId: 's0',
  partnerId: LOT,
  version: 3,
  createdBy: 'firme',
};
const PEOPLE: Record<string, Drafter> = {
  operator: { userId: 'o', role: 'operator_editor', partnerId: null },
  lead: { userId: 'l', role: 'partner_lead', partnerId: LOT },
  neighbour: { userId: 'n', role: 'partner_lead', partnerId: 'departement-cantal' },
  contributor: { userId: 'c', role: 'partner_contributor', partnerId: LOT },
  firm: { userId: 'firme', role: 'consultant', partnerId: null },
  otherFirm: { userId: 'autre', role: 'consultant', partnerId: null },
};

describe('who drafts a scenario', () => {
  it.each([
    ['operator', undefined],
    ['lead', undefined],
    ['neighbour', 'not-owner'],
    ['contributor', 'not-allowed'],
    ['firm', undefined],
    ['otherFirm', 'not-owner'],
  ])('%s: %s', (who, reason) => expect(whyNotDraft(DRAFT, PEOPLE[who])?.kind).toBe(reason));
});

describe('what may be saved over', () => {
  it.each([
    ['draft', undefined],
    ['in_review', 'scenario-frozen'],
    ['validated', undefined],
    ['published', undefined],
    ['superseded', 'scenario-frozen'],
    ['archived', 'scenario-frozen'],
  ] as const)('%s: %s', (status, reason) => {
    expect(whyNotEditLevers({ ...DRAFT, status }, PEOPLE.lead)?.kind).toBe(reason);
    expect(whyNotEditHypotheses({ ...DRAFT, status }, PEOPLE.lead)?.kind).toBe(reason);
  });

  it('the baseline has hypotheses and no levers', () => {
    const baseline = { ...DRAFT, baselineId: null };
    expect(whyNotEditLevers(baseline, PEOPLE.lead)?.kind).toBe('baseline-without-levers');
    expect(whyNotEditHypotheses(baseline, PEOPLE.lead)).toBeUndefined();
  });
});

describe('a step in its life', () => {
  const why = (
    step: ScenarioStep,
    who: string,
    change: Partial<LivingScenario> = {},
    computed: number | null = 3,
  ) =>
    whyNotMoveScenario({ ...DRAFT, ...change }, step, {
      actor: PEOPLE[who],
      computedVersion: computed,
      isPublished: false,
    })?.kind;

  it.each([
    ['a firm submits what it drafted', 'submit', 'firm', 'draft', undefined],
    ['a lead too', 'submit', 'lead', 'draft', undefined],
    ['a neighbour does not', 'submit', 'neighbour', 'draft', 'not-owner'],
    ['the operator validates', 'validate', 'operator', 'in_review', undefined],
    ['a firm never does', 'validate', 'firm', 'in_review', 'scenario-judged-by-operator'],
    ['nor does a lead', 'validate', 'lead', 'in_review', 'scenario-judged-by-operator'],
    [
      'a draft is not validated before it is submitted',
      'validate',
      'operator',
      'draft',
      'scenario-transition',
    ],
    ['who submitted takes it back', 'return', 'firm', 'in_review', undefined],
    ['a draft is archived', 'archive', 'lead', 'draft', undefined],
    ['and restored', 'restore', 'lead', 'archived', undefined],
    ['what is validated is not archived', 'archive', 'operator', 'validated', 'scenario-transition'],
  ] as const)('%s', (_, step, who, status, reason) => expect(why(step, who, { status })).toBe(reason));

  it('a version that was not computed is neither submitted nor validated', () => {
    expect(why('submit', 'lead', {}, 2)).toBe('scenario-not-computed');
    expect(why('submit', 'lead', {}, null)).toBe('scenario-not-computed');
    expect(why('validate', 'operator', { status: 'in_review' }, 2)).toBe('scenario-not-computed');
  });

  it('what is public, and the baseline, are not archived', () => {
    const context = { actor: PEOPLE.operator, computedVersion: 3, isPublished: true };
    expect(whyNotMoveScenario(DRAFT, 'archive', context)?.kind).toBe('scenario-in-use');
    expect(why('archive', 'operator', { baselineId: null })).toBe('scenario-in-use');
  });

  it('offers the usual next one first', () => {
    expect(listScenarioSteps('draft')).toEqual(['submit', 'archive']);
    expect(listScenarioSteps('in_review')).toEqual(['validate', 'return']);
    expect(listScenarioSteps('published')).toEqual([]);
  });
});

describe('what may be made public', () => {
  it.each([
    ['draft', LOT, 'scenario-not-submitted'],
    ['in_review', LOT, undefined],
    ['validated', LOT, undefined],
    ['draft', null, undefined],
    ['archived', null, 'scenario-frozen'],
  ] as const)('a scenario that is %s, of %s: %s', (status, partnerId, reason) =>
    expect(whyNotPublishScenario({ status, partnerId })?.kind).toBe(reason),
  );
});
