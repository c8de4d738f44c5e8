import { z } from 'zod';
import { getTerritory } from '@maceo/db/queries/territories';
import { listUnknownCommunes } from '@maceo/db/queries/unknown-communes';
import { INDICATOR_IDS } from '@maceo/domain/indicators/indicator-catalogue';
import { territoryLevelSchema } from '@maceo/domain/territories/territory-level';
import { territoryReadingSchema } from '@maceo/domain/territories/territory-reading';
import { getPublished } from '../get-published.ts';
import { slugSchema } from '../id-schema.ts';
import { createRouter, memberProcedure, visitorProcedure } from '../procedures.ts';
import { getTerritoryValues, listResultsOfParts } from '../read-results.ts';
import { getRun } from '../get-run.ts';

const placeSchema = z.object({
  level: territoryLevelSchema,
  code: z.string().max(60),
  reading: territoryReadingSchema.default('massif'),
});
const indicatorSchema = z.object({ indicatorId: z.enum(INDICATOR_IDS) });
const publishedSchema = placeSchema.extend({
  scenarioId: slugSchema,
  publication: z.number().int().positive().max(100_000).optional(),
});
const runSchema = placeSchema.extend({ runId: z.uuid() });

/** Figures of published scenarios (open) and of any run one may know (console). */
export const resultsRouter = createRouter({
  ofTerritory: visitorProcedure.input(publishedSchema).query(async ({ ctx, input }) => {
    const { db } = ctx.services;
    const [{ published, baseline }, territory] = await Promise.all([
      getPublished(db, { scenarioId: input.scenarioId, number: input.publication }),
      getTerritory(db, input),
    ]);
    const read = (runId: string) => getTerritoryValues(db, { runId, territory, reading: input.reading });
    const values = await read(published.run.id);
    const cells = { runId: published.run.id, territoryId: territory.id, reading: input.reading };
    const unknown = await listUnknownCommunes(db, cells);
    const { reading } = input;
    return { published, reading, values, unknown, baseline: baseline && (await read(baseline.run.id)) };
  }),

  ofParts: visitorProcedure
    .input(publishedSchema.extend(indicatorSchema.shape))
    .query(async ({ ctx, input }) => {
      const { db } = ctx.services;
      const [{ published }, territory] = await Promise.all([
        getPublished(db, { scenarioId: input.scenarioId, number: input.publication }),
        getTerritory(db, input),
      ]);
      return {
        published,
        ...(await listResultsOfParts(db, { ...input, runId: published.run.id, territory })),
      };
    }),

  ofRunTerritory: memberProcedure.input(runSchema).query(async ({ ctx, input }) => {
    const [run, territory] = await Promise.all([
      getRun(ctx, { id: input.runId }),
      getTerritory(ctx.services.db, input),
    ]);
    return {
      run,
      reading: input.reading,
      values: await getTerritoryValues(ctx.services.db, { ...input, territory }),
    };
  }),

  ofRunParts: memberProcedure.input(runSchema.extend(indicatorSchema.shape)).query(async ({ ctx, input }) => {
    const [run, territory] = await Promise.all([
      getRun(ctx, { id: input.runId }),
      getTerritory(ctx.services.db, input),
    ]);
    return { run, ...(await listResultsOfParts(ctx.services.db, { ...input, territory })) };
  }),
});
