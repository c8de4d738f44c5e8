import { z } from 'zod';
import { sourceSchema } from '../source.ts';
import { territoryLevelSchema } from '../territories/territory-level.ts';

/** Life of a field action; `evaluated` needs at least one validated piece of evidence. */
export const operationStatusSchema = z.enum([
  'idea',
  'scoped',
  'agreed',
  'running',
  'evaluated',
  'scaled',
  'paused',
  'stopped',
  'archived',
]);
export type OperationStatus = z.infer<typeof operationStatusSchema>;

/** French label of an operation's status. */
export const OPERATION_STATUS_LABELS: Record<OperationStatus, string> = {
  idea: 'Idée',
  scoped: 'Cadrée',
  agreed: 'Conventionnée',
  running: 'En cours',
  evaluated: 'Évaluée',
  scaled: 'Généralisée',
  paused: 'En pause',
  stopped: 'Arrêtée',
  archived: 'Archivée',
};

/** Types of field actions. */
export const operationTypeSchema = z.enum([
  'employer_telework',
  'telecentre_network',
  'newcomers',
  'training',
  'other',
]);
export type OperationType = z.infer<typeof operationTypeSchema>;

/** French label of a type of operation. */
export const OPERATION_TYPE_LABELS: Record<OperationType, string> = {
  employer_telework: 'Télétravail chez un employeur',
  telecentre_network: 'Réseau de télécentres',
  newcomers: 'Accueil de nouveaux actifs',
  training: 'Formation et accompagnement',
  other: 'Autre action',
};

/**
 * An action really run in an organisation or on a territory. Only title, type, status and one territory are needed;
 * everything else may be null (« non communiqué »). Dates are ISO days or months (`2011-06`). `partnerId` owns it.
 */
export const operationSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  title: z.string().min(1).max(200),
  type: operationTypeSchema,
  status: operationStatusSchema,
  partnerId: z.string().nullable(),
  organisation: z.string().nullable(),
  publicEmployer: z.boolean().nullable(),
  territories: z.array(z.object({ level: territoryLevelSchema, code: z.string() })).min(1),
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  summary: z.string().nullable(),
  lessons: z.string().nullable(),
  sources: z.array(sourceSchema),
});
export type Operation = z.infer<typeof operationSchema>;
