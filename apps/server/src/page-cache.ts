import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/**
 * Public pages kept in memory as they were made, for visitors who carry no cookie: they are the same for all of them and
 * change with the database only. Every page is kept under the database's revision of just before it was made, and
 * answered as long as that is still the revision; a write of any kind, by anybody, makes all of them old at once.
 */

/** How long a revision stands before it is asked for again, ms. Assumption: nobody sees a fifth of a second of delay. */
const FRESH_MS = 200;

/** Bytes of all kept pages, and of one. Assumption: a thousand ordinary pages. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_PAGE_BYTES = 1024 * 1024;

/** Brotli's quality. Assumption: 5 of 11, ten times faster than 9 for some 5 % more bytes; a page is compressed once. */
const BROTLI_QUALITY = 5;

type Encoding = 'br' | 'gzip' | 'identity';

/** One page: what it answers, and its bytes as they are and compressed once asked for. */
interface Page {
  revision: string;
  headers: OutgoingHttpHeaders;
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
}

/** What the cache is made of; the clock in ms. */
export interface PageCacheOptions {
  findRevision: () => Promise<string>;
  now: () => number;
}

/** Pages kept for visitors. */
export interface PageCache {
  /** Answers from memory; false, and nothing done but watching the answer in order to keep it, when it cannot. */
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

/** Whether a request may be answered by what another visitor was: it tells nothing of who asks. */
function isShareable({ method, headers, url = '/' }: IncomingMessage): boolean {
  const { cookie, authorization, range, accept } = headers;
  if (method !== 'GET' || url.startsWith('/_app/')) return false;
  if (cookie !== undefined || authorization !== undefined || range !== undefined) return false;
  return accept === undefined || /text\/html|\*\/\*/.test(accept);
}

/** The best encoding that both sides know, by the usual order. */
function pickEncoding(header: string | string[] | undefined): Encoding {
  const offered = String(header ?? '')
    .split(',')
    .map((part) => part.trim().split(';'))
    .filter(([, quality = '']) => !/^\s*q=0(\.0*)?$/.test(quality))
    .map(([name]) => name);
  return offered.includes('br') ? 'br' : offered.includes('gzip') ? 'gzip' : 'identity';
}

const COMPRESS: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (body) => promisify(gzip)(body),
  identity: async (body) => body,
};

async function getBody(page: Page, encoding: Encoding): Promise<Buffer> {
  const body = page.bodies[encoding] ?? (await COMPRESS[encoding](page.bodies.identity));
  page.bodies[encoding] = body;
  return body;
}

/** Whether the visitor already holds this page; both tags are compared weakly (RFC 9110, 13.1.2). */
function isHeld({ headers }: Page, asked: string | undefined): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  const tag = headers.etag;
  return typeof tag === 'string' && (asked ?? '').split(',').map(bare).includes(bare(tag));
}

async function sendPage(page: Page, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(page.headers)) {
    if (value !== undefined) response.setHeader(name, value);
  }
  response.setHeader('vary', 'Accept-Encoding, Cookie');
  if (isHeld(page, request.headers['if-none-match'])) {
    response.removeHeader('content-length');
    response.writeHead(304).end();
    return;
  }
  const encoding = pickEncoding(request.headers['accept-encoding']);
  const body = await getBody(page, encoding);
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', body.length);
  response.writeHead(200).end(body);
}

/** Pages by the address they answer, the least recently used first, within their bytes. */
class Shelf {
  readonly #pages = new Map<string, Page>();
  #bytes = 0;

  find(key: string, revision: string): Page | undefined {
    const page = this.#pages.get(key);
    if (page === undefined) return undefined;
    this.#remove(key, page);
    if (page.revision !== revision) return undefined;
    this.insert(key, page);
    return page;
  }

  insert(key: string, page: Page): void {
    const before = this.#pages.get(key);
    if (before !== undefined) this.#remove(key, before);
    this.#pages.set(key, page);
    this.#bytes += page.bodies.identity.length;
    for (const [oldest, old] of this.#pages) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#remove(oldest, old);
    }
  }

  #remove(key: string, page: Page): void {
    this.#pages.delete(key);
    this.#bytes -= page.bodies.identity.length;
  }
}

/** Whether an answer is a page that may be kept: whole, found, and setting nothing for one visitor. */
function isPage(status: number, headers: OutgoingHttpHeaders): boolean {
  const type = String(headers['content-type'] ?? '');
  return (
    status === 200 && headers['set-cookie'] === undefined && /^(text\/html|application\/json)/.test(type)
  );
}

/** Notes that a page is being made; what it returns tells that this is over, however it ended. */
function watchMaking(making: Map<string, Promise<void>>, key: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  making.set(key, promise);
  return () => {
    if (making.get(key) === promise) making.delete(key);
    resolve();
  };
}

/** Hands over the page that a response sends, as it was before anything compresses it; undefined when it is none to keep. */
function watchAnswer(response: ServerResponse, tell: (page: Omit<Page, 'revision'> | undefined) => void) {
  const chunks: Buffer[] = [];
  let size = 0;
  let headers: OutgoingHttpHeaders | undefined;
  const { writeHead, write, end } = response;
  const collect = (chunk: unknown) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size <= MOST_PAGE_BYTES) chunks.push(bytes);
  };
  const watched = {
    writeHead(this: ServerResponse, ...given: Parameters<typeof writeHead>) {
      const made = response.getHeaders();
      if (isPage(given[0], made)) headers = { ...made };
      return Reflect.apply(writeHead, response, given);
    },
    write(this: ServerResponse, ...given: Parameters<typeof write>) {
      collect(given[0]);
      return Reflect.apply(write, response, given);
    },
    end(this: ServerResponse, ...given: Parameters<typeof end>) {
      collect(given[0]);
      const sent = Reflect.apply(end, response, given);
      tell(
        headers !== undefined && size <= MOST_PAGE_BYTES
          ? { headers, bodies: { identity: Buffer.concat(chunks) } }
          : undefined,
      );
      return sent;
    },
  };
  Object.assign(response, watched);
}

/** The revision of the database, asked for at most once per {@link FRESH_MS}. */
function createRevisionReader({ findRevision, now }: PageCacheOptions): () => Promise<string> {
  let asked = -Infinity;
  let last: Promise<string> | undefined;
  return () => {
    if (last === undefined || now() - asked >= FRESH_MS) {
      asked = now();
      last = findRevision();
      last.catch(() => (last = undefined));
    }
    return last;
  };
}

/** An empty cache of pages: see {@link PageCache}. */
export function createPageCache(options: PageCacheOptions): PageCache {
  const shelf = new Shelf();
  const making = new Map<string, Promise<void>>();
  const readRevision = createRevisionReader(options);
  return {
    answer: async (request, response) => {
      if (!isShareable(request)) return false;
      // The host is part of some addresses in the page; the day, of what is said to be past or to come.
      const day = Math.floor(options.now() / 86_400_000);
      const key = `${day} ${request.headers.host ?? ''} ${request.url ?? '/'}`;
      const revision = await readRevision();
      // Many ask for a page that has just become old: one makes it, the others wait for that one.
      await making.get(`${revision} ${key}`);
      const page = shelf.find(key, revision);
      if (page !== undefined) {
        await sendPage(page, request, response);
        return true;
      }
      const tellMade = watchMaking(making, `${revision} ${key}`);
      response.once('close', tellMade);
      watchAnswer(response, (page) => {
        if (page !== undefined) shelf.insert(key, { revision, ...page });
        tellMade();
      });
      return false;
    },
  };
}
