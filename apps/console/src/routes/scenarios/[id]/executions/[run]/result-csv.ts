import { formatCsv } from '@maceo/domain/format-csv';
import { describeStatus } from '@maceo/domain/indicators/describe-status';
import { getIndicator, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { DataStanding, ResultRow } from '@maceo/domain/publications/publication-views';
import type { Run } from '@maceo/domain/scenarios/run';
import { TERRITORY_LEVELS } from '@maceo/domain/territories/territory-level';
import { TERRITORY_READINGS } from '@maceo/domain/territories/territory-reading';
import { UNITS } from '@maceo/domain/unit';
import { findInterval, findNumber } from '@maceo/domain/value';

/** The columns of the public files, the run in place of the publication. */
const COLUMNS = [
  ...['scenario', 'execution', 'indicateur', 'unite', 'niveau', 'code', 'nom', 'lecture', 'valeur', 'statut'],
  ...['annee', 'source', 'p10', 'p50', 'p90', 'p50_bas', 'p50_haut'],
];

/** The table of a run: what it holds, and the year and kind of data its figures stand for. */
export interface ResultTable {
  indicatorId: IndicatorId;
  rows: readonly ResultRow[];
  horizonYear: number;
  mode: DataStanding['mode'];
}

/**
 * The table of a run as CSV, in the columns, units and words of the public files: separator `;`, decimal point, full
 * precision, an empty value where there is no number.
 */
export function formatResultCsv(
  run: Pick<Run, 'id' | 'scenarioId' | 'inputs'>,
  { indicatorId, rows, horizonYear, mode }: ResultTable,
): string {
  const { slug, unit, origin } = getIndicator(indicatorId);
  const demo = mode === 'pack' ? '' : ', jeu de démonstration';
  const source = origin
    ? `${origin.publisher}, ${origin.title}`
    : `MACEO, modèle ${run.inputs.modelVersion}, exécution ${run.id}${demo}`;
  const year = origin?.year ?? run.inputs.horizonYear ?? horizonYear;
  const what = [run.scenarioId, run.id, slug, UNITS[unit].short || UNITS[unit].long];
  const lines = rows.map(({ level, code, name, reading, value }) => {
    const interval = findInterval(value);
    const ends = interval?.p50Ends;
    return [
      ...[...what, TERRITORY_LEVELS[level].slug, code, name, TERRITORY_READINGS[reading].slug],
      ...[findNumber(value) ?? null, describeStatus(value, indicatorId, mode), year, source],
      ...[interval?.p10, interval?.p50, interval?.p90, ends?.low, ends?.high].map((end) => end ?? null),
    ];
  });
  return formatCsv([COLUMNS, ...lines]);
}
