import { z } from 'zod';
import { listPublications, publishRun } from '@maceo/db/queries/publications';
import { createRouter, memberProcedure, publisherProcedure } from '../procedures.ts';

/** Making results public, and the list of what was made public. */
export const publicationsRouter = createRouter({
  list: memberProcedure.query(({ ctx }) => listPublications(ctx.services.db)),

  publish: publisherProcedure
    .input(z.object({ runId: z.uuid() }))
    .mutation(({ ctx, input }) =>
      publishRun(ctx.services.db, { runId: input.runId, actor: ctx.actor, now: ctx.services.clock() }),
    ),
});
