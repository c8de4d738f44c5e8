import { z } from 'zod';
import { evidenceStatusSchema } from '@maceo/domain/operations/evidence';
import { slugSchema } from '../id-schema.ts';
import { contributorProcedure, createRouter } from '../procedures.ts';
import { toWriter } from '../record-writer.ts';
import { removeFile } from './attach-file.ts';
import { moveEvidence } from './move-evidence.ts';
import { createEvidence, editEvidence, replaceEvidence } from './write-evidence.ts';

const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const keySchema = z.object({ id: idSchema, version: z.number().int().positive() });
const moveSchema = keySchema.extend({ to: evidenceStatusSchema, reason: z.string().trim().max(1000) });

/** Field observations: entered by whom the operation belongs to, judged by the operator. They are read with their operation. */
export const evidenceRouter = createRouter({
  create: contributorProcedure
    .input(z.object({ operationId: slugSchema, content: z.unknown() }))
    .mutation(({ ctx, input }) => createEvidence(toWriter(ctx), input)),

  update: contributorProcedure
    .input(keySchema.extend({ content: z.unknown() }))
    .mutation(({ ctx, input }) => editEvidence(toWriter(ctx), input)),

  move: contributorProcedure
    .input(moveSchema)
    .mutation(({ ctx, input }) => moveEvidence(toWriter(ctx), input)),

  replace: contributorProcedure
    .input(z.object({ id: idSchema }))
    .mutation(({ ctx, input }) => replaceEvidence(toWriter(ctx), input)),

  removeFile: contributorProcedure.input(z.object({ id: z.uuid() })).mutation(async ({ ctx, input }) => {
    await removeFile({ ...toWriter(ctx), files: ctx.services.files }, input);
    return { removed: true };
  }),
});
