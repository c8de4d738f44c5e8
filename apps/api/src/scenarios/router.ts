import { z } from 'zod';
import { listPublished } from '@maceo/db/queries/publications';
import { listScenarios } from '@maceo/db/queries/scenarios';
import { hypothesisRefSchema } from '@maceo/domain/hypotheses/hypothesis';
import { leverSettingSchema } from '@maceo/domain/scenarios/lever';
import { rampSchema } from '@maceo/domain/scenarios/ramp';
import { SCENARIO_STEPS } from '@maceo/domain/scenarios/scenario-life';
import { slugSchema } from '../id-schema.ts';
import { createRouter, drafterProcedure, memberProcedure, visitorProcedure } from '../procedures.ts';
import { toWriter } from '../record-writer.ts';
import { createScenario } from './create-scenario.ts';
import { getScenarioFile } from './get-scenario-file.ts';
import { getScenarioVersion, listVersions } from './get-scenario-version.ts';
import { moveScenario } from './move-scenario.ts';
import { updateHypotheses } from './update-hypotheses.ts';
import { updateLevers } from './update-levers.ts';

/** Where a lever acts, as sent: the verb checks that it exists, in our words. */
const placeSchema = z.object({ level: z.string().max(60), code: z.string().max(200) });

const updateSchema = z.object({
  id: slugSchema,
  version: z.number().int().positive(),
  levers: z
    .array(leverSettingSchema.extend({ value: z.unknown(), territory: placeSchema.nullish() }))
    .max(500),
  hypotheses: z.record(z.string().max(60), z.unknown()).default({}),
  name: z.string().max(10_000).optional(),
  summary: z.string().max(10_000).optional(),
  horizonYear: z.unknown().optional(),
  ramp: rampSchema
    .extend({ startYear: z.unknown(), justification: z.string().max(10_000) })
    .nullable()
    .optional(),
});

const newSchema = z.object({
  name: z.string().max(10_000),
  code: z.string().max(200),
  summary: z.string().max(10_000),
  horizonYear: z.unknown(),
  copyOf: slugSchema.nullable(),
  partnerId: slugSchema.nullable(),
});

const moveSchema = z.object({
  id: slugSchema,
  version: z.number().int().positive(),
  step: z.enum(SCENARIO_STEPS),
  reason: z.string().trim().max(1000),
});

const hypothesesSchema = z.object({
  id: slugSchema,
  version: z.number().int().positive(),
  hypothesisIds: z.array(hypothesisRefSchema).max(60),
});

/** Scenarios: the published ones for all, the drafts for those who work on them. */
export const scenariosRouter = createRouter({
  published: visitorProcedure.query(({ ctx }) => listPublished(ctx.services.db)),

  list: memberProcedure.query(({ ctx }) => listScenarios(ctx.services.db, ctx.actor)),

  get: memberProcedure
    .input(z.object({ id: slugSchema }))
    .query(({ ctx, input }) => getScenarioFile({ db: ctx.services.db, actor: ctx.actor }, input)),

  versions: memberProcedure
    .input(z.object({ id: slugSchema }))
    .query(({ ctx, input }) => listVersions({ db: ctx.services.db, actor: ctx.actor }, input)),

  version: memberProcedure
    .input(z.object({ id: slugSchema, version: z.number().int().positive() }))
    .query(({ ctx, input }) => getScenarioVersion({ db: ctx.services.db, actor: ctx.actor }, input)),

  create: drafterProcedure
    .input(newSchema)
    .mutation(({ ctx, input }) => createScenario(toWriter(ctx), input)),

  move: drafterProcedure.input(moveSchema).mutation(({ ctx, input }) => moveScenario(toWriter(ctx), input)),

  updateLevers: drafterProcedure
    .input(updateSchema)
    .mutation(({ ctx, input }) =>
      updateLevers({ db: ctx.services.db, now: ctx.services.clock(), actor: ctx.actor }, input),
    ),

  updateHypotheses: drafterProcedure
    .input(hypothesesSchema)
    .mutation(({ ctx, input }) =>
      updateHypotheses({ db: ctx.services.db, now: ctx.services.clock(), actor: ctx.actor }, input),
    ),
});
