import { z } from 'zod';
import { moneySchema } from '../money.ts';
import { partialDateSchema } from '../partial-date.ts';
import { sourceSchema } from '../source.ts';
import { territoryLevelSchema } from '../territories/territory-level.ts';
import { commitmentSchema } from './commitment.ts';
import { facetsSchema } from './facets.ts';
import { regimeSchema } from './regime.ts';

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

/** Who may read the sheet of an operation: its owner (and the operator), everyone who signs in, everyone. */
export const operationVisibilitySchema = z.enum(['owner', 'members', 'public']);
export type OperationVisibility = z.infer<typeof operationVisibilitySchema>;

/** French label of a visibility. */
export const OPERATION_VISIBILITY_LABELS: Record<OperationVisibility, string> = {
  owner: 'Son partenaire et l’opérateur',
  members: 'Tous les partenaires',
  public: 'Tout le monde, sur le site public',
};

const textSchema = z.string().min(1).max(5000).nullable();

/**
 * An action really run in an organisation or on a territory. Only title, type, status and one territory are needed;
 * everything else may be null or empty (« non communiqué »). Dates are as precise as the source gives them. `cost` is in
 * integer cents, `fullTimeEquivalents` the people who animate the action (ETP). `commitments` pair what is signed with
 * what is used. `regimeOverride` null = the regime follows from the dates. `partnerId` owns it (null = the operator);
 * `version` grows at each change.
 */
export const operationSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  version: z.number().int().positive(),
  title: z.string().min(1).max(200),
  type: operationTypeSchema,
  status: operationStatusSchema,
  visibility: operationVisibilitySchema,
  partnerId: z.string().nullable(),
  organisationIds: z.array(z.string()).max(50),
  telecentreIds: z.array(z.string()).max(50),
  territories: z
    .array(z.object({ level: territoryLevelSchema, code: z.string() }))
    .min(1)
    .max(50),
  startedOn: partialDateSchema.nullable(),
  endedOn: partialDateSchema.nullable(),
  regimeOverride: regimeSchema.nullable(),
  objectives: z.array(z.string().min(1).max(500)).max(20),
  cost: moneySchema,
  fullTimeEquivalents: z.number().min(0).max(1000).nullable(),
  facets: facetsSchema,
  commitments: z.array(commitmentSchema).max(20),
  summary: textSchema,
  lessons: textSchema,
  sources: z.array(sourceSchema).max(20),
});
export type Operation = z.infer<typeof operationSchema>;
