import type { MapMark } from '@maceo/charts/territory-map-view';
import type { TableCell, TableColumn, TableRow } from '@maceo/charts/table-order';
import { formatNumber } from '@maceo/domain/format-number';
import { INDICATORS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { ResultRow } from '@maceo/domain/publications/publication-views';
import type { MapLayer } from '@maceo/domain/territories/territory-views';
import { UNITS } from '@maceo/domain/unit';
import { findNumber, formatAbsence, type Value } from '@maceo/domain/value';
import { toTerritoryPath } from './links.ts';

/** One indicator over the parts of a territory, as the map and the table beside it show it. */

/** Shares colour whole shapes; counts are discs, since a large shape would look like a large number. */
export function toMapMark(indicatorId: IndicatorId): MapMark {
  return INDICATORS[indicatorId].aggregation.rule === 'sum' ? 'circle' : 'fill';
}

/** Values by code, as the map wants them. */
export function toMapValues(rows: readonly ResultRow[]): Map<string, Value> {
  return new Map(rows.map((row) => [row.code, row.value]));
}

/** A value without unit at the indicator's precision, for a cell under a head that names the unit. */
export function formatCellValue(value: Value, indicatorId: IndicatorId): string {
  if (value.kind !== 'number' && value.kind !== 'low_reliability') return formatAbsence(value.kind);
  return formatNumber(value.value, INDICATORS[indicatorId].decimals);
}

/** Columns of the table of parts: name, population of the part inside the massif, the indicator. */
export function toPartsColumns(indicatorId: IndicatorId, nameLabel: string): TableColumn[] {
  const { shortLabel, unit } = INDICATORS[indicatorId];
  return [
    { key: 'nom', label: nameLabel },
    { key: 'population', label: 'Population', unit: 'dans le massif', numeric: true },
    { key: 'valeur', label: shortLabel, unit: UNITS[unit].short, numeric: true },
  ];
}

/**
 * Rows of the table of parts. Only parts on the map have a page; others (communes outside the massif in the reading
 * « entier ») stand without link and without population.
 */
export function toPartsRows(
  layer: MapLayer,
  rows: readonly ResultRow[],
  { indicatorId, query = '' }: { indicatorId: IndicatorId; query?: string },
): TableRow[] {
  const shapes = new Map(layer.shapes.map((shape) => [shape.code, shape]));
  return rows.map((row) => {
    const shape = shapes.get(row.code);
    return {
      key: row.code,
      highlighted: row.code === layer.highlight,
      cells: {
        nom: { text: row.name, order: row.name, href: shape && toTerritoryPath(row.level, row.code) + query },
        population: toCountCell(shape?.population ?? null),
        valeur: { text: formatCellValue(row.value, indicatorId), order: findNumber(row.value) ?? null },
      },
    };
  });
}

/** Why values are absent, each reason once, to be printed under the table; empty when all are known. */
export function listAbsences(rows: readonly ResultRow[]): string[] {
  const texts = rows.map(({ value }) => {
    if (value.kind === 'secret') return `${formatAbsence('secret')}\u00A0: secret statistique`;
    if (value.kind !== 'missing' && value.kind !== 'not_applicable') return null;
    return `${formatAbsence(value.kind)}\u00A0: ${value.reason}`;
  });
  return [...new Set(texts.filter((text) => text !== null))];
}

function toCountCell(count: number | null): TableCell {
  return { text: count === null ? formatAbsence('missing') : formatNumber(count), order: count };
}
