import { formatCsv } from '@maceo/domain/format-csv';
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
  'p50_bas',
  'p50_haut',
] as const;

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
      answer.p50Bas,
      answer.p50Haut,
    ];
  });
  return formatCsv([CSV_COLUMNS, ...lines]);
}
