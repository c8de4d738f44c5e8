import { z } from 'zod';
import { listComments } from '@maceo/db/queries/comments';
import { subjectRefSchema } from '@maceo/domain/comments/subject';
import { contributorProcedure, createRouter, memberProcedure } from '../procedures.ts';
import { toWriter } from '../record-writer.ts';
import { getSubject } from './get-subject.ts';
import { createComment, editComment, removeComment } from './write-comment.ts';

const idSchema = z.object({ id: z.uuid() });

/** What people say of a thing: read by whoever may read the thing, written by those among them who contribute. */
export const commentsRouter = createRouter({
  list: memberProcedure.input(subjectRefSchema).query(async ({ ctx, input }) => {
    const { db } = ctx.services;
    await getSubject({ db, actor: ctx.actor }, input);
    return listComments(db, input);
  }),

  create: contributorProcedure
    .input(z.object({ subject: subjectRefSchema, body: z.unknown() }))
    .mutation(({ ctx, input }) => createComment(toWriter(ctx), input)),

  update: contributorProcedure
    .input(idSchema.extend({ body: z.unknown() }))
    .mutation(async ({ ctx, input }) => {
      await editComment(toWriter(ctx), input);
      return { updated: true };
    }),

  remove: contributorProcedure.input(idSchema).mutation(async ({ ctx, input }) => {
    await removeComment(toWriter(ctx), { ...input, removed: true });
    return { removed: true };
  }),

  restore: contributorProcedure.input(idSchema).mutation(async ({ ctx, input }) => {
    await removeComment(toWriter(ctx), { ...input, removed: false });
    return { removed: false };
  }),
});
