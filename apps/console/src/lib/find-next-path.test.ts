import { describe, expect, it } from 'vitest';
import { findNextPath } from './find-next-path.ts';

describe('findNextPath', () => {
  it.each([
    ['/console', '/console'],
    ['/console/scenarios/s1?x=1', '/console/scenarios/s1?x=1'],
    ['/console?x=1', '/console?x=1'],
  ])('accepts the console path %s', (suite, expected) => {
    expect(findNextPath(suite)).toBe(expected);
  });

  it.each([
    null,
    '',
    '/',
    '/consoles',
    '//evil.example/console',
    'https://evil.example/console/',
    '/console/../api/auth/sign-out',
    '/console\\..\\..',
    '/console/\nSet-Cookie: a=b',
    `/console/${'a'.repeat(600)}`,
  ])('refuses %j, which is not a path of the console', (suite) => {
    expect(findNextPath(suite)).toBeNull();
  });
});
