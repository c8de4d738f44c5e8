import { z } from 'zod';

/**
 * One reason why an input cannot be used. `field` names the field as its user knows it; `message` is a full French
 * sentence that gives the bounds. `file`, `line` (1-based, header = 1) and `column` are absent when no file is involved.
 * Checks return every problem at once, never only the first.
 */
export const problemSchema = z.object({
  field: z.string(),
  message: z.string(),
  file: z.string().optional(),
  line: z.number().int().optional(),
  column: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** One printable line per problem: « fichier, ligne 3, colonne pop : message » as far as the place is known. */
export function formatProblem(problem: Problem): string {
  const place = [
    problem.file,
    problem.line === undefined ? undefined : `ligne ${problem.line}`,
    problem.column === undefined ? undefined : `colonne ${problem.column}`,
  ].filter((part) => part !== undefined);
  return place.length === 0 ? problem.message : `${place.join(', ')}\u00A0: ${problem.message}`;
}
