import { z } from 'zod';

/**
 * What the draws of the hypotheses give for a figure, in its unit: 10th percentile, median, 90th percentile. Eight
 * draws in ten fall between `p10` and `p90`. Computed draw by draw at every level, never by summing quantiles.
 * `p50Ends` = where the true median lies with 95 % confidence, given so many draws; absent where it was not computed.
 */
export const intervalSchema = z.object({
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
  p50Ends: z.object({ low: z.number(), high: z.number() }).optional(),
});
export type Interval = z.infer<typeof intervalSchema>;

/**
 * What a cell holds. Absent, null, 0, secret and not applicable are five different things:
 * `number` may carry the interval of its draws (absent for data and where none was computed); `missing` = not known (`reason` says why, in French); `secret` = statistical confidentiality;
 * `not_applicable` = the question has no meaning there; `low_reliability` = known but fragile.
 */
export const valueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: z.number(), interval: intervalSchema.optional() }),
  z.object({ kind: z.literal('low_reliability'), value: z.number(), reason: z.string() }),
  z.object({ kind: z.literal('missing'), reason: z.string() }),
  z.object({ kind: z.literal('secret') }),
  z.object({ kind: z.literal('not_applicable'), reason: z.string() }),
]);
export type Value = z.infer<typeof valueSchema>;

/** The number a value carries, or undefined when it carries none. Never 0 in place of an absence. */
export function findNumber(value: Value): number | undefined {
  return value.kind === 'number' || value.kind === 'low_reliability' ? value.value : undefined;
}

/** The interval of a value, undefined when it has none. */
export function findInterval(value: Value): Interval | undefined {
  return value.kind === 'number' ? value.interval : undefined;
}

/** Short mark printed in place of an absent number: « n.d. », « s » or « sans objet ». */
export function formatAbsence(kind: 'missing' | 'secret' | 'not_applicable'): string {
  return { missing: 'n.d.', secret: 's', not_applicable: 'sans objet' }[kind];
}
