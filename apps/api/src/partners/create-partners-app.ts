import { Hono } from 'hono';
import { findPartner } from '@maceo/db/queries/partner-choices';
import { EXPORTER_ROLES, isOwner } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import { findActor } from '../auth/find-actor.ts';
import type { Services } from '../context.ts';
import { getActor } from '../procedures.ts';
import { noteChange } from '../record-writer.ts';
import { listArchiveFiles } from './export/list-archive-files.ts';
import { toZipStream } from './export/to-zip-stream.ts';

/**
 * `GET /:partner/donnees.zip`: everything that is a partner's, for its own people and the operator, at any time and
 * without asking anyone. The journal keeps who took it away.
 */
export function createPartnersApp({ db, auth, files, clock }: Services): Hono {
  const app = new Hono();
  app.get('/:partner/donnees.zip', async (c) => {
    const now = clock();
    const actor = getActor(await findActor(auth, c.req.raw.headers, now), EXPORTER_ROLES);
    const id = c.req.param('partner');
    const partner = await findPartner(db, id);
    if (partner === undefined) throw new Refusal({ kind: 'partner-unknown', id });
    if (!isOwner(actor, id)) throw new Refusal({ kind: 'not-owner' });
    const change = { action: 'export', entity: 'partner', entityId: id, before: null, after: null };
    await noteChange({ db, actor, now }, change);
    const order = { db, files, partnerId: id, partnerName: partner.nameToday, now };
    c.header('Content-Type', 'application/zip');
    c.header(
      'Content-Disposition',
      `attachment; filename="donnees-${id}-${now.toISOString().slice(0, 10)}.zip"`,
    );
    c.header('Cache-Control', 'private, no-store');
    c.header('X-Content-Type-Options', 'nosniff');
    return c.body(toZipStream(listArchiveFiles(order), now));
  });
  return app;
}
