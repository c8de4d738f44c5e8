import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import compression from 'compression';
import { createHttpApp, createRequestPlatform } from '@maceo/api/create-http-app';
import type { Services } from '@maceo/api/context';
import type { RequestPlatform } from '@maceo/api/platform';
import { findRevision } from '@maceo/db/queries/find-revision';
import { createPageCache } from './page-cache.ts';

/** A front's request handler as its adapter builds it. */
type FrontHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Header by which the fronts learn the scheme, and the one by which rate limits learn the client's address. */
const PROTOCOL_HEADER = 'x-maceo-protocol';
const CLIENT_HEADER = 'x-maceo-client';

/**
 * Loads the two built fronts. Their adapter reads the environment when it is imported, so the scheme's header is named
 * just before.
 */
async function importFronts(): Promise<{ site: FrontHandler; console: FrontHandler }> {
  // eslint-disable-next-line no-restricted-properties -- the adapter's only way to be configured
  process.env.PROTOCOL_HEADER = PROTOCOL_HEADER;
  const [site, console] = await Promise.all([
    import('@maceo/site/handler'),
    import('@maceo/console/handler'),
  ]);
  return { site: site.handler as FrontHandler, console: console.handler as FrontHandler };
}

/**
 * Our own headers are ours alone: what a client sends under these names is dropped. Both forms that Node keeps are
 * rewritten, because the fronts read `headers` and the API's listener reads `rawHeaders`.
 */
export function setTrustedHeaders(request: IncomingMessage, scheme: string): void {
  const ours = { [PROTOCOL_HEADER]: scheme, [CLIENT_HEADER]: request.socket.remoteAddress ?? '' };
  const kept = request.rawHeaders.filter(
    (_, index, all) => !(all[index - (index % 2)].toLowerCase() in ours),
  );
  request.rawHeaders.splice(0, request.rawHeaders.length, ...kept, ...Object.entries(ours).flat());
  Object.assign(request.headers, ours);
}

function toHeaders(request: IncomingMessage): Headers {
  const cookie = request.headers.cookie;
  return new Headers(cookie === undefined ? {} : { cookie });
}

function isApi(path: string): boolean {
  return /^\/(api|trpc)(\/|\?|$)/.test(path);
}

function isConsole(path: string): boolean {
  return /^\/console(\/|\?|$)/.test(path);
}

function answerOutage(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('Une erreur est survenue de notre côté. Réessayez plus tard.');
}

/** Event streams must not wait in a compressor. */
const compress = compression({
  filter: (request, response) =>
    !String(response.getHeader('content-type')).startsWith('text/event-stream') &&
    compression.filter(request, response),
});

/**
 * The one HTTP server: `/api` and `/trpc` to the API, `/console` to the console, the rest to the public site. Each
 * front request carries an API caller bound to its person (`req.maceo`); visitors' pages come from memory while the database
 * says the same. `close` ends open connections.
 */
export async function createGateway(
  services: Services,
  origin: string,
): Promise<{ server: Server; close: () => Promise<void> }> {
  const fronts = await importFronts();
  const scheme = new URL(origin).protocol.replace(':', '');
  const api = getRequestListener(createHttpApp(services).fetch);
  const pages = createPageCache({ findRevision: () => findRevision(services.db), now: Date.now });

  async function handleFront(
    request: IncomingMessage & { maceo?: RequestPlatform },
    response: ServerResponse,
  ) {
    const isSite = !isConsole(request.url ?? '/');
    if (isSite && (await pages.answer(request, response))) return;
    request.maceo = await createRequestPlatform(services, toHeaders(request));
    const front = isSite ? fronts.site : fronts.console;
    front(request, response, () => answerOutage(response));
  }

  const server = createServer((request, response) => {
    setTrustedHeaders(request, scheme);
    response.setHeader('x-content-type-options', 'nosniff');
    compress(request as never, response as never, () => {
      const handled = isApi(request.url ?? '/') ? api(request, response) : handleFront(request, response);
      Promise.resolve(handled).catch((error: unknown) => {
        services.log.error({ err: error }, 'gateway failed');
        answerOutage(response);
      });
    });
  });
  const close = async () => {
    server.close();
    server.closeAllConnections();
  };
  return { server, close };
}
