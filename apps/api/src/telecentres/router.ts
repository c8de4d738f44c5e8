import { z } from 'zod';
import { listTelecentres } from '@maceo/db/queries/telecentres';
import { slugSchema } from '../id-schema.ts';
import { contributorProcedure, createRouter, memberProcedure } from '../procedures.ts';
import { toWriter } from '../record-writer.ts';
import { createTelecentre, editTelecentre } from './write-telecentre.ts';

const versionSchema = z.number().int().positive();

/** Telecentres: known to everyone who signs in, changed by whom they belong to. */
export const telecentresRouter = createRouter({
  list: memberProcedure.query(({ ctx }) => listTelecentres(ctx.services.db)),

  create: contributorProcedure
    .input(z.object({ partnerId: slugSchema.nullish(), content: z.unknown() }))
    .mutation(({ ctx, input }) => createTelecentre(toWriter(ctx), input)),

  update: contributorProcedure
    .input(z.object({ id: slugSchema, version: versionSchema, content: z.unknown() }))
    .mutation(({ ctx, input }) => editTelecentre(toWriter(ctx), input)),
});
