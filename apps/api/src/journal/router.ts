import { z } from 'zod';
import { listJournal } from '@maceo/db/queries/journal';
import { adminProcedure, createRouter } from '../procedures.ts';

const querySchema = z.object({
  text: z.string().max(100).optional(),
  action: z.string().max(40).optional(),
  entity: z.string().max(40).optional(),
  entityId: z.string().max(100).optional(),
  before: z.number().int().positive().optional(),
});

/** The journal, which nobody can change: read by administrators. */
export const journalRouter = createRouter({
  list: adminProcedure.input(querySchema).query(({ ctx, input }) => listJournal(ctx.services.db, input)),
});
