import { describe, expect, it } from 'vitest';
import { describeRefusedSignIn } from './sign-in.ts';

const answer = (status: number, headers: Record<string, string> = {}) =>
  describeRefusedSignIn({ status, headers: new Headers(headers) });

describe('a refused sign-in', () => {
  it('says how long to wait after too many tries', () => {
    expect(answer(429, { 'x-retry-after': '42' })).toBe('Trop d’essais\u00A0: recommencez dans 42\u00A0s.');
    expect(answer(429)).toBe('Trop d’essais\u00A0: recommencez dans une minute.');
  });

  it('does not tell an unknown address from a wrong password', () => {
    expect(answer(401)).toBe(answer(404));
    expect(answer(401)).toBe(answer(422));
  });

  it('does not blame the person for an outage', () => {
    expect(answer(503)).toContain('pour le moment');
  });
});
