import { z } from 'zod';
import { formatSheetHtml, formatSheetMarkdown } from '@maceo/domain/sheets/format-sheet';
import { sectionedSheetSchema, SHEET_SECTION_KEYS, toOpenSheet } from '@maceo/domain/sheets/sectioned-sheet';
import { slugSchema } from '../id-schema.ts';
import { createRouter, memberProcedure, stewardProcedure } from '../procedures.ts';
import { createSheetPdf } from './create-sheet-pdf.ts';
import { getSheet, listReadSheets } from './get-sheet.ts';
import { listSheetGaps } from './list-sheet-gaps.ts';
import { updateSheet } from './update-sheet.ts';

const idSchema = z.object({ id: slugSchema });
const textSchema = z.array(z.string().max(10_000)).max(1000);
const updateSchema = idSchema.extend({
  version: z.number().int().nonnegative(),
  asOf: z.string().max(100),
  sections: z.record(z.enum(SHEET_SECTION_KEYS), textSchema),
  contactConsentOn: sectionedSheetSchema.shape.contactConsentOn,
});

/** Experience sheets of the study and of operations. Exports are for outside: they hold no contact without consent. */
export const sheetsRouter = createRouter({
  list: memberProcedure.query(({ ctx }) => listReadSheets(ctx.services.db, ctx.actor)),

  get: memberProcedure.input(idSchema).query(async ({ ctx, input }) => {
    const reader = { db: ctx.services.db, actor: ctx.actor };
    const read = await getSheet(reader, input);
    return { ...read, gaps: await listSheetGaps(reader, read.sheet) };
  }),

  update: stewardProcedure
    .input(updateSchema)
    .mutation(({ ctx, input }) =>
      updateSheet({ db: ctx.services.db, actor: ctx.actor, now: ctx.services.clock() }, input),
    ),

  export: memberProcedure
    .input(idSchema.extend({ format: z.enum(['md', 'html', 'pdf']) }))
    .query(async ({ ctx, input }) => {
      const { services, actor } = ctx;
      const { sheet } = await getSheet({ db: services.db, actor }, input);
      const open = toOpenSheet(sheet);
      if (input.format === 'pdf') return createSheetPdf(open, services.clock());
      return input.format === 'md' ? formatSheetMarkdown(open) : formatSheetHtml(open);
    }),
});
