import { z } from 'zod';
import { findOperation, listOperations } from '@maceo/db/queries/operations';
import { Refusal } from '@maceo/domain/refusal';
import { createRouter, memberProcedure } from '../procedures.ts';

/** Field actions with their evidence, as far as the person may see it (restricted evidence stays with its owner). */
export const operationsRouter = createRouter({
  list: memberProcedure.query(({ ctx }) => listOperations(ctx.services.db, ctx.actor)),

  get: memberProcedure.input(z.object({ id: z.string().max(60) })).query(async ({ ctx, input }) => {
    const found = await findOperation(ctx.services.db, { id: input.id, actor: ctx.actor });
    if (found === undefined) throw new Refusal({ kind: 'operation-unknown', id: input.id });
    return found;
  }),
});
