import { z } from 'zod';
import { listImports } from '@maceo/db/queries/imports';
import { lineActionSchema } from '@maceo/domain/imports/import-line';
import { importMappingSchema } from '@maceo/domain/imports/import-mapping';
import type { Context } from '../context.ts';
import { createRouter, importerProcedure, memberProcedure } from '../procedures.ts';
import { checkImport } from './check-import.ts';
import { chooseSheet } from './choose-sheet.ts';
import { commitImport } from './commit-import.ts';
import { getImport } from './get-import.ts';
import { removeImport } from './remove-import.ts';
import { rollBackImport } from './roll-back-import.ts';
import type { ImportWriter } from './upload-import.ts';

const refSchema = z.object({ id: z.uuid(), version: z.number().int().positive() });
const pageSchema = z.object({
  id: z.uuid(),
  action: lineActionSchema.nullable(),
  offset: z.number().int().min(0).max(100_000),
});
const sheetSchema = refSchema.extend({
  sheet: z.number().int().min(0).max(99),
  headerLine: z.number().int().min(1).max(100_000).nullable(),
});

function toWriter({ services, actor }: Context & Pick<ImportWriter, 'actor'>): ImportWriter {
  return { db: services.db, actor, now: services.clock() };
}

/** Imports of files, from the columns to the rollback; the file itself comes in by a form (create-imports-app.ts). */
export const importsRouter = createRouter({
  list: memberProcedure.query(({ ctx }) => listImports(ctx.services.db, ctx.actor)),

  get: memberProcedure
    .input(pageSchema)
    .query(({ ctx, input }) => getImport({ db: ctx.services.db, actor: ctx.actor }, input)),

  chooseSheet: importerProcedure
    .input(sheetSchema)
    .mutation(({ ctx, input }) => chooseSheet(toWriter(ctx), input)),

  check: importerProcedure
    .input(refSchema.extend({ mapping: importMappingSchema }))
    .mutation(({ ctx, input }) => checkImport(toWriter(ctx), input)),

  commit: importerProcedure.input(refSchema).mutation(({ ctx, input }) => commitImport(toWriter(ctx), input)),

  rollBack: importerProcedure
    .input(refSchema)
    .mutation(({ ctx, input }) => rollBackImport(toWriter(ctx), input)),

  remove: importerProcedure.input(refSchema).mutation(({ ctx, input }) => removeImport(toWriter(ctx), input)),
});
