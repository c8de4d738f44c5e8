import { z } from 'zod';

/**
 * What a cell holds. Absent, null, 0, secret and not applicable are five different things:
 * `missing` = not known (`reason` says why, in French); `secret` = statistical confidentiality;
 * `not_applicable` = the question has no meaning there; `low_reliability` = known but fragile.
 */
export const valueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: z.number() }),
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

/** Short mark printed in place of an absent number: « n.d. », « s » or « sans objet ». */
export function formatAbsence(kind: 'missing' | 'secret' | 'not_applicable'): string {
  return { missing: 'n.d.', secret: 's', not_applicable: 'sans objet' }[kind];
}
