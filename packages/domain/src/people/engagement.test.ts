import { describe, expect, it } from 'vitest';
import { checkEngagementReach, type EngagementReach } from './engagement.ts';
import { findNewOwner, isFieldOwner, isOwner, type Belonger } from './role.ts';

const LOT = 'departement-lot';
const CANTAL = 'departement-cantal';
const STUDY: EngagementReach = { kind: 'study' };
const LIST: EngagementReach = { kind: 'list', partnerIds: [CANTAL], operationIds: ['mauriac'] };

function aFirm(reach: EngagementReach | null, partnerId: string | null = null): Belonger {
  return { role: 'consultant', partnerId, reach };
}

describe('whose things a firm may enter', () => {
  it.each([
    ['of its own partner without a reach', aFirm(null, LOT), { partnerId: LOT }, true],
    ['of another partner without a reach', aFirm(null, LOT), { partnerId: CANTAL }, false],
    ['of the operator that engages it', aFirm(null), { partnerId: null }, true],
    ['of any partner on the whole study', aFirm(STUDY), { partnerId: LOT }, true],
    ['of the operator on the whole study', aFirm(STUDY), { partnerId: null }, true],
    ['of a listed partner', aFirm(LIST), { partnerId: CANTAL }, true],
    ['of a listed operation', aFirm(LIST), { partnerId: LOT, operationId: 'mauriac' }, true],
    ['of another operation', aFirm(LIST), { partnerId: LOT, operationId: 'murat' }, false],
    ['of the operator beside a list', aFirm(LIST), { partnerId: null }, false],
    ['of its own partner beside its list', aFirm(LIST, LOT), { partnerId: LOT }, false],
  ] as const)('%s', (_, firm, belonging, may) => expect(isFieldOwner(firm, belonging)).toBe(may));

  it('a listed operation does not open the rest of its partner', () => {
    expect(isOwner(aFirm(LIST), LOT)).toBe(false);
    expect(isOwner(aFirm(LIST), CANTAL)).toBe(true);
  });

  it('the reach of somebody who is no firm counts for nothing', () => {
    expect(isOwner({ role: 'partner_lead', partnerId: LOT, reach: STUDY }, CANTAL)).toBe(false);
    expect(isFieldOwner({ role: 'reader', partnerId: LOT, reach: STUDY }, { partnerId: LOT })).toBe(false);
  });
});

describe('to whom something new belongs', () => {
  it.each([
    ['the operator, who says so', { role: 'operator_admin', partnerId: null }, LOT, LOT],
    ['a lead, whatever is asked', { role: 'partner_lead', partnerId: LOT }, CANTAL, LOT],
    ['a firm on the whole study, as asked', aFirm(STUDY), LOT, LOT],
    ['a firm on the whole study, nothing asked', aFirm(STUDY), null, null],
    ['a firm on one partner, nothing asked', aFirm(LIST), null, CANTAL],
  ] as const)('%s', (_, actor, asked, owner) => expect(findNewOwner(actor, asked)).toBe(owner));
});

describe('a reach that cannot be', () => {
  const FIRM = { isFirm: true, partnerId: null };
  it.each([
    ['of somebody else than a firm', STUDY, { isFirm: false, partnerId: null }, /seul un cabinet/],
    ['of a partner’s firm on the whole study', STUDY, { isFirm: true, partnerId: LOT }, /seul l’opérateur/],
    ['that holds nothing', { kind: 'list', partnerIds: [], operationIds: [] }, FIRM, /au moins un/],
    ['of a partner over another', LIST, { isFirm: true, partnerId: LOT }, /ses propres actions/],
  ] as const)('%s', (_, reach, holder, message) => {
    const problems = checkEngagementReach(reach as EngagementReach, holder);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ field: 'engagementReach', message: expect.stringMatching(message) });
  });

  it('none at all is fine, and so is a list', () => {
    expect(checkEngagementReach(null, FIRM)).toEqual([]);
    expect(checkEngagementReach(LIST, FIRM)).toEqual([]);
  });
});
