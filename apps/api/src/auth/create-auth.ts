import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Database } from '@maceo/db/open-database';
import { findAccess } from '@maceo/db/queries/access';
import { authTables } from '@maceo/db/tables/auth-tables';
import { toDay } from '@maceo/domain/day';
import { isAccessEnded } from '@maceo/domain/people/person';
import { roleSchema } from '@maceo/domain/people/role';

/** Shortest password accepted; no rule of composition (ANSSI: length first). */
export const MIN_PASSWORD_LENGTH = 12;

/** What signing in needs: where sessions live, the secret that signs cookies, the public origin. */
export interface AuthOptions {
  db: Database;
  secret: string;
  /** Origin people see, without trailing slash, such as `http://127.0.0.1:3000`. */
  origin: string;
  clock: () => Date;
}

/** Opens no session for an access that is over. */
async function checkAccessIsOpen(
  db: Database,
  { userId, now }: { userId: string; now: Date },
): Promise<void> {
  const access = await findAccess(db, userId);
  if (access !== undefined && !isAccessEnded(access.accessEndsOn, toDay(now))) return;
  throw new APIError('FORBIDDEN', { code: 'ACCESS_ENDED', message: 'Votre accès a pris fin.' });
}

/**
 * E-mail and password sign-in with sessions in PostgreSQL. Nobody can sign up alone: accounts are created by an
 * administrator or by the single-use link of the first start. Five tries a minute for each address, counted in the
 * database. Cookies are httpOnly, SameSite=Lax, and Secure when the origin is https.
 */
export function createAuth({ db, secret, origin, clock }: AuthOptions) {
  return betterAuth({
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: drizzleAdapter(db, { provider: 'pg', schema: authTables }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD_LENGTH },
    user: {
      additionalFields: {
        role: { type: [...roleSchema.options], required: true, input: false, defaultValue: 'reader' },
        partnerId: { type: 'string', required: false, input: false },
        accessEndsOn: { type: 'string', required: false, input: false },
        engagementReach: { type: 'json', required: false, input: false },
      },
    },
    databaseHooks: {
      session: { create: { before: ({ userId }) => checkAccessIsOpen(db, { userId, now: clock() }) } },
    },
    session: { expiresIn: 60 * 60 * 24 * 7, updateAge: 60 * 60 * 24 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 120,
      customRules: { '/sign-in/email': { window: 60, max: 5 } },
    },
    advanced: { ipAddress: { ipAddressHeaders: ['x-maceo-client'] } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** The authentication service of the process. */
export type Auth = ReturnType<typeof createAuth>;
