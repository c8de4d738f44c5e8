import type { SourceFile } from '@maceo/domain/source-file';
import type { RunInputs } from '@maceo/domain/scenarios/run';
import { formatMonteCarloError } from '@maceo/domain/indicators/monte-carlo-error';
import type { StackColumn, StackRow } from '#lib/ui/stack-table.ts';
import type { TableColumn, TableRow } from '@maceo/charts/table-order';
import { formatNumber } from '@maceo/domain/format-number';
import { getIndicator, INDICATOR_IDS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { ResultRow, TerritoryValues } from '@maceo/domain/publications/publication-views';
import { UNITS } from '@maceo/domain/unit';
import { findInterval, findNumber, formatAbsence, type Value } from '@maceo/domain/value';
import { formatSetting } from '@maceo/domain/scenarios/setting-format';
import { PARAMETER_IDS, PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { describeIndicator, formatCell } from '#lib/format-cell.ts';

/** One indicator of this run beside what is public, without unit; null = there is nothing to compare with. */
export interface ComparisonRow {
  id: IndicatorId;
  label: string;
  note: string;
  here: string;
  /** 10th and 90th percentiles, « – » where no draws were made. */
  interval: string;
  /** The Monte Carlo error of the median where it is worth saying, empty elsewhere. */
  error: string;
  published: string | null;
  baseline: string | null;
  change: string;
}

/** Values to compare with; null when the scenario, or its baseline, is not published. */
export interface Comparison {
  published: TerritoryValues | null;
  baseline: TerritoryValues | null;
}

/**
 * Every indicator, in the catalogue's order. `change` is the difference to the published values, « = » when the printed
 * figures are the same, « n.d. » when one of both has no number, empty when nothing is published.
 */
export function toComparisonRows(
  here: TerritoryValues,
  { published, baseline }: Comparison,
): ComparisonRow[] {
  return INDICATOR_IDS.map((id) => ({
    id,
    label: getIndicator(id).label,
    note: describeIndicator(id),
    here: formatCell(here[id], id),
    interval: formatEnds(here[id], id),
    error: formatMonteCarloError(findInterval(here[id])) ?? '',
    published: published && formatCell(published[id], id),
    baseline: baseline && formatCell(baseline[id], id),
    change: published === null ? '' : formatChange(here[id], published[id], id),
  }));
}

function formatEnds(value: Value, id: IndicatorId): string {
  const interval = findInterval(value);
  if (interval === undefined) return '–';
  const [low, high] = [interval.p10, interval.p90].map((end) => formatNumber(end, getIndicator(id).decimals));
  return `${low} à ${high}`;
}

/** « +1 234 », « −0,4 »: difference of two values at the indicator's precision, without unit. */
export function formatChange(value: Value, reference: Value, id: IndicatorId): string {
  const [a, b] = [findNumber(value), findNumber(reference)];
  if (a === undefined || b === undefined) return formatAbsence('missing');
  const decimals = getIndicator(id).decimals;
  const difference = Number((a - b).toFixed(decimals));
  if (difference === 0) return '=';
  return `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference), decimals)}`;
}

/** The same as a table; what is not published has no column. */
export function toComparisonTable(rows: readonly ComparisonRow[]): {
  columns: StackColumn[];
  rows: StackRow[];
} {
  const compared = rows.some((row) => row.published !== null);
  const referred = rows.some((row) => row.baseline !== null);
  const columns = [
    { key: 'label', label: 'Indicateur' },
    { key: 'here', label: 'Cette exécution', numeric: true },
    { key: 'interval', label: 'P10 à P90', numeric: true },
    ...(compared ? [{ key: 'published', label: 'Publié', numeric: true }] : []),
    ...(compared ? [{ key: 'change', label: 'Écart au publié', numeric: true }] : []),
    ...(referred ? [{ key: 'baseline', label: 'Référence', numeric: true }] : []),
  ];
  return {
    columns,
    rows: rows.map((row) => ({
      key: row.id,
      cells: {
        label: { text: row.label, note: row.note },
        here: { text: row.here, strong: true },
        interval: { text: row.interval, note: row.error },
        published: { text: row.published ?? '' },
        change: { text: row.change },
        baseline: { text: row.baseline ?? '' },
      },
    })),
  };
}

/** Value of each part by its code, in one reading: the part inside the massif. */
export function toValuesByCode(rows: readonly ResultRow[]): Map<string, Value> {
  return new Map(rows.filter((row) => row.reading === 'massif').map((row) => [row.code, row.value]));
}

/** Columns of the parts' table; the unit stands in the head, never in the cells. */
export function toPartColumns(id: IndicatorId): TableColumn[] {
  const { shortLabel, unit } = getIndicator(id);
  return [
    { key: 'name', label: 'Territoire' },
    { key: 'code', label: 'Code' },
    { key: 'value', label: shortLabel, unit: UNITS[unit].short, numeric: true },
  ];
}

/** Rows of the parts' table with the same numbers as the map; `href` leads one step down. */
export function toPartRows(
  rows: readonly ResultRow[],
  { id, href }: { id: IndicatorId; href: (row: ResultRow) => string },
): TableRow[] {
  return rows
    .filter((row) => row.reading === 'massif')
    .map((row) => ({
      key: row.code,
      cells: {
        name: { text: row.name, order: row.name, href: href(row) },
        code: { text: row.code, order: row.code },
        value: { text: formatCell(row.value, id), order: findNumber(row.value) ?? null },
      },
    }));
}

/**
 * Hypotheses under which a run was made that differ from the registry, as « libellé : valeur (registre : défaut) ».
 * Its additional figures are then relative to a baseline computed under the same hypotheses, not to the public one.
 */
export function listOwnHypotheses(parameters: Readonly<Record<string, number>>): string[] {
  return PARAMETER_IDS.filter((id) => id in parameters && parameters[id] !== PARAMETERS[id].default).map(
    (id) => {
      const { label, default: usual } = PARAMETERS[id];
      return `${label}\u00A0: ${formatSetting(id, parameters[id])} (registre\u00A0: ${formatSetting(id, usual)})`;
    },
  );
}

/**
 * « Source : modèle 1.2.0 ; INSEE, populations légales (2022) ; … »: the files a run read, by their titles; a file that has
 * been replaced since keeps its name.
 */
export function formatRunSource(
  { modelVersion, datasets }: Pick<RunInputs, 'modelVersion' | 'datasets'>,
  sources: readonly SourceFile[],
): string {
  const named = Object.entries(datasets).map(([name, sha256]) => {
    const file = sources.find((source) => source.name === name && source.sha256 === sha256);
    return file === undefined
      ? `${name} (remplacé depuis)`
      : `${file.producer}, ${file.title} (${file.vintage})`;
  });
  return `Source\u00A0: modèle ${modelVersion}\u202F; ${named.join('\u202F; ')}.`;
}
