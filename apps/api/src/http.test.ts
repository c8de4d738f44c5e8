import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCaller } from './app-router.ts';
import { createAccount } from './people/create-account.ts';
import { openEmptyApi, type OpenedApi } from './testing/open-loaded-api.ts';

let api: OpenedApi;
beforeAll(async () => {
  api = await openEmptyApi();
});
afterAll(() => api.close());

async function readError(response: Response): Promise<{ code: string; message: string; requete: string }> {
  const body = (await response.json()) as { erreur: { code: string; message: string; requete: string } };
  return body.erreur;
}

describe('requests that cannot be answered', () => {
  test.each([
    ['/territoires?q=a%00b', 'q'],
    ['/territoires?q=lot&q=cantal', 'q'],
    ['/territoires?q=lot&couleur=bleu', 'couleur'],
    ['/territoires?q=lot&limite=0x10', 'limite'],
    ['/territoires?q=lot&limite=1e1', 'limite'],
    ['/resultats?scenario=s0-tendanciel&publication=0', 'publication'],
    ['/resultats?scenario=s0-tendanciel&publication=1e309', 'publication'],
  ])('%s names the parameter', async (path, named) => {
    const response = await api.request(`/api/v1${path}`);
    expect(response.status).toBe(400);
    expect((await readError(response)).message).toContain(named);
  });

  test('a write to a read address is not « unknown »', async () => {
    const response = await api.request('/api/v1/etat', { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect((await readError(response)).code).toBe('method-not-allowed');
  });

  test('a batch of hundreds of calls is refused', async () => {
    const paths = Array.from({ length: 300 }, () => 'status.get').join(',');
    const response = await api.request(`/trpc/${paths}?batch=1&input=%7B%7D`);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('enregistrée');
  });

  test.each([
    [
      '/trpc/people.createFirstAdmin',
      { method: 'POST', body: '{oups', headers: { 'content-type': 'application/json' } },
    ],
    ['/trpc/rien.du.tout', {}],
  ])('%s: the fault is the request’s and is said in French', async (path, init) => {
    const response = await api.request(path, init);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).toMatch(/mal formée|n’existe pas/);
  });
});

describe('signing in', () => {
  const signIn = (password: string) =>
    api.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-maceo-client': '192.0.2.7' },
      body: JSON.stringify({ email: 'ada@exemple.fr', password }),
    });

  test('refusals have the one shape of errors, in French, and slow down', async () => {
    await createAccount(api.services.auth, {
      name: 'Ada',
      email: 'ada@exemple.fr',
      password: 'un long mot de passe',
      role: 'reader',
    });
    expect((await signIn('un long mot de passe')).status).toBe(200);
    const refused = await signIn('un autre mot de passe');
    expect(refused.status).toBe(401);
    expect((await readError(refused)).message).toBe('Adresse électronique ou mot de passe incorrect.');
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++) statuses.push((await signIn('encore un autre')).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await readError(await signIn('encore'))).code).toBe('too-many-requests');
  });

  test('a link of the first sign-in that was never given out is not valid', async () => {
    const caller = createCaller({ services: api.services, actor: null, requestId: 'r' });
    expect(await caller.people.isFirstAdminLinkValid({ token: 'inventé' })).toBe(false);
  });
});

test('open reads may be used from any site, the rest only from ours', async () => {
  const open = await api.request('/api/v1/indicateurs');
  expect(open.headers.get('access-control-allow-origin')).toBe('*');
  expect(open.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  const closed = await api.request('/trpc/status.get');
  expect(closed.headers.get('access-control-allow-origin')).toBeNull();
  expect(closed.headers.get('cross-origin-resource-policy')).toBe('same-origin');
});
