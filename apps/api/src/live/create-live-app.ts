import { Hono } from 'hono';
import { findActor } from '../auth/find-actor.ts';
import type { Services } from '../context.ts';
import { findLiveBinary } from './find-live-binary.ts';

/** An address of a compact population: the flow set's hash. */
const FILE = '/:file{[0-9a-f]{64}\\.bin}';

/**
 * Compact populations by the id of their flow set, for members only: a visitor is told that there is nothing (404).
 * The bytes behind an address never change, so a browser keeps them.
 */
export function createLiveApp({ db, auth }: Services): Hono {
  const app = new Hono();
  app.get(FILE, async (c) => {
    if ((await findActor(auth, c.req.raw.headers)) === null) return c.notFound();
    const flowsId = c.req.param('file').replace('.bin', '');
    const binary = await findLiveBinary(db, flowsId);
    if (binary === undefined) return c.notFound();
    const etag = `"${flowsId}"`;
    c.header('Cache-Control', 'private, max-age=31536000, immutable');
    c.header('ETag', etag);
    c.header('Vary', 'Accept-Encoding, Cookie');
    if (c.req.header('if-none-match') === etag) return c.body(null, 304);
    c.header('Content-Type', 'application/octet-stream');
    const takesBrotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '');
    if (takesBrotli) c.header('Content-Encoding', 'br');
    return c.body(takesBrotli ? binary.brotli : binary.plain);
  });
  return app;
}
