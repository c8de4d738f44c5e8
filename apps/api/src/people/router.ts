import { z } from 'zod';
import { createRouter, memberProcedure, visitorProcedure } from '../procedures.ts';
import { MIN_PASSWORD_LENGTH } from '../auth/create-auth.ts';
import { isFirstAdminTokenValid } from '@maceo/db/queries/people';
import { hashToken } from './sign-in-token.ts';
import { createFirstAdmin } from './create-first-admin.ts';

const firstAdminSchema = z.object({
  token: z.string().max(100),
  name: z.string().trim().min(1).max(100),
  email: z.email().max(200),
  password: z.string().min(MIN_PASSWORD_LENGTH).max(128),
});

/** The person who is signed in, and the account of the first administrator. */
export const peopleRouter = createRouter({
  me: memberProcedure.query(({ ctx }) => ctx.actor),

  isFirstAdminLinkValid: visitorProcedure
    .input(z.object({ token: z.string().max(100) }))
    .query(({ ctx, input }) =>
      isFirstAdminTokenValid(ctx.services.db, {
        tokenHash: hashToken(input.token),
        now: ctx.services.clock(),
      }),
    ),

  createFirstAdmin: visitorProcedure.input(firstAdminSchema).mutation(async ({ ctx, input }) => {
    const { db, auth, clock } = ctx.services;
    await createFirstAdmin({ db, auth, now: clock() }, input);
    return { created: true };
  }),
});
