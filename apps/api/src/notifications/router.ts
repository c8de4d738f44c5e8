import { z } from 'zod';
import { countUnread, listNotifications, updateRead } from '@maceo/db/queries/notifications';
import { subjectKindSchema } from '@maceo/domain/comments/subject';
import { createRouter, memberProcedure } from '../procedures.ts';

const aboutSchema = z.object({
  kind: z.enum([...subjectKindSchema.options, 'run', 'user']),
  id: z.string().min(1).max(80),
});
const choiceSchema = z.union([
  z.object({ id: z.number().int().positive() }),
  z.object({ about: aboutSchema }),
  z.literal('all'),
]);

/** What a person is told; each reads and marks their own. */
export const notificationsRouter = createRouter({
  list: memberProcedure.query(({ ctx }) => listNotifications(ctx.services.db, ctx.actor.userId)),

  unread: memberProcedure.query(({ ctx }) => countUnread(ctx.services.db, ctx.actor.userId)),

  markRead: memberProcedure.input(choiceSchema).mutation(async ({ ctx, input }) => {
    const reader = { userId: ctx.actor.userId, now: ctx.services.clock() };
    return { read: await updateRead(ctx.services.db, reader, input) };
  }),
});
