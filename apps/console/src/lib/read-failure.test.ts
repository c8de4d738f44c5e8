import { describe, expect, it } from 'vitest';
import { findFieldError, readFailure } from './read-failure.ts';

describe('readFailure', () => {
  it('keeps the sentence, the problems and the kind of a refusal', () => {
    const problems = [{ field: 'access_public', message: 'Accès : 1,4 est hors des bornes, entre 0 et 1.' }];
    const failure = readFailure({
      data: { message: 'Non.', problems, reason: { kind: 'input-invalid' }, requestId: 'r1' },
    });
    expect(failure).toEqual({ message: 'Non.', problems, kind: 'input-invalid' });
    expect(findFieldError(failure.problems, 'access_public')).toContain('hors des bornes');
    expect(findFieldError(failure.problems, 'days_public')).toBeUndefined();
  });

  it('gives the reference of an outage, and nothing of what was thrown', () => {
    const failure = readFailure({
      data: { message: 'Une erreur est survenue.', problems: [], requestId: 'r2' },
    });
    expect(failure).toEqual({
      message: 'Une erreur est survenue. Référence\u00A0: r2.',
      problems: [],
      kind: null,
    });
  });

  it('takes anything without an answer for a cut line', () => {
    expect(readFailure(new TypeError('Failed to fetch')).message).toContain('ne répond pas');
    expect(readFailure(null).kind).toBeNull();
  });
});
