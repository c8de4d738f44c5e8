import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { request } from 'node:http';
import compression from 'compression';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPageCache } from './page-cache.ts';

let server: Server;
let made: string[];
let revision: string;
let clock: number;

/** The site's stand-in: a page that counts how often it was made, and addresses that must never be kept. */
async function makePage({ url = '/', headers }: IncomingMessage, response: ServerResponse) {
  made.push(url);
  // Somebody writes after the revision was asked for, before the page is kept.
  if (url === '/pendant') revision = `r${made.length + 1}`;
  if (url === '/lent') await new Promise((resolve) => setTimeout(resolve, 100));
  const type = url === '/app.js' ? 'text/javascript' : 'text/html; charset=utf-8';
  response.setHeader('content-type', type);
  response.setHeader('etag', `W/"${revision}"`);
  if (url === '/cookie') response.setHeader('set-cookie', 'a=1');
  response.writeHead(url === '/absente' ? 404 : 200);
  response.write(`<h1>${url} ${'é'.repeat(2000)}`);
  response.end(`${made.length} ${headers.cookie ?? 'visiteur'}</h1>`);
}

beforeEach(async () => {
  [made, revision, clock] = [[], 'r1', 0];
  const pages = createPageCache({ findRevision: async () => revision, now: () => clock });
  const compress = compression();
  server = createServer((asked, response) => {
    compress(asked as never, response as never, async () => {
      if (!(await pages.answer(asked, response))) await makePage(asked, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** What one request answers; bodies as sent. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number;
    headers: IncomingMessage['headers'];
    body: Buffer;
  }>();
  request({ port, host: '127.0.0.1', path, method, headers, agent: false }, async (answer) => {
    const body = Buffer.concat(await answer.toArray());
    resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
  })
    .on('error', reject)
    .end();
  return promise;
}

/** Time enough for the revision to be asked for again. */
function wait() {
  clock += 1000;
}

describe('pages for visitors', () => {
  test('are made once while the database says the same, and answered alike', async () => {
    const first = await ask('/a');
    const second = await ask('/a');
    expect(made).toEqual(['/a']);
    expect(second.body.toString()).toBe(first.body.toString());
    expect(second.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(second.headers.etag).toBe('W/"r1"');
    expect(Number(second.headers['content-length'])).toBe(second.body.length);
    await ask('/b');
    expect(made).toEqual(['/a', '/b']);
  });

  test('are made anew once anything has been written', async () => {
    await ask('/a');
    revision = 'r2';
    wait();
    expect((await ask('/a')).body.toString()).toContain('2 visiteur');
    expect(made).toHaveLength(2);
  });

  test('kept while something was being written are never answered after it', async () => {
    await ask('/pendant');
    wait();
    await ask('/pendant');
    expect(made).toHaveLength(2);
  });

  test('come compressed as the visitor can read them, the same page', async () => {
    const plain = await ask('/a');
    const packed = await ask('/a', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(packed.body).toString()).toBe(plain.body.toString());
    expect(packed.body.length).toBeLessThan(plain.body.length / 10);
    expect((await ask('/a', { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding']).toBe('gzip');
    expect(made).toEqual(['/a']);
  });

  test('that were made compressed are kept as they were before', async () => {
    await ask('/a', { 'accept-encoding': 'gzip' });
    expect((await ask('/a')).body.toString()).toMatch(/visiteur<\/h1>$/);
    expect(made).toEqual(['/a']);
  });

  test('that a visitor holds already are not sent again', async () => {
    await ask('/a');
    const held = await ask('/a', { 'if-none-match': '"x", W/"r1"' });
    expect([held.status, held.body.length]).toEqual([304, 0]);
    expect((await ask('/a', { 'if-none-match': '"r0"' })).status).toBe(200);
  });

  test('asked for by many at once are made once, and by each again when they are none to keep', async () => {
    const answers = await Promise.all(['/lent', '/lent', '/lent'].map((path) => ask(path)));
    expect(made).toEqual(['/lent']);
    expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(1);
    await Promise.all([ask('/absente'), ask('/absente')]);
    expect(made).toEqual(['/lent', '/absente', '/absente']);
  });

  test('differ by host, which some addresses in them name', async () => {
    await ask('/a', { host: 'un.exemple' });
    await ask('/a', { host: 'deux.exemple' });
    expect(made).toHaveLength(2);
  });
});

describe('what is never shared', () => {
  test.each([
    ['with a cookie', '/a', { cookie: 'session=1' }, 'GET'],
    ['with an authorization', '/a', { authorization: 'Bearer x' }, 'GET'],
    ['that changes something', '/a', {}, 'POST'],
    ['for its head only', '/a', {}, 'HEAD'],
    ['for a page that is not there', '/absente', {}, 'GET'],
    ['for a page that sets a cookie', '/cookie', {}, 'GET'],
    ['for a script', '/app.js', {}, 'GET'],
    ['for an asset', '/_app/x.html', {}, 'GET'],
    ['for a picture', '/a', { accept: 'image/png' }, 'GET'],
  ])('is a request %s', async (_, path, headers, method) => {
    await ask(path, headers, method);
    await ask(path, headers, method);
    expect(made).toHaveLength(2);
  });

  test('is what somebody with a cookie was answered', async () => {
    await ask('/a', { cookie: 'session=1' });
    expect((await ask('/a')).body.toString()).toContain('visiteur');
    expect((await ask('/a', { cookie: 'session=1' })).body.toString()).toContain('session=1');
  });
});
