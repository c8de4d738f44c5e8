import { z } from 'zod';
import { slugSchema } from '../id-schema.ts';
import { createRouter, drafterProcedure, memberProcedure } from '../procedures.ts';
import { getRun } from '../get-run.ts';
import { listenToRun } from './listen-to-run.ts';
import { startRun } from './start-run.ts';

const idSchema = z.object({ id: z.uuid() });

/** Runs of scenarios: started, followed, cancelled; never edited. Their figures are read through `results`. */
export const runsRouter = createRouter({
  start: drafterProcedure
    .input(z.object({ scenarioId: slugSchema }))
    .mutation(({ ctx, input }) => startRun(ctx, input)),

  get: memberProcedure.input(idSchema).query(({ ctx, input }) => getRun(ctx, input)),

  cancel: drafterProcedure.input(idSchema).mutation(async ({ ctx, input }) => {
    await getRun(ctx, input);
    await ctx.services.runs.cancel(input.id, ctx.actor);
    return getRun(ctx, input);
  }),

  progress: memberProcedure.input(idSchema).subscription(async function* ({ ctx, input, signal }) {
    yield* listenToRun(ctx, { id: input.id, signal });
  }),
});
