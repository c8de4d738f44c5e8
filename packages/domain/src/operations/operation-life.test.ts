import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUseRatio } from './commitment.ts';
import { listNextStatuses, whyNotMakePublic, whyNotMoveOperation } from './operation-life.ts';
import { operationStatusSchema, type OperationStatus } from './operation.ts';
import { findRegime } from './regime.ts';

const status = fc.constantFrom(...operationStatusSchema.options);

describe('the life of an operation', () => {
  it.each<[OperationStatus, OperationStatus, number, string | undefined]>([
    ['idea', 'scoped', 0, undefined],
    ['idea', 'running', 0, 'operation-transition'],
    ['running', 'evaluated', 0, 'operation-without-evidence'],
    ['running', 'evaluated', 1, undefined],
    ['evaluated', 'scaled', 1, undefined],
    ['running', 'paused', 0, undefined],
    ['paused', 'running', 0, undefined],
    ['paused', 'evaluated', 1, 'operation-transition'],
    ['archived', 'running', 0, 'operation-transition'],
  ])('from %s to %s with %s validated pieces: %s', (from, to, validatedCount, kind) => {
    expect(whyNotMoveOperation(from, { to, validatedCount })?.kind).toBe(kind);
  });

  it('reaches every state from an idea, stays out of evaluation without evidence, and never stands still', () => {
    const reached = new Set<OperationStatus>(['idea']);
    for (const at of reached) for (const to of listNextStatuses(at)) reached.add(to);
    expect([...reached].toSorted()).toEqual(operationStatusSchema.options.toSorted());
    fc.assert(
      fc.property(status, status, (from, to) => {
        const refusal = whyNotMoveOperation(from, { to, validatedCount: 0 });
        return refusal !== undefined || (to !== from && to !== 'evaluated' && to !== 'scaled');
      }),
    );
  });

  it('is made public by a lead or the operator, and stays editable by others once it is', () => {
    const as = (role: 'partner_lead' | 'consultant' | 'partner_contributor') => ({ role });
    expect(whyNotMakePublic('public', { from: 'members', actor: as('partner_lead') })).toBeUndefined();
    expect(whyNotMakePublic('public', { from: 'members', actor: as('consultant') })?.kind).toBe(
      'operation-public-reserved',
    );
    expect(whyNotMakePublic('public', { from: 'public', actor: as('partner_contributor') })).toBeUndefined();
    expect(whyNotMakePublic('owner', { from: 'public', actor: as('consultant') })).toBeUndefined();
  });
});

describe('the regime of an operation', () => {
  it.each([
    ['2011-06', '2012-06', null, 'before_2020'],
    ['2020-03', null, null, 'since_2020'],
    ['2022', '2023', null, 'since_2020'],
    ['2018', '2021', null, undefined],
    ['2018', null, null, undefined],
    [null, '2019-12', null, 'before_2020'],
    [null, null, null, undefined],
    ['2018', '2021', 'since_2020', 'since_2020'],
  ] as const)('from %s to %s, override %s: %s', (startedOn, endedOn, regimeOverride, expected) => {
    expect(findRegime({ startedOn, endedOn, regimeOverride })).toBe(expected);
  });
});

it.each([
  [150, 23, 23 / 150],
  [0, 0, undefined],
  [null, 23, undefined],
  [150, null, undefined],
  [10, 12, 1.2],
])('%s signed and %s used make a ratio of %s', (signed, used, expected) => {
  expect(findUseRatio({ signed, used })).toBe(expected);
});
