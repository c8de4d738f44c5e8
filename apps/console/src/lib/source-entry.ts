import { SOURCE_STANDING_LABELS, sourceStandingSchema, type Source } from '@maceo/domain/source';
import { toOptional, type Field, type Row } from './record-form.ts';

/** How far sources may be trusted, as choices. */
export const STANDING_OPTIONS = sourceStandingSchema.options.map((value) => ({
  value,
  label: SOURCE_STANDING_LABELS[value],
}));

/** The list of sources of a sheet. */
export const SOURCES_FIELD: Field = {
  id: 'sources',
  label: 'Sources',
  kind: 'rows',
  addLabel: 'Ajouter une source',
  columns: [
    { id: 'publisher', label: 'Éditeur', kind: 'text' },
    { id: 'title', label: 'Titre', kind: 'text' },
    { id: 'date', label: 'Date', kind: 'date' },
    { id: 'url', label: 'Adresse', kind: 'text' },
    {
      id: 'standing',
      label: 'Statut',
      kind: 'select',
      options: [{ value: '', label: 'à choisir' }, ...STANDING_OPTIONS],
    },
  ],
};

/** A source as it is put into a line. */
export function toSourceRow(source: Source): Row {
  const { publisher, title, date, url, standing } = source;
  return { publisher, title, date: date ?? '', url: url ?? '', standing };
}

/** A source as typed; its standing is not trusted to be one until the API has read it. */
export function toSourceContent(row: Row): Record<keyof Source, string | null> {
  return {
    publisher: row.publisher.trim(),
    title: row.title.trim(),
    date: toOptional(row.date),
    url: toOptional(row.url),
    standing: row.standing,
  };
}
