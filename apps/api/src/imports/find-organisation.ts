import type { Organisation } from '@maceo/domain/organisations/organisation';
import { toSearchKey } from '@maceo/domain/territories/search-key';

/** Finds an organisation by what a cell says of it: nine digits are a SIREN, anything else its name. */
export type OrganisationFinder = (mention: string) => Organisation | string;

/** A finder among the known organisations. Gives a French sentence when none is meant, or more than one. */
export function createOrganisationFinder(known: readonly Organisation[]): OrganisationFinder {
  const byName = Map.groupBy(known, ({ name }) => toSearchKey(name));
  const bySiren = Map.groupBy(known, ({ siren }) => siren ?? '');
  return (mention) => {
    const digits = mention.replaceAll(/\s/g, '');
    const isSiren = /^\d{9}$/.test(digits);
    const found = (isSiren ? bySiren.get(digits) : byName.get(toSearchKey(mention))) ?? [];
    if (found.length === 1) return found[0];
    return found.length === 0
      ? `Aucune organisation ne correspond à «\u202F${mention}\u202F»\u00A0: enregistrez-la d’abord, ou importez la liste des organisations.`
      : `«\u202F${mention}\u202F» désigne ${found.length} organisations\u00A0: écrivez le SIREN.`;
  };
}

/** The mentions of a cell: one, or several between semicolons or on lines of their own. */
export function splitMentions(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return value
    .split(/[;\n|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
