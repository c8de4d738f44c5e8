import { listSourceFiles } from '@maceo/db/queries/source-files';
import { createRouter, visitorProcedure } from '../procedures.ts';
import { getStatus } from '../get-status.ts';

/** What the product runs on at the moment. */
export const statusRouter = createRouter({
  get: visitorProcedure.query(({ ctx }) => getStatus(ctx.services)),
  sources: visitorProcedure.query(({ ctx }) => listSourceFiles(ctx.services.db)),
});
