import { findCurrentFlowReport } from '@maceo/db/queries/flows';
import { Refusal } from '@maceo/domain/refusal';
import { formatLiveUrl } from './create-live-app.ts';
import { createRouter, memberProcedure } from '../procedures.ts';

/** The model that the workshop runs in the browser. */
export const liveRouter = createRouter({
  /** Address of the compact population that stands for the current flows: it changes when they do. */
  current: memberProcedure.query(async ({ ctx }) => {
    const flows = await findCurrentFlowReport(ctx.services.db);
    if (flows === undefined) throw new Refusal({ kind: 'flows-missing' });
    return { flowsId: flows.id, url: formatLiveUrl(flows.id) };
  }),
});
