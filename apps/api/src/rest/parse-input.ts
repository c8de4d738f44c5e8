import type { z } from 'zod';
import type { Problem } from '@maceo/domain/problem';
import { Refusal } from '@maceo/domain/refusal';

function toProblem(issue: z.core.$ZodIssue): Problem {
  const field = issue.path.join('.') || 'requête';
  return { field, message: issue.message };
}

/** Input read by its schema, or a refusal with every problem at once, in French. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal({ kind: 'input-invalid', problems: parsed.error.issues.map(toProblem) });
}
