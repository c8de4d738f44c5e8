import type { z } from 'zod';
import { isBefore } from '../partial-date.ts';
import type { FieldLabels } from '../parse-content.ts';
import type { Problem } from '../problem.ts';
import { operationSchema } from './operation.ts';

/** What people type of an operation; its owner and its status change by other ways. */
export const operationContentSchema = operationSchema.omit({
  id: true,
  version: true,
  status: true,
  partnerId: true,
});
export type OperationContent = z.infer<typeof operationContentSchema>;

/** An operation of which only the title, the type and one territory are told; its owner alone reads it at first. */
export const EMPTY_OPERATION: Omit<OperationContent, 'title' | 'type' | 'territories'> = {
  visibility: 'owner',
  organisationIds: [],
  telecentreIds: [],
  startedOn: null,
  endedOn: null,
  regimeOverride: null,
  objectives: [],
  cost: { amountCents: null, taxBasis: null },
  fullTimeEquivalents: null,
  facets: {},
  commitments: [],
  summary: null,
  lessons: null,
  sources: [],
};

/** French labels of the fields of an operation, as the form shows them. */
export const OPERATION_FIELD_LABELS: FieldLabels = {
  title: 'Intitulé',
  type: 'Type',
  visibility: 'Qui peut la lire',
  organisationIds: 'Organisations',
  telecentreIds: 'Télécentres',
  territories: 'Territoires',
  startedOn: 'Début',
  endedOn: 'Fin',
  regimeOverride: 'Régime',
  objectives: 'Objectifs',
  cost: 'Coût',
  'cost.amountCents': 'Coût',
  'cost.taxBasis': 'Taxes',
  fullTimeEquivalents: 'Équivalents temps plein',
  facets: 'Volets du kit',
  commitments: 'Engagements et usages',
  'commitments.*.label': 'Engagements et usages, objet',
  'commitments.*.signed': 'Engagements et usages, signés',
  'commitments.*.used': 'Engagements et usages, utilisés',
  'commitments.*.countedOn': 'Engagements et usages, date',
  summary: 'Résumé',
  lessons: 'Enseignements',
  sources: 'Sources',
  'sources.*.publisher': 'Sources, éditeur',
  'sources.*.title': 'Sources, titre',
  'sources.*.url': 'Sources, adresse',
};

/** Problems that no single field shows: an end before the start, an amount that nobody says with or without taxes. */
export function checkOperationContent(content: OperationContent): Problem[] {
  const { startedOn, endedOn, cost } = content;
  const problems: Problem[] = [];
  if (startedOn !== null && endedOn !== null && isBefore(endedOn, startedOn)) {
    problems.push({ field: 'endedOn', message: 'Fin\u00A0: elle ne peut pas précéder le début.' });
  }
  if (cost.amountCents !== null && cost.amountCents < 0) {
    problems.push({ field: 'cost.amountCents', message: 'Coût\u00A0: au moins 0\u00A0€.' });
  }
  return problems;
}
