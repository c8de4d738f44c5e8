import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import { z } from 'zod';
import { describeRefusal } from '@maceo/domain/describe-refusal';
import {
  ADMIN_ROLES,
  CONTRIBUTOR_ROLES,
  DRAFTER_ROLES,
  IMPORTER_ROLES,
  PUBLISHER_ROLES,
  roleSchema,
  STEWARD_ROLES,
  type Actor,
  type Role,
} from '@maceo/domain/people/role';
import type { Problem } from '@maceo/domain/problem';
import { Refusal, type RefusalReason } from '@maceo/domain/refusal';
import type { Context } from './context.ts';
import { OUTAGE_MESSAGE } from './error-body.ts';
import { toRefusalCode } from './refusal-codes.ts';

/**
 * The procedures from which every router is built. Choosing one is the authorisation: `visitorProcedure` is open,
 * the others name the roles they let in. Refusals thrown anywhere become tRPC errors with the reason, the French
 * sentence and the problems; anything else is an outage, logged with an id and shown without detail.
 */

/** French problems of a zod error, one per field. */
function toProblems(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    field: issue.path.join('.') || 'saisie',
    message: `${issue.path.join('.') || 'Saisie'}\u00A0: valeur absente ou mal formée.`,
  }));
}

/** Faults of the request itself, found before any procedure runs: not ours, and not logged as ours. */
const PROTOCOL_REASONS: Partial<Record<TRPCError['code'], RefusalReason>> = {
  BAD_REQUEST: { kind: 'request-malformed' },
  PARSE_ERROR: { kind: 'request-malformed' },
  UNSUPPORTED_MEDIA_TYPE: { kind: 'request-malformed' },
  PAYLOAD_TOO_LARGE: { kind: 'request-malformed' },
  NOT_FOUND: { kind: 'path-unknown' },
  METHOD_NOT_SUPPORTED: { kind: 'request-malformed' },
};

/** Why a request failed, if it was refused rather than broken. */
function findReason(error: TRPCError): RefusalReason | undefined {
  if (error.cause instanceof Refusal) return error.cause.reason;
  if (error.cause instanceof z.ZodError) return { kind: 'input-invalid', problems: toProblems(error.cause) };
  return PROTOCOL_REASONS[error.code];
}

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 30_000 } },
  isDev: false,
  errorFormatter({ shape, error, ctx }) {
    const reason = findReason(error);
    const message = reason === undefined ? OUTAGE_MESSAGE : describeRefusal(reason);
    const problems = reason?.kind === 'input-invalid' ? reason.problems : [];
    return {
      ...shape,
      message,
      data: { code: shape.data.code, message, reason, problems, requestId: ctx?.requestId ?? '' },
    };
  },
});

const refusing = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof Refusal) {
    const code = toRefusalCode(result.error.cause.reason);
    throw new TRPCError({
      code,
      cause: result.error.cause,
      message: describeRefusal(result.error.cause.reason),
    });
  }
  return result;
});

/** The actor of a request, or the refusal that fits: unknown visitors must sign in, others lack the role. */
export function getActor(actor: Actor | null, roles: readonly Role[]): Actor {
  if (actor === null) throw new Refusal({ kind: 'not-signed-in' });
  if (!roles.includes(actor.role)) throw new Refusal({ kind: 'not-allowed' });
  return actor;
}

function createRoleProcedure(roles: readonly Role[]) {
  return visitorProcedure.use(({ ctx, next }) =>
    next({ ctx: { ...ctx, actor: getActor(ctx.actor, roles) } }),
  );
}

/** Open to everyone: reads of what is public. `ctx.actor` may be null. */
export const visitorProcedure = t.procedure.use(refusing);
/** Any signed-in person: reads of the console. */
export const memberProcedure = createRoleProcedure(roleSchema.options);
/** Those who draft scenarios and run them (the operator, partner leads, consulting firms). */
export const drafterProcedure = createRoleProcedure(DRAFTER_ROLES);
/** Those who enter what the field says (the operator, partners' people, consulting firms). */
export const contributorProcedure = createRoleProcedure(CONTRIBUTOR_ROLES);
/** Those who make results public (the operator only: firms draft, they never publish). */
export const publisherProcedure = createRoleProcedure(PUBLISHER_ROLES);
/** Those who speak for a partner (the operator, its own lead): weights, progress. */
export const stewardProcedure = createRoleProcedure(STEWARD_ROLES);
/** Those who bring files in (the operator, a partner's people, consulting firms). */
export const importerProcedure = createRoleProcedure(IMPORTER_ROLES);
/** Those who give and withdraw access, and read the journal. */
export const adminProcedure = createRoleProcedure(ADMIN_ROLES);

/** Builds a router of one noun. */
export const createRouter = t.router;
/** Builds an in-process caller of a router. */
export const createCallerFactory = t.createCallerFactory;
