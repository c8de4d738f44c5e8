import type { ImportChoice } from './import-field.ts';

/** The accepted values of a closed list, with their label and the other words people use for them. */
export function toChoices<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
  synonyms: Readonly<Partial<Record<Value, readonly string[]>>>,
): ImportChoice[] {
  return values.map((value) => ({ value, label: labels[value], synonyms: synonyms[value] ?? [] }));
}
