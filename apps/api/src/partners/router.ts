import { z } from 'zod';
import { getUnionFraming, listPartnerOverlaps, listPartners } from '@maceo/db/queries/partners';
import { partnerStatusSchema } from '@maceo/domain/partners/partner';
import { slugSchema } from '../id-schema.ts';
import { createRouter, memberProcedure, publisherProcedure, stewardProcedure } from '../procedures.ts';
import { getWorkspace } from './get-workspace.ts';
import { updateAgreement } from './update-agreement.ts';
import { updateMaturity } from './update-maturity.ts';
import { updateWeighting } from './update-weighting.ts';

const editSchema = z.object({ partnerId: slugSchema, version: z.number().int().nonnegative() });
const commentSchema = z.string().max(1000);
const daySchema = z.iso.date().nullable();

/** The partners of the study: perimeters in both readings, overlaps by name, the union in place of a sum; their rooms. */
export const partnersRouter = createRouter({
  list: memberProcedure.query(async ({ ctx }) => {
    const { db } = ctx.services;
    const [partners, overlaps, union] = await Promise.all([
      listPartners(db),
      listPartnerOverlaps(db),
      getUnionFraming(db),
    ]);
    return { partners, overlaps, union };
  }),

  workspace: memberProcedure
    .input(z.object({ partnerId: slugSchema }))
    .query(({ ctx, input }) => getWorkspace({ db: ctx.services.db, actor: ctx.actor }, input)),

  updateWeighting: stewardProcedure
    .input(editSchema.extend({ points: z.record(z.string().max(40), z.unknown()), comment: commentSchema }))
    .mutation(({ ctx, input }) =>
      updateWeighting({ db: ctx.services.db, actor: ctx.actor, now: ctx.services.clock() }, input),
    ),

  updateMaturity: stewardProcedure
    .input(editSchema.extend({ levels: z.record(z.string().max(40), z.unknown()), comment: commentSchema }))
    .mutation(({ ctx, input }) =>
      updateMaturity({ db: ctx.services.db, actor: ctx.actor, now: ctx.services.clock() }, input),
    ),

  updateAgreement: publisherProcedure
    .input(
      editSchema.extend({ status: partnerStatusSchema, agreedOn: daySchema, agreementEndsOn: daySchema }),
    )
    .mutation(({ ctx, input }) =>
      updateAgreement({ db: ctx.services.db, actor: ctx.actor, now: ctx.services.clock() }, input),
    ),
});
