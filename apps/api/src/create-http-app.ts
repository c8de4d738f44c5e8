import { randomUUID } from 'node:crypto';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { MAX_ATTACHMENT_BYTES } from '@maceo/domain/operations/attachment-kind';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal, type RefusalReason } from '@maceo/domain/refusal';
import { appRouter, createCaller } from './app-router.ts';
import { findActor } from './auth/find-actor.ts';
import type { Services } from './context.ts';
import { toErrorBody, toOutageBody } from './error-body.ts';
import { createFilesApp } from './evidence/create-files-app.ts';
import { createImportsApp } from './imports/create-imports-app.ts';
import { createPartnersApp } from './partners/create-partners-app.ts';
import { createLiveApp } from './live/create-live-app.ts';
import type { RequestPlatform } from './platform.ts';
import { toHttpStatus } from './refusal-codes.ts';
import { createRestApp } from './rest/create-rest-app.ts';

/** Largest request body, in bytes: a scenario with every lever and a long justification stays far below. */
const MAX_BODY_BYTES = 256 * 1024;

/** Addresses that take files, and what they may weigh at most. */
const FILES_PATH = '/api/preuves';

/** Where spreadsheets come in: their limit is their own, applied once the sender is known. */
const IMPORTS_PATH = '/api/imports';

/** Most procedures called by one request: more than any screen asks for at once. */
const MAX_BATCH = 20;

type Variables = { requestId: string; actor: Actor | null };
type App = Hono<{ Variables: Variables }>;
type Request = HonoContext<{ Variables: Variables }>;

/** What a fault or a refusal looks like from outside: one JSON shape, and nothing of the inside. */
function answerError(error: Error, c: Request, services: Services): Response {
  const requestId = c.get('requestId') ?? '';
  if (error instanceof Refusal)
    return c.json(toErrorBody(error.reason, requestId), toHttpStatus(error.reason));
  services.log.error({ err: error, requestId, path: c.req.path }, 'request failed');
  return c.json(toOutageBody(requestId), 500);
}

/** Whether a browser sends this from another site: its Origin is not the host it calls. */
function isCrossSite(c: Request): boolean {
  const origin = c.req.header('origin');
  if (origin === undefined || c.req.method === 'GET' || c.req.method === 'HEAD') return false;
  return URL.parse(origin)?.host !== c.req.header('host');
}

function addGuards(app: App, services: Services): void {
  app.use(async (c, next) => {
    c.set('requestId', randomUUID());
    const started = performance.now();
    await next();
    const ms = Math.round(performance.now() - started);
    services.log.info({
      requestId: c.get('requestId'),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms,
    });
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      xFrameOptions: 'DENY',
      crossOriginResourcePolicy: false,
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false,
    }),
  );
  app.use(async (c, next) =>
    isCrossSite(c) ? answerError(new Refusal({ kind: 'cross-site' }), c, services) : next(),
  );
  const limitBody = createBodyLimit(MAX_BODY_BYTES);
  const limitFile = createBodyLimit(MAX_ATTACHMENT_BYTES);
  app.use((c, next) => {
    if (c.req.path === IMPORTS_PATH) return next();
    return (c.req.path.startsWith(`${FILES_PATH}/`) ? limitFile : limitBody)(c, next);
  });
}

/** Refuses larger bodies while they arrive, without keeping them. */
function createBodyLimit(maxSize: number): MiddlewareHandler<{ Variables: Variables }> {
  return bodyLimit({
    maxSize,
    onError: (c) => {
      const message = `La requête dépasse ${maxSize / 1024}\u00A0Kio.`;
      const reason: RefusalReason = { kind: 'input-invalid', problems: [{ field: 'requête', message }] };
      return c.json(toErrorBody(reason, c.get('requestId')), 413);
    },
  });
}

function addTrpc(app: App, services: Services): void {
  app.all('/trpc/*', (c) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req: c.req.raw,
      router: appRouter,
      maxBatchSize: MAX_BATCH,
      createContext: async () => ({
        services,
        actor: await findActor(services.auth, c.req.raw.headers, services.clock()),
        requestId: c.get('requestId'),
      }),
      onError: ({ error, path }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return;
        services.log.error({ err: error, requestId: c.get('requestId'), path }, 'procedure failed');
      },
    }),
  );
}

/** Refusals of the sign-in service in the one shape of errors; its own texts are in English. */
function toAuthAnswer(c: Request, response: Response): Response {
  if (response.status < 400) return response;
  const retryAfterSeconds = Number(response.headers.get('x-retry-after') ?? 60);
  if (response.status === 429) c.header('retry-after', String(retryAfterSeconds));
  const reasons: Record<number, RefusalReason> = {
    401: { kind: 'sign-in-refused' },
    403: { kind: 'access-ended' },
    404: { kind: 'path-unknown' },
    429: { kind: 'too-many-requests', retryAfterSeconds },
  };
  if (response.status >= 500) return c.json(toOutageBody(c.get('requestId')), 500);
  const reason = reasons[response.status] ?? { kind: 'request-malformed' };
  return c.json(toErrorBody(reason, c.get('requestId')), toHttpStatus(reason));
}

/** Reads of the open API may come from any site, since they hold nothing of a session; the rest only from ours. */
function addOrigins(app: App): void {
  app.use(async (c, next) => {
    await next();
    const isOpen = c.req.path.startsWith('/api/v1/');
    if (isOpen) c.header('access-control-allow-origin', '*');
    c.header('cross-origin-resource-policy', isOpen ? 'cross-origin' : 'same-origin');
  });
}

/** Unknown addresses, and known ones asked in a way they do not answer. */
function answerUnknown(c: Request): Response {
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  const isKnown = !isRead && c.req.path.startsWith('/api/v1/');
  if (isKnown) c.header('allow', 'GET, HEAD');
  const reason: RefusalReason = isKnown
    ? { kind: 'method-not-allowed', allowed: 'GET' }
    : { kind: 'path-unknown' };
  return c.json(toErrorBody(reason, c.get('requestId')), toHttpStatus(reason));
}

/**
 * Everything under `/api` and `/trpc`: guards, sign-in, procedures, the public read API. Each request gets an id, one
 * log line without personal data, a body limit; requests from another site cannot change anything.
 */
export function createHttpApp(services: Services): App {
  const app: App = new Hono();
  addGuards(app, services);
  addOrigins(app);
  app.on(['GET', 'POST'], '/api/auth/*', async (c) =>
    toAuthAnswer(c, await services.auth.handler(c.req.raw)),
  );
  addTrpc(app, services);
  app.route('/api/v1', createRestApp(services));
  app.route('/api/modele', createLiveApp(services));
  app.route(FILES_PATH, createFilesApp(services));
  app.route(IMPORTS_PATH, createImportsApp(services));
  app.route('/api/partenaires', createPartnersApp(services));
  app.onError((error, c) => answerError(error, c, services));
  app.notFound(answerUnknown);
  return app;
}

/** What the gateway hangs on a request for the fronts: a caller that acts as the person of the session. */
export async function createRequestPlatform(services: Services, headers: Headers): Promise<RequestPlatform> {
  const actor = await findActor(services.auth, headers, services.clock());
  return { api: createCaller({ services, actor, requestId: randomUUID() }), actor };
}
