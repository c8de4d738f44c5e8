import { z } from 'zod';
import { listOrganisations } from '@maceo/db/queries/organisations';
import { slugSchema } from '../id-schema.ts';
import { contributorProcedure, createRouter, memberProcedure } from '../procedures.ts';
import { toWriter } from '../record-writer.ts';
import { createOrganisation, editOrganisation } from './write-organisation.ts';

const versionSchema = z.number().int().positive();

/** Employers in which actions are run: known to everyone who signs in, changed by whom they belong to. */
export const organisationsRouter = createRouter({
  list: memberProcedure.query(({ ctx }) => listOrganisations(ctx.services.db)),

  create: contributorProcedure
    .input(z.object({ partnerId: slugSchema.nullish(), content: z.unknown() }))
    .mutation(({ ctx, input }) => createOrganisation(toWriter(ctx), input)),

  update: contributorProcedure
    .input(z.object({ id: slugSchema, version: versionSchema, content: z.unknown() }))
    .mutation(({ ctx, input }) => editOrganisation(toWriter(ctx), input)),
});
