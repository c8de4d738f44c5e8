import { z } from 'zod';
import { sourceSchema } from '../source.ts';

/** Who answered; perceptions are never averaged across roles. */
export const respondentRoleSchema = z.enum([
  'agent',
  'manager',
  'direction',
  'union',
  'employer_file',
  'press',
]);
export type RespondentRole = z.infer<typeof respondentRoleSchema>;

/** French label of a respondent's role. */
export const RESPONDENT_ROLE_LABELS: Record<RespondentRole, string> = {
  agent: 'Agents',
  manager: 'Encadrement',
  direction: 'Direction',
  union: 'Organisations syndicales',
  employer_file: 'Fichier de l’employeur',
  press: 'Presse et publications',
};

/** Life of a piece of evidence. */
export const evidenceStatusSchema = z.enum(['draft', 'submitted', 'validated', 'rejected', 'superseded']);
export type EvidenceStatus = z.infer<typeof evidenceStatusSchema>;

/** French label of an evidence status. */
export const EVIDENCE_STATUS_LABELS: Record<EvidenceStatus, string> = {
  draft: 'Brouillon',
  submitted: 'Soumise',
  validated: 'Validée',
  rejected: 'Refusée',
  superseded: 'Remplacée',
};

/**
 * One dated field observation of an operation: a measure with its value as the source gives it (a single number, or a
 * range `low`–`high`; all null when the source gives only words) and its unit in French words. `kind` says whether the
 * source measured it or it is derived from measures by arithmetic. `quality` runs from A (measured, complete) to D.
 * Restricted evidence may feed a hypothesis but never a public page.
 */
export const evidenceSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  operationId: z.string(),
  kind: z.enum(['measured', 'derived', 'statement']),
  measure: z.string().min(1).max(200),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().max(60),
  observedOn: z.string().nullable(),
  respondentRole: respondentRoleSchema,
  quality: z.enum(['A', 'B', 'C', 'D']),
  status: evidenceStatusSchema,
  confidentiality: z.enum(['open', 'restricted']),
  note: z.string().nullable(),
  source: sourceSchema,
});
export type Evidence = z.infer<typeof evidenceSchema>;
