import { account } from './account.ts';
import { rateLimit } from './rate-limit.ts';
import { session } from './session.ts';
import { user } from './user.ts';
import { verification } from './verification.ts';

/** The tables that better-auth reads and writes, under the names it looks for. */
export const authTables = { user, session, account, verification, rateLimit };
