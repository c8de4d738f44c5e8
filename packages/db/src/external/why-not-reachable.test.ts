import { describe, expect, inject, it } from 'vitest';
import { toMaskedUrl, whyNotReachable } from './why-not-reachable.ts';

/** The running throw-away cluster; its template database is left alone. */
function aUrl(change: (url: URL) => void = () => undefined): string {
  const url = new URL(inject('templateUrl'));
  url.pathname = '/maceo';
  change(url);
  return url.href;
}

describe('a database of the operator', () => {
  it('is accepted when login works and the version is recent enough', async () => {
    expect(await whyNotReachable(aUrl())).toBeUndefined();
  });

  it('is refused with the reason: password, database, server, address', async () => {
    expect(await whyNotReachable(aUrl((url) => (url.password = 'wrong')))).toMatch(
      /nom ou mot de passe refusé/,
    );
    expect(await whyNotReachable(aUrl((url) => (url.pathname = '/nowhere')))).toMatch(
      /cette base n’existe pas/,
    );
    expect(await whyNotReachable(aUrl((url) => (url.port = '1')))).toMatch(/aucun serveur n’y répond/);
    expect(await whyNotReachable('mysql://anne:secret@localhost/maceo')).toMatch(
      /n’est pas une adresse PostgreSQL/,
    );
  });

  it('is shown without its password and its options', () => {
    expect(toMaskedUrl('postgres://anne:secret@host:5432/maceo?password=secret')).toBe(
      'postgres://anne:***@host:5432/maceo',
    );
    expect(toMaskedUrl('not an address')).toBeUndefined();
  });
});
