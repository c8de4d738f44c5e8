import type { ReadDatabase } from '@maceo/db/open-database';
import { listOrganisationsById } from '@maceo/db/queries/organisations';
import { listTelecentres } from '@maceo/db/queries/telecentres';
import { findTerritory } from '@maceo/db/queries/territories';
import {
  checkOperationContent,
  OPERATION_FIELD_LABELS,
  operationContentSchema,
  type OperationContent,
} from '@maceo/domain/operations/operation-content';
import type { Problem } from '@maceo/domain/problem';
import { Refusal } from '@maceo/domain/refusal';
import { getContent } from '../record-writer.ts';

/** Territories that no reference has. */
async function checkTerritories(
  db: ReadDatabase,
  { territories }: Pick<OperationContent, 'territories'>,
): Promise<Problem[]> {
  const found = await Promise.all(territories.map((key) => findTerritory(db, key)));
  return territories
    .filter((_, i) => found[i] === undefined)
    .map(({ code }) => ({
      field: 'territories',
      message: `Territoires\u00A0: aucun n’a le code «\u202F${code}\u202F» à ce niveau.`,
    }));
}

/** Employers and telecentres that are not recorded. */
async function checkCited(db: ReadDatabase, content: OperationContent): Promise<Problem[]> {
  const [organisations, telecentres] = await Promise.all([
    listOrganisationsById(db, content.organisationIds),
    listTelecentres(db, content.telecentreIds),
  ]);
  const known = new Set([...organisations, ...telecentres].map(({ id }) => id));
  const lists = [
    { field: 'organisationIds', label: 'Organisations', ids: content.organisationIds },
    { field: 'telecentreIds', label: 'Télécentres', ids: content.telecentreIds },
  ];
  return lists.flatMap(({ field, label, ids }) =>
    ids
      .filter((id) => !known.has(id))
      .map((id) => ({ field, message: `${label}\u00A0: «\u202F${id}\u202F» n’est pas enregistré.` })),
  );
}

/** The content of an operation as typed, once all that it cites is known to exist; every problem is told at once. */
export async function getOperationContent(db: ReadDatabase, input: unknown): Promise<OperationContent> {
  const rules = {
    schema: operationContentSchema,
    labels: OPERATION_FIELD_LABELS,
    check: checkOperationContent,
  };
  const content = getContent(rules, input);
  const problems = [...(await checkTerritories(db, content)), ...(await checkCited(db, content))];
  if (problems.length > 0) throw new Refusal({ kind: 'input-invalid', problems });
  return content;
}
