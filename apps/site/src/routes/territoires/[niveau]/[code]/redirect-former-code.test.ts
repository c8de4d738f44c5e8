import { describe, expect, it } from 'vitest';
import { aTerritorySheet } from '#lib/testing/builders.ts';
import { findFormerCode, redirectFormerCode } from './redirect-former-code.ts';

const toUrl = (query: string) => new URL(`http://test/territoires/commune/46007${query}`);

/** A refusal as the in-process API throws it: known by its shape. */
function aRefusal(reason: object): Error {
  return Object.assign(new Error('refused'), {
    code: 'NOT_FOUND',
    cause: Object.assign(new Error(), { reason }),
  });
}

describe('a former INSEE code', () => {
  it('leads for good to the commune in force, the question kept', () => {
    const renamed = {
      kind: 'territory-renamed',
      code: '46007',
      successor: { code: '46042', name: 'Cahors' },
    };
    expect(() => redirectFormerCode(aRefusal(renamed), toUrl('?scenario=s1'))).toThrow(
      expect.objectContaining({
        status: 308,
        location: '/territoires/commune/46042?scenario=s1&ancien-code=46007',
      }),
    );
  });

  it('leaves every other error as it is', () => {
    const error = aRefusal({ kind: 'territory-unknown', level: 'commune', code: '46007' });
    expect(() => redirectFormerCode(error, toUrl(''))).toThrow(error);
  });

  it('is named on the page only when it is one of the commune’s', () => {
    const sheet = aTerritorySheet({ formerCodes: ['46007'] });
    expect(findFormerCode(toUrl('?ancien-code=46007'), sheet)).toBe('46007');
    expect(findFormerCode(toUrl('?ancien-code=<b>'), sheet)).toBeNull();
    expect(findFormerCode(toUrl(''), sheet)).toBeNull();
  });
});
