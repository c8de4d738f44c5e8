import { formatImportCounts } from '@maceo/domain/imports/import-line';
import { IMPORT_STATUS_LABELS, type ImportStatus } from '@maceo/domain/imports/import-status';
import { findImportTarget } from '@maceo/domain/imports/import-targets';
import type { ImportJob } from '@maceo/domain/imports/import-job';
import type { Tone } from '#lib/ui/StatusTag.svelte';

/** How the state of an import is coloured; its label says it too. */
export const IMPORT_TONES: Record<ImportStatus, Tone> = {
  uploaded: 'neutral',
  mapped: 'neutral',
  checked: 'active',
  committed: 'success',
  rolled_back: 'warning',
  failed: 'danger',
};

/** The state of an import in words. */
export function formatImportStatus(status: ImportStatus): string {
  return IMPORT_STATUS_LABELS[status];
}

/** What a file is into: « Opérations ». */
export function formatTarget(targetId: string): string {
  return findImportTarget(targetId)?.label ?? targetId;
}

/** What came of an import, « – » while nothing is checked. */
export function formatOutcome({ counts }: Pick<ImportJob, 'counts'>): string {
  return counts === null ? '–' : formatImportCounts(counts);
}

/** « 12 Kio », « 3,4 Mio ». */
export function formatBytes(bytes: number): string {
  const kib = bytes / 1024;
  if (kib < 1) return `${bytes}\u00A0octets`;
  const [value, unit] = kib < 1024 ? [kib, 'Kio'] : [kib / 1024, 'Mio'];
  return `${value.toLocaleString('fr-FR', { maximumFractionDigits: value < 10 ? 1 : 0 })}\u00A0${unit}`;
}

/** Where a file was read: « CSV, Windows-1252, séparateur point-virgule ». */
export function formatFileFacts({ file }: Pick<ImportJob, 'file'>): string {
  const parts = [file.format.toUpperCase(), file.encoding, file.separator && `séparateur ${file.separator}`];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}
