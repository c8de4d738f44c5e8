import { findCurrentFlowReport, findCurrentFlowSet } from '@maceo/db/queries/flows';
import { listMembers } from '@maceo/db/queries/territory-members';
import { Refusal } from '@maceo/domain/refusal';
import { leverTerritorySchema } from '@maceo/domain/scenarios/lever';
import { listTerritoryHomes } from '../list-territory-homes.ts';
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

  /** Homes of a territory by their numbers in the compact population of the current flows: where a lever acts. */
  homes: memberProcedure.input(leverTerritorySchema).query(async ({ ctx, input }) => {
    const { db } = ctx.services;
    const [set, members] = await Promise.all([findCurrentFlowSet(db), listMembers(db)]);
    if (set === undefined) throw new Refusal({ kind: 'flows-missing' });
    const homes = set.zones.slice(0, set.homeStart.length - 1);
    return listTerritoryHomes(members, new Map(homes.map((code, index) => [code, index])), input);
  }),
});
