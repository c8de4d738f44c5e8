import { getUnionFraming, listPartnerOverlaps, listPartners } from '@maceo/db/queries/partners';
import { createRouter, memberProcedure } from '../procedures.ts';

/** The partners of the study: perimeters in both readings, overlaps by name, and the union in place of a sum. */
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
});
