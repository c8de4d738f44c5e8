import { z } from 'zod';
import { DRAWN_INDICATOR_IDS } from '@maceo/domain/indicators/indicator-catalogue';
import { territoryLevelSchema } from '@maceo/domain/territories/territory-level';
import { slugSchema } from '../id-schema.ts';
import { createRouter, drafterProcedure, memberProcedure } from '../procedures.ts';
import { getRun } from '../get-run.ts';
import { getRunComparison } from './analysis/get-run-comparison.ts';
import { getRunSensitivity } from './analysis/get-run-sensitivity.ts';
import { listenToRun } from './listen-to-run.ts';
import { getUsualSampling, startRun } from './start-run.ts';

const idSchema = z.object({ id: z.uuid() });
const orderSchema = z.object({
  scenarioId: slugSchema,
  draws: z.unknown().optional(),
  seed: z.unknown().optional(),
});
const placeSchema = z.object({
  indicatorId: z.enum(DRAWN_INDICATOR_IDS),
  level: territoryLevelSchema,
  code: z.string().max(60),
});
const comparisonSchema = placeSchema.extend({ firstId: z.uuid(), secondId: z.uuid() });
const sensitivitySchema = placeSchema.extend({ id: z.uuid(), isChecked: z.boolean() });

/** Runs of scenarios: started, followed, cancelled, analysed; never edited. Their figures are read through `results`. */
export const runsRouter = createRouter({
  start: drafterProcedure.input(orderSchema).mutation(({ ctx, input }) => startRun(ctx, input)),

  usualSampling: memberProcedure.query(({ ctx }) => getUsualSampling(ctx.services)),

  get: memberProcedure.input(idSchema).query(({ ctx, input }) => getRun(ctx, input)),

  cancel: drafterProcedure.input(idSchema).mutation(async ({ ctx, input }) => {
    await getRun(ctx, input);
    await ctx.services.runs.cancel(input.id, ctx.actor);
    return getRun(ctx, input);
  }),

  compare: memberProcedure
    .input(comparisonSchema)
    .query(({ ctx, input, signal }) => getRunComparison(ctx, { query: input, signal })),

  sensitivity: memberProcedure
    .input(sensitivitySchema)
    .query(({ ctx, input, signal }) => getRunSensitivity(ctx, { query: input, signal })),

  progress: memberProcedure.input(idSchema).subscription(async function* ({ ctx, input, signal }) {
    yield* listenToRun(ctx, { id: input.id, signal });
  }),
});
