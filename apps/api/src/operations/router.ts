import { z } from 'zod';
import { getOperation, listOperations } from '@maceo/db/queries/operations';
import { slugSchema } from '../id-schema.ts';
import { createRouter, memberProcedure } from '../procedures.ts';

/** Field actions with their evidence, as far as the person may see it (restricted evidence stays with its owner). */
export const operationsRouter = createRouter({
  list: memberProcedure.query(({ ctx }) => listOperations(ctx.services.db, ctx.actor)),

  get: memberProcedure
    .input(z.object({ id: slugSchema }))
    .query(({ ctx, input }) => getOperation(ctx.services.db, { id: input.id, actor: ctx.actor })),
});
