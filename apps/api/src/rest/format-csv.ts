import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import type { IndicatorRow } from './list-results.ts';
import { toResultAnswer } from './to-answers.ts';

/** Columns of the results file, in order; `valeur` is empty unless the status says that there is one. */
export const CSV_COLUMNS = [
  'scenario',
  'publication',
  'indicateur',
  'unite',
  'niveau',
  'code',
  'nom',
  'lecture',
  'valeur',
  'statut',
  'annee',
  'source',
  'p10',
  'p50',
  'p90',
] as const;

/** A field between quotes where it holds a separator, a quote or a line break; formulas of spreadsheets are defused. */
export function formatCsvField(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** UTF-8 text, `;` between fields, CRLF between lines, decimal point, full precision. Licence Ouverte 2.0. */
export function formatResultsCsv(published: PublishedScenario, rows: readonly IndicatorRow[]): string {
  const { scenario, publication } = published;
  const lines = rows.map((row) => {
    const answer = toResultAnswer(row, published);
    return [
      scenario.id,
      publication.number,
      answer.indicateur,
      answer.unite,
      answer.niveau,
      answer.code,
      answer.nom,
      answer.lecture,
      answer.valeur,
      answer.statut,
      answer.annee,
      answer.source,
      answer.p10,
      answer.p50,
      answer.p90,
    ];
  });
  return [CSV_COLUMNS, ...lines].map((line) => line.map(formatCsvField).join(';') + '\r\n').join('');
}
