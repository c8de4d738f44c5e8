import { Refusal } from '@maceo/domain/refusal';
import { describe, expect, it } from 'vitest';
import { findRefusal } from './find-refusal.ts';

class FakeTrpcError extends Error {
  readonly code: string;
  constructor(code: string, cause: unknown) {
    super('raw', { cause });
    this.code = code;
  }
}

describe('refusals behind a page', () => {
  it('gives the sentence and the status of a refusal wrapped by the API', () => {
    const cause = new Refusal({ kind: 'territory-outside-massif', name: 'Toulouse', code: '31555' });
    expect(findRefusal(new FakeTrpcError('NOT_FOUND', cause))).toEqual({
      status: 404,
      message: 'Toulouse (31555) est hors du périmètre du Massif central.',
    });
  });

  it('answers 503 when the data are not ready, not an error of the visitor', () => {
    const cause = new Refusal({ kind: 'flows-missing' });
    expect(findRefusal(new FakeTrpcError('PRECONDITION_FAILED', cause))?.status).toBe(503);
  });

  it('answers 400 without detail to input that the schema turns down', () => {
    const refusal = findRefusal(new FakeTrpcError('BAD_REQUEST', new Error('regex /x/ at path code')));
    expect(refusal).toMatchObject({ status: 400 });
    expect(refusal?.message).not.toContain('regex');
  });

  it('leaves bugs and outages alone', () => {
    expect(findRefusal(new TypeError('x is undefined'))).toBeUndefined();
    expect(findRefusal('boom')).toBeUndefined();
  });
});
