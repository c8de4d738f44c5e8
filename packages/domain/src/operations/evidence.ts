import { z } from 'zod';
import { partialDateSchema } from '../partial-date.ts';
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

/** How the value was had; `adoption` is a count of teleworkers among eligible staff. */
export const evidenceKindSchema = z.enum(['measured', 'derived', 'statement', 'adoption']);
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

/** French label of how a value was had. */
export const EVIDENCE_KIND_LABELS: Record<EvidenceKind, string> = {
  measured: 'Mesuré',
  derived: 'Calculé',
  statement: 'Déclaré',
  adoption: 'Compté parmi les éligibles',
};

/** Numbers of days teleworked a week that are told apart, in days; an answer in between goes to the nearest. */
export const WEEKLY_DAYS = [0.5, 1, 1.5, 2, 3] as const;

const countSchema = z.number().int().min(0).max(1_000_000).nullable();
const daysSchema = z.number().min(0).max(5).nullable();
const kilometresSchema = z.number().min(0).max(1000).nullable();

/** What a role says on a theme, in its own words or nearly; never a mark, so that nothing can be averaged. */
export const perceptionSchema = z.object({
  theme: z.string().min(1).max(80),
  statement: z.string().min(1).max(1000),
});
export type Perception = z.infer<typeof perceptionSchema>;

/** A file that goes with a piece of evidence; `bytes` is its size. Its content is read apart. */
export const attachmentSchema = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/**
 * One dated field observation of an operation: a measure with its value as the source gives it (a single number, or a
 * range `low`–`high`; all null when the source gives only words) and its unit in French words. `kind` says whether the
 * source measured it, it is derived by arithmetic, someone stated it, or it counts adoption: `teleworkerCount` among the
 * `eligibleCount` people whose post can be teleworked (`volunteersOnly` = only volunteers could enter).
 * `daysDistribution` counts teleworkers by days a week; `daysGranted` and `daysEffective` are means, in days a week;
 * `distanceKm` one way, home to work. `quality` runs from A (measured, complete) to D. Restricted evidence may feed a
 * hypothesis but never a public page; only validated evidence feeds anything. `supersedesId` names the piece that this one
 * corrects, `rejectionReason` why it was refused. Null = « non communiqué »; `version` grows at each change.
 */
export const evidenceSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  version: z.number().int().positive(),
  operationId: z.string(),
  organisationId: z.string().nullable(),
  kind: evidenceKindSchema,
  measure: z.string().min(1).max(200),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().max(60),
  eligibleCount: countSchema,
  teleworkerCount: countSchema,
  volunteersOnly: z.boolean(),
  daysDistribution: z
    .array(
      z.object({ days: z.literal([...WEEKLY_DAYS]), teleworkers: z.number().int().min(0).max(1_000_000) }),
    )
    .max(WEEKLY_DAYS.length),
  daysGranted: daysSchema,
  daysEffective: daysSchema,
  distanceKm: z.object({ mean: kilometresSchema, min: kilometresSchema, max: kilometresSchema }).nullable(),
  perceptions: z.array(perceptionSchema).max(30),
  measuredOn: partialDateSchema.nullable(),
  respondentRole: respondentRoleSchema,
  quality: z.enum(['A', 'B', 'C', 'D']),
  status: evidenceStatusSchema,
  rejectionReason: z.string().max(1000).nullable(),
  supersedesId: z.string().nullable(),
  confidentiality: z.enum(['open', 'restricted']),
  note: z.string().max(2000).nullable(),
  source: sourceSchema,
  attachments: z.array(attachmentSchema),
});
export type Evidence = z.infer<typeof evidenceSchema>;
