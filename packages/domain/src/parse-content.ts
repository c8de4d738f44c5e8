import type { z } from 'zod';
import type { Problem } from './problem.ts';

/**
 * What a person typed, read by the schema of its noun: all problems at once, in French, each naming its field by the
 * label that the form shows and giving the bounds. Labels are by path, list positions written `*`
 * (`commitments.*.signed`); a field without a label of its own takes that of the field above it.
 */
export type FieldLabels = Readonly<Record<string, string>>;

type Issue = z.core.$ZodIssue;

/** Label of the deepest known part of a path, with the 1-based position in a list: « Conventions, ligne 2 ». */
function findLabel(path: readonly PropertyKey[], labels: FieldLabels): string {
  const names = path.map((part) => (typeof part === 'number' ? '*' : String(part)));
  for (let length = names.length; length > 0; length -= 1) {
    const label = labels[names.slice(0, length).join('.')];
    const line = path.slice(0, length).find((part) => typeof part === 'number');
    if (label !== undefined) return typeof line === 'number' ? `${label}, ligne ${line + 1}` : label;
  }
  return names.join('.') || 'Saisie';
}

const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 });

function describeBound(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const isSmall = issue.code === 'too_small';
  const bound = NUMBER.format(Number(isSmall ? issue.minimum : issue.maximum));
  if (issue.origin === 'string') {
    return isSmall ? 'ce champ est à remplir.' : `${bound}\u00A0caractères au plus.`;
  }
  if (issue.origin === 'array') {
    return isSmall ? `indiquez-en au moins ${bound}.` : `${bound} au plus.`;
  }
  return isSmall ? `au moins ${bound}.` : `au plus ${bound}.`;
}

const FORMATS: Record<string, string> = {
  url: 'une adresse complète, qui commence par https://.',
  regex: 'la forme n’est pas celle attendue.',
};

function describeType(issue: Extract<Issue, { code: 'invalid_type' }>): string {
  if (issue.expected === 'int') return 'un nombre entier est attendu.';
  return issue.expected === 'number' ? 'un nombre est attendu.' : 'ce champ est à remplir.';
}

function describeIssue(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
      return describeBound(issue);
    case 'invalid_type':
      return describeType(issue);
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'la forme n’est pas celle attendue.';
    case 'invalid_value':
      return 'choisissez une des valeurs proposées.';
    default:
      return 'valeur refusée.';
  }
}

/** The content that a schema reads in an input, or every problem of it. */
export function parseContent<T>(
  schema: z.ZodType<T>,
  labels: FieldLabels,
  input: unknown,
): { content: T; problems: [] } | { content: undefined; problems: Problem[] } {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { content: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    message: `${findLabel(issue.path, labels)}\u00A0: ${issue.code === 'custom' ? issue.message : describeIssue(issue)}`,
  }));
  return { content: undefined, problems };
}
