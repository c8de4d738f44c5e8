import { Hono, type Context } from 'hono';
import type { Actor } from '@maceo/domain/people/role';
import { CONTRIBUTOR_ROLES, roleSchema, type Role } from '@maceo/domain/people/role';
import { findActor } from '../auth/find-actor.ts';
import type { Services } from '../context.ts';
import { getActor } from '../procedures.ts';
import { attachFile, getFile } from './attach-file.ts';

/** A name in a header, whatever its letters. Source: RFC 6266, section 4.3 and RFC 8187. */
function formatDisposition(name: string): string {
  const ascii = name.replaceAll(/[^\u0020-\u007E]/g, '_').replaceAll(/["\\%]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}

/**
 * Files of pieces of evidence. `POST /:evidence/fichiers?nom=` takes the bytes of one file as they are (the size limit is
 * the application's); `GET /fichiers/:id` gives them back, always as a download and never to a shared cache.
 */
export function createFilesApp({ db, auth, files, clock }: Services): Hono {
  const app = new Hono();
  const findMember = async (c: Context, roles: readonly Role[]): Promise<Actor> =>
    getActor(await findActor(auth, c.req.raw.headers, clock()), roles);

  app.post('/:evidence/fichiers', async (c) => {
    const actor = await findMember(c, CONTRIBUTOR_ROLES);
    const content = new Uint8Array(await c.req.arrayBuffer());
    const file = { evidenceId: c.req.param('evidence'), name: c.req.query('nom') ?? '', content };
    return c.json(await attachFile({ db, files, actor, now: clock() }, file), 201);
  });

  app.get('/fichiers/:id', async (c) => {
    const actor = await findMember(c, roleSchema.options);
    const { name, mediaType, content } = await getFile({ db, files, actor }, c.req.param('id'));
    c.header('Content-Type', mediaType);
    c.header('Content-Disposition', formatDisposition(name));
    c.header('Cache-Control', 'private, no-store');
    c.header('X-Content-Type-Options', 'nosniff');
    return c.body(new Uint8Array(content));
  });
  return app;
}
