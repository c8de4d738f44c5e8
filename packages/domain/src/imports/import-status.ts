import { z } from 'zod';

/**
 * Life of an import: `mapped` when its columns are known (chosen, or remembered from a file with the same headers).
 * Nothing is written to the target before `committed`; `rolled_back` and `failed` are ends.
 */
export const importStatusSchema = z.enum([
  'uploaded',
  'mapped',
  'checked',
  'committed',
  'rolled_back',
  'failed',
]);
export type ImportStatus = z.infer<typeof importStatusSchema>;

/** French label of an import's status. */
export const IMPORT_STATUS_LABELS: Record<ImportStatus, string> = {
  uploaded: 'Fichier déposé',
  mapped: 'Colonnes choisies',
  checked: 'Vérifié, rien n’est écrit',
  committed: 'Importé',
  rolled_back: 'Annulé',
  failed: 'Échec',
};
