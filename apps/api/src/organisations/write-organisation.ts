import { findOrganisation, insertOrganisation, updateOrganisation } from '@maceo/db/queries/organisations';
import { isFieldOwner } from '@maceo/domain/people/role';
import type { Organisation } from '@maceo/domain/organisations/organisation';
import {
  checkOrganisationContent,
  ORGANISATION_FIELD_LABELS,
  organisationContentSchema,
  toRecordedContent,
  type OrganisationContent,
} from '@maceo/domain/organisations/organisation-content';
import { Refusal } from '@maceo/domain/refusal';
import {
  createSheet,
  getContent,
  getNewOwner,
  replaceSheet,
  type ContentRules,
  type SheetStore,
  type Writer,
} from '../record-writer.ts';

const RULES: ContentRules<OrganisationContent> = {
  schema: organisationContentSchema,
  labels: ORGANISATION_FIELD_LABELS,
  check: (content) => checkOrganisationContent(toRecordedContent(content)),
};

const STORE: SheetStore<Organisation> = {
  entity: 'organisation',
  insert: insertOrganisation,
  update: updateOrganisation,
};

/** Records an organisation of the actor's partner (the operator names any) and notes it in the journal. */
export async function createOrganisation(
  writer: Writer,
  input: { partnerId?: string | null; content: unknown },
): Promise<Organisation> {
  const content = toRecordedContent(getContent(RULES, input.content));
  const partnerId = await getNewOwner(writer, input.partnerId);
  return createSheet(writer, STORE, {
    title: content.name,
    toSheet: (id) => ({ ...content, id, version: 1, partnerId }),
  });
}

/** Writes an organisation over the version that was read. Refuses someone else's and a stale version. */
export async function editOrganisation(
  writer: Writer,
  input: { id: string; version: number; content: unknown },
): Promise<Organisation> {
  const before = await findOrganisation(writer.db, input.id);
  if (before === undefined) throw new Refusal({ kind: 'organisation-unknown', id: input.id });
  if (!isFieldOwner(writer.actor, before)) throw new Refusal({ kind: 'not-owner' });
  const content = toRecordedContent(getContent(RULES, input.content));
  const after = { ...before, ...content, version: input.version };
  return replaceSheet(writer, STORE, { before, after });
}
