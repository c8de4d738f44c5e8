import { describe, expect, it } from 'vitest';
import { checkAccess, isAccessEnded, type PersonAccess } from './person.ts';

const TODAY = '2026-11-24';
const NOTHING: PersonAccess = {
  role: 'reader',
  partnerId: null,
  engagementScope: null,
  engagementReach: null,
  accessEndsOn: null,
};

describe('an access', () => {
  it.each([
    ['a reader of nobody', {}, []],
    ['a lead without a partner', { role: 'partner_lead' }, ['partnerId']],
    ['an editor of a partner', { role: 'operator_editor', partnerId: 'smica' }, ['partnerId']],
    ['a firm without scope or end', { role: 'consultant' }, ['engagementScope', 'accessEndsOn']],
    [
      'a firm whose last day is today',
      { role: 'consultant', engagementScope: 'Enquête', accessEndsOn: TODAY },
      [],
    ],
    [
      'a firm whose last day is past',
      { role: 'consultant', engagementScope: 'Enquête', accessEndsOn: '2026-11-23' },
      ['accessEndsOn'],
    ],
  ] as [string, Partial<PersonAccess>, string[]][])('of %s names what is wrong', (_, access, fields) => {
    expect(checkAccess({ ...NOTHING, ...access }, TODAY).map(({ field }) => field)).toEqual(fields);
  });

  it('holds through its last day and not after', () => {
    expect(isAccessEnded(TODAY, TODAY)).toBe(false);
    expect(isAccessEnded('2026-11-23', TODAY)).toBe(true);
    expect(isAccessEnded(null, TODAY)).toBe(false);
  });
});
