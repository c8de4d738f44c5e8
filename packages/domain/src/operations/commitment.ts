import { z } from 'zod';
import { partialDateSchema } from '../partial-date.ts';

const countSchema = z.number().int().min(0).max(1_000_000).nullable();

/**
 * What was signed and what is used, always side by side (150 agreements, 23 users): the ratio is the lesson. Counts of the
 * same thing (`label` says which) as of `countedOn`; null = « non communiqué », never 0.
 */
export const commitmentSchema = z.object({
  label: z.string().min(1).max(120),
  signed: countSchema,
  used: countSchema,
  countedOn: partialDateSchema.nullable(),
});
export type Commitment = z.infer<typeof commitmentSchema>;

/** Used per signed, from 0 (may exceed 1); undefined when one of them is unknown or nothing was signed. */
export function findUseRatio({ signed, used }: Pick<Commitment, 'signed' | 'used'>): number | undefined {
  return signed === null || used === null || signed === 0 ? undefined : used / signed;
}
