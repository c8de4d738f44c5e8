import { z } from 'zod';
import { hypothesisStatusSchema } from '@maceo/domain/hypotheses/hypothesis';
import {
  ESTIMABLE_PARAMETERS,
  HYPOTHESIS_LAWS,
  isEstimable,
} from '@maceo/domain/hypotheses/hypothesis-parameter';
import { slugSchema } from '../id-schema.ts';
import { getPublished } from '../get-published.ts';
import {
  createRouter,
  drafterProcedure,
  memberProcedure,
  publisherProcedure,
  visitorProcedure,
} from '../procedures.ts';
import { getHypothesisFile } from './get-hypothesis-file.ts';
import { getOperationReach } from './get-operation-reach.ts';
import { listHypothesisSummaries } from './list-hypothesis-summaries.ts';
import { listPublicHypotheses } from './list-public-hypotheses.ts';
import { moveHypothesis } from './move-hypothesis.ts';
import { previewEstimate } from './preview-estimate.ts';
import { proposeHypothesis } from './propose-hypothesis.ts';

const versionSchema = z.number().int().positive();
const estimateSchema = z.object({
  parameterId: z.string().refine(isEstimable, { message: Object.keys(ESTIMABLE_PARAMETERS).join(', ') }),
  usesPrior: z.boolean(),
});
const proposalSchema = z.object({
  parameterId: z.string().max(60),
  distribution: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('field'), usesPrior: z.boolean() }),
    z.object({
      kind: z.literal('typed'),
      law: z.enum(HYPOTHESIS_LAWS),
      low: z.unknown(),
      mode: z.unknown(),
      high: z.unknown(),
    }),
  ]),
  justification: z.string().max(10_000),
  revises: z.object({ id: slugSchema, version: versionSchema }).optional(),
});
const moveSchema = z.object({
  id: slugSchema,
  version: versionSchema,
  step: hypothesisStatusSchema.exclude(['proposed']),
  reason: z.string().max(2000).optional(),
});

/** Hypotheses: read by members, proposed by those who draft, reviewed and adopted by the operator. */
export const hypothesesRouter = createRouter({
  list: memberProcedure.query(({ ctx }) => listHypothesisSummaries(ctx.services.db, ctx.actor)),

  get: memberProcedure
    .input(z.object({ id: slugSchema, version: versionSchema.optional() }))
    .query(({ ctx, input }) => getHypothesisFile({ db: ctx.services.db, actor: ctx.actor }, input)),

  estimate: memberProcedure
    .input(estimateSchema)
    .query(({ ctx, input }) =>
      previewEstimate({ db: ctx.services.db, now: ctx.services.clock(), actor: ctx.actor }, input),
    ),

  propose: drafterProcedure
    .input(proposalSchema)
    .mutation(({ ctx, input }) =>
      proposeHypothesis({ db: ctx.services.db, now: ctx.services.clock(), actor: ctx.actor }, input),
    ),

  move: publisherProcedure
    .input(moveSchema)
    .mutation(({ ctx, input }) =>
      moveHypothesis({ db: ctx.services.db, now: ctx.services.clock(), actor: ctx.actor }, input),
    ),

  ofOperation: memberProcedure
    .input(z.object({ id: slugSchema }))
    .query(({ ctx, input }) => getOperationReach({ db: ctx.services.db, actor: ctx.actor }, input)),

  ofPublication: visitorProcedure
    .input(z.object({ scenarioId: slugSchema, publication: versionSchema.optional() }))
    .query(async ({ ctx, input: { scenarioId, publication } }) => {
      const { db } = ctx.services;
      const { published } = await getPublished(db, { scenarioId, number: publication });
      return listPublicHypotheses(db, published.run.inputs.hypotheses);
    }),
});
