import { z } from 'zod';
import { getTerritory, listLargerTerritories, searchTerritories } from '@maceo/db/queries/territories';
import { getMapLayer, getTerritorySheet } from '@maceo/db/queries/territory-sheets';
import { territoryLevelSchema } from '@maceo/domain/territories/territory-level';
import { createRouter, visitorProcedure } from '../procedures.ts';

const territoryKeySchema = z.object({ level: territoryLevelSchema, code: z.string().max(60) });

const searchSchema = z.object({
  q: z.string().max(200),
  level: territoryLevelSchema.optional(),
  limit: z.number().int().min(1).max(50).default(10),
});

/** Search, sheet and map of territories: open reads. */
export const territoriesRouter = createRouter({
  search: visitorProcedure
    .input(searchSchema)
    .query(({ ctx, input }) => searchTerritories(ctx.services.db, input)),

  /** Everything larger than a commune inside the massif, to choose from. */
  larger: visitorProcedure.query(({ ctx }) => listLargerTerritories(ctx.services.db)),

  get: visitorProcedure
    .input(territoryKeySchema)
    .query(({ ctx, input }) => getTerritorySheet(ctx.services.db, input)),

  map: visitorProcedure
    .input(territoryKeySchema)
    .query(async ({ ctx, input }) =>
      getMapLayer(ctx.services.db, await getTerritory(ctx.services.db, input)),
    ),
});
