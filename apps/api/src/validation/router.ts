import { createRouter, visitorProcedure } from '../procedures.ts';
import { listValidation } from './list-validation.ts';

/** The model held against published figures: open to all. */
export const validationRouter = createRouter({
  list: visitorProcedure.query(({ ctx }) => listValidation(ctx.services.db)),
});
