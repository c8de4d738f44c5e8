import { z } from 'zod';
import { listPublications } from '@maceo/db/queries/publications';
import { createRouter, memberProcedure, publisherProcedure } from '../procedures.ts';
import { publishScenario } from './publish-scenario.ts';

/** Making results public, and the list of what was made public. */
export const publicationsRouter = createRouter({
  list: memberProcedure.query(({ ctx }) => listPublications(ctx.services.db)),

  publish: publisherProcedure
    .input(z.object({ runId: z.uuid() }))
    .mutation(({ ctx, input }) =>
      publishScenario({ db: ctx.services.db, now: ctx.services.clock(), actor: ctx.actor }, input),
    ),
});
