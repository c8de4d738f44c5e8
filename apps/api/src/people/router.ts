import { z } from 'zod';
import { findInvitee, listPeople } from '@maceo/db/queries/access';
import { isFirstAdminTokenValid } from '@maceo/db/queries/people';
import { toDay } from '@maceo/domain/day';
import { engagementReachSchema } from '@maceo/domain/people/engagement';
import { roleSchema } from '@maceo/domain/people/role';
import { MIN_PASSWORD_LENGTH } from '../auth/create-auth.ts';
import type { Context } from '../context.ts';
import { slugSchema } from '../id-schema.ts';
import { adminProcedure, createRouter, memberProcedure, visitorProcedure } from '../procedures.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { invitePerson, renewInvitation } from './invite-person.ts';
import { erasePerson, updatePerson } from './update-person.ts';
import { hashToken } from './sign-in-token.ts';
import { createFirstAdmin } from './create-first-admin.ts';

const tokenSchema = z.object({ token: z.string().max(100) });
const passwordSchema = z.object({ password: z.string().min(MIN_PASSWORD_LENGTH).max(128) });
const identitySchema = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.email().max(200),
});
const personSchema = z.object({ userId: z.string().max(60) });
const accessSchema = z.object({
  role: roleSchema,
  partnerId: slugSchema.nullable(),
  engagementScope: z.string().max(500).nullable(),
  engagementReach: engagementReachSchema.nullable(),
  accessEndsOn: z.iso.date().nullable(),
});

/** What administering people needs of a request. */
function toAdministration<T>({ services, actor }: { services: Context['services']; actor: T }) {
  return { db: services.db, auth: services.auth, actor, now: services.clock() };
}

const firstAdminInput = tokenSchema.extend(identitySchema.shape).extend(passwordSchema.shape);

/** The person who is signed in, the account of the first administrator, and everybody's access. */
export const peopleRouter = createRouter({
  me: memberProcedure.query(({ ctx }) => ctx.actor),

  isFirstAdminLinkValid: visitorProcedure.input(tokenSchema).query(({ ctx, input }) =>
    isFirstAdminTokenValid(ctx.services.db, {
      tokenHash: hashToken(input.token),
      now: ctx.services.clock(),
    }),
  ),

  createFirstAdmin: visitorProcedure.input(firstAdminInput).mutation(async ({ ctx, input }) => {
    const { db, auth, clock } = ctx.services;
    await createFirstAdmin({ db, auth, now: clock() }, input);
    return { created: true };
  }),

  list: adminProcedure.query(({ ctx }) => listPeople(ctx.services.db, toDay(ctx.services.clock()))),

  invite: adminProcedure
    .input(identitySchema.extend(accessSchema.shape))
    .mutation(({ ctx, input }) => invitePerson(toAdministration(ctx), input)),

  renewInvitation: adminProcedure
    .input(personSchema)
    .mutation(({ ctx, input }) => renewInvitation(toAdministration(ctx), input)),

  update: adminProcedure
    .input(personSchema.extend(accessSchema.shape))
    .mutation(({ ctx, input }) => updatePerson(toAdministration(ctx), input)),

  erase: adminProcedure
    .input(personSchema.extend({ reason: z.string().trim().min(1).max(500) }))
    .mutation(({ ctx, input }) => erasePerson(toAdministration(ctx), input)),

  invitation: visitorProcedure.input(tokenSchema).query(async ({ ctx, input }) => {
    const check = { tokenHash: hashToken(input.token), now: ctx.services.clock() };
    const invitee = await findInvitee(ctx.services.db, check);
    return invitee === undefined ? null : { name: invitee.name, email: invitee.email };
  }),

  acceptInvitation: visitorProcedure
    .input(tokenSchema.extend(passwordSchema.shape))
    .mutation(async ({ ctx, input }) => {
      const { db, auth, clock } = ctx.services;
      await acceptInvitation({ db, auth, now: clock() }, input);
      return { accepted: true };
    }),
});
