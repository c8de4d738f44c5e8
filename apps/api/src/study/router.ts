import { getStudy } from '@maceo/db/queries/study';
import { getUnionFraming, listPartnerOverlaps, listPartners } from '@maceo/db/queries/partners';
import { listOperations } from '@maceo/db/queries/operations';
import { toPublicSheet } from '@maceo/domain/study/experience-sheet';
import { createRouter, visitorProcedure } from '../procedures.ts';

/** The study as visitors read it: its sheet without personal data, partners, overlaps, operations with open evidence. */
export const studyRouter = createRouter({
  get: visitorProcedure.query(async ({ ctx }) => {
    const { db } = ctx.services;
    const [study, partners, overlaps, union, operations] = await Promise.all([
      getStudy(db),
      listPartners(db),
      listPartnerOverlaps(db),
      getUnionFraming(db),
      listOperations(db, null),
    ]);
    return { study: { ...study, sheet: toPublicSheet(study.sheet) }, partners, overlaps, union, operations };
  }),
});
