import type { z } from 'zod';
import type { Problem } from '@maceo/domain/problem';
import { Refusal } from '@maceo/domain/refusal';

/** Parameters as sent, one value each. A parameter given twice is refused: nobody could say which one counts. */
export function readQuery(queries: Record<string, string[]>): Record<string, string> {
  const repeated = Object.entries(queries).filter(([, values]) => values.length > 1);
  if (repeated.length > 0) {
    const problems = repeated.map(([name]) => toNamedProblem(name, 'donné plusieurs fois'));
    throw new Refusal({ kind: 'input-invalid', problems });
  }
  return Object.fromEntries(Object.entries(queries).map(([name, [value]]) => [name, value]));
}

/** A name typed by a client, cut: it goes back in the message. */
function toNamedProblem(name: string, fault: string): Problem {
  const field = name.slice(0, 40);
  return { field, message: `${field}\u00A0: paramètre ${fault}.` };
}

function toProblems(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => toNamedProblem(key, 'inconnu'));
  return [{ field: issue.path.join('.') || 'requête', message: issue.message }];
}

/** Input read by its schema, or a refusal with every problem at once, in French. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal({ kind: 'input-invalid', problems: parsed.error.issues.flatMap(toProblems) });
}
