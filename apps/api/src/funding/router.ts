import { z } from 'zod';
import { findFundingPlan, listFundingPlans } from '@maceo/db/queries/funding';
import { expenseSchema, fundingLineSchema } from '@maceo/domain/funding/funding-plan';
import { Refusal } from '@maceo/domain/refusal';
import type { Actor } from '@maceo/domain/people/role';
import type { Context } from '../context.ts';
import { slugSchema } from '../id-schema.ts';
import { createRouter, memberProcedure, stewardProcedure } from '../procedures.ts';
import { createPlan } from './create-plan.ts';
import { listModelledEmissions } from './list-modelled-emissions.ts';
import { advancePlan, updatePlan, type FundingWriter } from './update-plan.ts';

const versionSchema = z.object({ id: slugSchema, version: z.number().int().positive() });
const textSchema = z.string().max(1000);
const contentSchema = z.object({
  total: z.object({ amountCents: z.unknown(), taxBasis: z.enum(['HT', 'TTC']).nullable() }),
  ownFundsPercent: z.unknown(),
  lines: z.array(fundingLineSchema.extend({ funder: textSchema, amountCents: z.unknown() })).max(50),
  expenses: z
    .array(expenseSchema.extend({ label: textSchema, amountCents: z.unknown(), year: z.unknown() }))
    .max(200),
  teleworkers: z.unknown(),
  usedSeatDays: z.unknown(),
});

function toWriter({ services, actor }: { services: Context['services']; actor: Actor }): FundingWriter {
  return { db: services.db, actor, now: services.clock() };
}

/** Funding plans of the study and of operations. */
export const fundingRouter = createRouter({
  list: memberProcedure.query(({ ctx }) => listFundingPlans(ctx.services.db, ctx.actor)),

  get: memberProcedure.input(z.object({ id: slugSchema })).query(async ({ ctx, input }) => {
    const plan = await findFundingPlan(ctx.services.db, { id: input.id, actor: ctx.actor });
    if (plan === undefined) throw new Refusal({ kind: 'funding-unknown', id: input.id });
    return plan;
  }),

  modelledEmissions: memberProcedure
    .input(z.object({ id: slugSchema }))
    .query(({ ctx, input }) => listModelledEmissions({ db: ctx.services.db, actor: ctx.actor }, input)),

  create: stewardProcedure
    .input(z.object({ operationId: slugSchema }))
    .mutation(({ ctx, input }) => createPlan(toWriter(ctx), input)),

  update: stewardProcedure
    .input(versionSchema.extend(contentSchema.shape))
    .mutation(({ ctx, input }) => updatePlan(toWriter(ctx), input)),

  advance: stewardProcedure
    .input(versionSchema)
    .mutation(({ ctx, input }) => advancePlan(toWriter(ctx), input)),
});
