import type { Problem } from '@maceo/domain/problem';

/** The title and the public summary that are empty or too long; those that are absent are not looked at. */
export function checkTexts({ name, summary }: { name?: string; summary?: string }): Problem[] {
  const rules = [
    { field: 'name', label: 'Intitulé', text: name, longest: 120 },
    { field: 'summary', label: 'Résumé public', text: summary, longest: 2000 },
  ];
  return rules
    .filter(({ text, longest }) => text !== undefined && (text.trim() === '' || text.length > longest))
    .map(({ field, label, longest }) => ({
      field,
      message: `${label}\u00A0: entre 1 et ${longest} caractères.`,
    }));
}
