import type { ImportJob } from '@maceo/domain/imports/import-job';
import { lineActionSchema, type ImportCounts, type LineAction } from '@maceo/domain/imports/import-line';

/** The steps of an import, in order. */
export const STEPS = ['Fichier', 'Feuille et colonnes', 'Vérification', 'Résultat'] as const;

/** The step that an import is at (0-based): what is checked may go back to its columns when `columns` is asked for. */
export function findStep({ status }: Pick<ImportJob, 'status'>, columns: boolean): 1 | 2 | 3 {
  if (status === 'uploaded' || status === 'mapped') return 1;
  if (status === 'checked') return columns ? 1 : 2;
  return 3;
}

/** Filters of the lines of a report, as the address writes them. */
const ACTION_SLUGS: Record<LineAction, string> = {
  added: 'ajouts',
  changed: 'modifications',
  unchanged: 'inchangees',
  refused: 'refusees',
};

/** What the address asks for; wrong values show everything from the first line. */
export function parseReportQuery(params: URLSearchParams): {
  action: LineAction | null;
  offset: number;
  columns: boolean;
} {
  const slug = params.get('lignes');
  const action = lineActionSchema.options.find((one) => ACTION_SLUGS[one] === slug) ?? null;
  const from = Number(params.get('depuis') ?? 0);
  const offset = Number.isInteger(from) && from >= 0 && from <= 100_000 ? from : 0;
  return { action, offset, columns: params.get('etape') === 'colonnes' };
}

/** The address of a page of lines: '' for all of them from the first on. */
export function formatReportQuery({ action, offset }: { action: LineAction | null; offset: number }): string {
  const parts = [
    ...(action === null ? [] : [`lignes=${ACTION_SLUGS[action]}`]),
    ...(offset === 0 ? [] : [`depuis=${offset}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Lines that a filter leaves. */
export function countLines(counts: ImportCounts, action: LineAction | null): number {
  return action === null ? counts.added + counts.changed + counts.unchanged + counts.refused : counts[action];
}

/** A page of lines in words (« Lignes 101 à 200 sur 340 ») and the starts of its neighbours, null where there is none. */
export function toPage(
  { offset, shown }: { offset: number; shown: number },
  total: number,
): { text: string; previous: number | null; next: number | null } {
  const size = 100;
  return {
    text: shown === 0 ? 'Aucune ligne' : `Lignes ${offset + 1} à ${offset + shown} sur ${total}`,
    previous: offset === 0 ? null : Math.max(0, offset - size),
    next: offset + shown < total ? offset + shown : null,
  };
}
