import { LIVE_FORMAT } from '@maceo/engine/live/encode-population';
import { Hono } from 'hono';
import { findActor } from '../auth/find-actor.ts';
import type { Services } from '../context.ts';
import { findLiveBinary } from './find-live-binary.ts';

/** What an address ends with: the version of the layout, so that a browser never keeps one for another. */
const ENDING = `-v${LIVE_FORMAT.version}.bin`;

/** An address of a compact population: the flow set's hash and the version of the layout. */
const FILE = '/:file{[0-9a-f]{64}-v[0-9]+\\.bin}';

/** Where the compact population of a flow set is found. */
export function formatLiveUrl(flowsId: string): string {
  return `/api/modele/${flowsId}${ENDING}`;
}

/**
 * Compact populations by the id of their flow set, for members only: a visitor is told that there is nothing (404).
 * The bytes behind an address never change, so a browser keeps them.
 */
export function createLiveApp({ db, auth, clock }: Services): Hono {
  const app = new Hono();
  app.get(FILE, async (c) => {
    if ((await findActor(auth, c.req.raw.headers, clock())) === null) return c.notFound();
    const file = c.req.param('file');
    if (!file.endsWith(ENDING)) return c.notFound();
    const flowsId = file.replace(ENDING, '');
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
