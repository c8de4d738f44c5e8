import { z } from 'zod';
import { getOperation, listOperations } from '@maceo/db/queries/operations';
import { listTelecentres } from '@maceo/db/queries/telecentres';
import { operationStatusSchema } from '@maceo/domain/operations/operation';
import { slugSchema } from '../id-schema.ts';
import { contributorProcedure, createRouter, memberProcedure, publisherProcedure } from '../procedures.ts';
import { toWriter } from '../record-writer.ts';
import { createOperation } from './create-operation.ts';
import { editOperation } from './edit-operation.ts';
import { handOverOperation } from './hand-over-operation.ts';
import { moveOperation } from './move-operation.ts';

const keySchema = z.object({ id: slugSchema, version: z.number().int().positive() });
const newSchema = z.object({
  partnerId: slugSchema.nullish(),
  status: operationStatusSchema,
  content: z.record(z.string().max(60), z.unknown()),
});
const reasonSchema = z.string().trim().max(1000);

/** Field actions with their evidence, as far as the person may see it (restricted evidence stays with its owner). */
export const operationsRouter = createRouter({
  list: memberProcedure.query(({ ctx }) => listOperations(ctx.services.db, ctx.actor)),

  get: memberProcedure.input(z.object({ id: slugSchema })).query(async ({ ctx, input }) => {
    const { db } = ctx.services;
    const documented = await getOperation(db, { id: input.id, actor: ctx.actor });
    return { ...documented, telecentres: await listTelecentres(db, documented.operation.telecentreIds) };
  }),

  create: contributorProcedure
    .input(newSchema)
    .mutation(({ ctx, input }) => createOperation(toWriter(ctx), input)),

  update: contributorProcedure
    .input(keySchema.extend({ content: z.unknown() }))
    .mutation(({ ctx, input }) => editOperation(toWriter(ctx), input)),

  move: contributorProcedure
    .input(keySchema.extend({ to: operationStatusSchema, reason: reasonSchema }))
    .mutation(({ ctx, input }) => moveOperation(toWriter(ctx), input)),

  handOver: publisherProcedure
    .input(keySchema.extend({ partnerId: slugSchema.nullable(), reason: reasonSchema.min(1) }))
    .mutation(({ ctx, input }) => handOverOperation(toWriter(ctx), input)),
});
