import { JOURNAL_ACTIONS, JOURNAL_ENTITIES, type JournalLine } from '@maceo/domain/journal/journal-line';
import { formatMoment } from '#lib/format-date.ts';
import { toCell, toSlug, toUnknownCell, type ListColumn, type ListRow } from '#lib/list-table.ts';

/** The journal as a list. It is read by pages: what one may filter by does not follow from the lines at hand. */
export const JOURNAL_COLUMNS: ListColumn[] = [
  { key: 'date', label: 'Date' },
  { key: 'qui', label: 'Qui' },
  { key: 'acte', label: 'Acte', facet: 'Tous', facetTexts: toTexts(JOURNAL_ACTIONS) },
  { key: 'objet', label: 'Objet', facet: 'Tous', facetTexts: toTexts(JOURNAL_ENTITIES) },
  { key: 'motif', label: 'Motif' },
  { key: 'champs', label: 'Champs modifiés', isExportOnly: true },
];

function toTexts(labels: Readonly<Record<string, string>>): string[] {
  return Object.values(labels).toSorted((a, b) => a.localeCompare(b, 'fr'));
}

/** The name behind a label as the address writes it; undefined when the address asks for none that is known. */
function findName(labels: Readonly<Record<string, string>>, slug: string | null): string | undefined {
  return Object.keys(labels).find((name) => toSlug(labels[name]) === slug);
}

/** What the address asks of the journal, for the server that holds all of it. */
export function readJournalQuery(params: URLSearchParams): {
  text?: string;
  action?: string;
  entity?: string;
  before?: number;
} {
  const before = Number(params.get('avant'));
  return {
    text: params.get('q')?.trim().slice(0, 100) || undefined,
    action: findName(JOURNAL_ACTIONS, params.get('acte')),
    entity: findName(JOURNAL_ENTITIES, params.get('objet')),
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  };
}

/** Lines of the journal as lines of their list. */
export function toJournalRows(lines: readonly JournalLine[]): ListRow[] {
  return lines.map(({ id, at, actorName, action, entity, entityId, reason, changes }) => ({
    key: String(id),
    cells: {
      date: toCell(formatMoment(at), { order: id }),
      qui: toCell(actorName ?? 'le système'),
      acte: toCell(JOURNAL_ACTIONS[action] ?? action),
      objet: toCell(JOURNAL_ENTITIES[entity] ?? entity, { note: entityId }),
      motif: reason === null ? toUnknownCell('—') : toCell(reason),
      champs: toCell(
        changes.map(({ field, before, after }) => `${field}\u00A0: ${before} → ${after}`).join('\u202F; '),
      ),
    },
  }));
}
