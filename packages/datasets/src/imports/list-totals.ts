import type { ImportTarget } from '@maceo/domain/imports/import-field';
import type { ReadLine } from './read-lines.ts';

const format = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 });

/**
 * What the columns of whole numbers add up to, one French sentence each, so that a person recognises the total of their
 * table. Other numbers (distances, shares) are not added: only their extent is told.
 */
export function listTotals(lines: readonly ReadLine[], target: ImportTarget): string[] {
  return target.fields.flatMap(({ id, label, rule }) => {
    if (rule.kind !== 'number') return [];
    const values = lines.flatMap(({ values: { [id]: value } }) => (typeof value === 'number' ? [value] : []));
    if (values.length === 0) return [];
    const unit = rule.units[0].label === '' ? '' : `\u00A0${rule.units[0].label}`;
    const count = `${label}\u00A0: ${values.length} ${values.length === 1 ? 'valeur lue' : 'valeurs lues'}`;
    const low = format.format(values.reduce((a, b) => Math.min(a, b)));
    const high = format.format(values.reduce((a, b) => Math.max(a, b)));
    const sum = format.format(values.reduce((a, b) => a + b, 0));
    return [rule.integer ? `${count}, total ${sum}${unit}.` : `${count}, de ${low} à ${high}${unit}.`];
  });
}
