import { z } from 'zod';
import { slugSchema } from '../id-schema.ts';
import { createRouter, drafterProcedure, memberProcedure } from '../procedures.ts';
import { getRun } from '../get-run.ts';
import { listenToRun } from './listen-to-run.ts';
import { getUsualSampling, startRun } from './start-run.ts';

const idSchema = z.object({ id: z.uuid() });
const orderSchema = z.object({
  scenarioId: slugSchema,
  draws: z.unknown().optional(),
  seed: z.unknown().optional(),
});

/** Runs of scenarios: started, followed, cancelled; never edited. Their figures are read through `results`. */
export const runsRouter = createRouter({
  start: drafterProcedure.input(orderSchema).mutation(({ ctx, input }) => startRun(ctx, input)),

  usualSampling: memberProcedure.query(({ ctx }) => getUsualSampling(ctx.services)),

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
