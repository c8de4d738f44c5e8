import { formatNumber } from '@maceo/domain/format-number';
import type { IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { FactorIndices, UnitSensitivity } from '@maceo/engine/sensitivity/unit-sensitivity';
import { formatQuantity, getFactorLabel } from '#lib/tornado-view.ts';
import type { StackColumn, StackRow } from '#lib/ui/stack-table.ts';

/** Bars and points that are drawn; the tables hold them all. Assumption: what the eye compares at once. */
const SHOWN_COUNT = 10;

/** Share of the variance in per cent, one decimal; a sampled index a little under 0 is shown as 0, never stored so. */
export function formatIndex(index: number | null): string {
  return index === null ? 'n.d.' : `${formatNumber(Math.max(0, index) * 100, 1)}\u00A0%`;
}

/** One line of the chart of indices: widths in per cent of the variance, clipped to 0–100 for the eye. */
export interface IndexBar {
  key: string;
  label: string;
  first: number;
  total: number;
}

/** The factors that count most, with their bars. */
export function toIndexBars(indices: readonly FactorIndices[]): IndexBar[] {
  const clip = (index: number | null) => Math.min(100, Math.max(0, 100 * (index ?? 0)));
  return indices
    .filter(({ total }) => (total ?? 0) > 0.0005)
    .slice(0, SHOWN_COUNT)
    .map(({ factor, first, total }) => ({
      key: factor,
      label: getFactorLabel(factor),
      first: clip(first),
      total: clip(total),
    }));
}

/** Columns of the table of indices; the sampled ones beside them when they were asked for. */
export function toIndexColumns({ crossCheck, whySampled }: UnitSensitivity): StackColumn[] {
  const method = whySampled === null ? 'exact' : 'échantillonné';
  const columns: StackColumn[] = [
    { key: 'label', label: 'Hypothèse' },
    { key: 'first', label: `S1, seule (${method})`, numeric: true },
    { key: 'total', label: `ST, avec ses interactions (${method})`, numeric: true },
  ];
  if (crossCheck === null) return columns;
  return [
    ...columns,
    { key: 'sampledFirst', label: 'S1 échantillonné', numeric: true },
    { key: 'sampledTotal', label: 'ST échantillonné', numeric: true },
  ];
}

/** Rows of the table of indices, in the order of the indices. */
export function toIndexRows({ indices, crossCheck }: UnitSensitivity): StackRow[] {
  return indices.map(({ factor, first, total }) => {
    const sampled = crossCheck?.indices.find((line) => line.factor === factor);
    return {
      key: factor,
      cells: {
        label: { text: getFactorLabel(factor) },
        first: { text: formatIndex(first) },
        total: { text: formatIndex(total) },
        sampledFirst: { text: formatIndex(sampled?.first ?? null) },
        sampledTotal: { text: formatIndex(sampled?.total ?? null) },
      },
    };
  });
}

/** Largest gap between exact and sampled total indices, in points of per cent; undefined when not checked. */
export function computeLargestGap({ indices, crossCheck }: UnitSensitivity): number | undefined {
  if (crossCheck === null) return undefined;
  const gaps = crossCheck.indices.map((sampled) => {
    const exact = indices.find(({ factor }) => factor === sampled.factor);
    return Math.abs((sampled.total ?? 0) - (exact?.total ?? 0));
  });
  return 100 * Math.max(0, ...gaps);
}

/** Points of the Morris chart, from 0 to 100 on both axes of one scale, with the names of the foremost. */
export function toScreeningPoints({ screening }: UnitSensitivity) {
  const most = Math.max(...screening.flatMap(({ meanAbsolute, deviation }) => [meanAbsolute, deviation]), 0);
  if (most === 0) return [];
  return screening.map(({ factor, meanAbsolute, deviation }, rank) => ({
    key: factor,
    label: getFactorLabel(factor),
    rank: rank < SHOWN_COUNT ? rank + 1 : null,
    x: (100 * meanAbsolute) / most,
    y: (100 * deviation) / most,
  }));
}

/** Columns of the screening. */
export const SCREENING_COLUMNS: StackColumn[] = [
  { key: 'label', label: 'Hypothèse' },
  { key: 'meanAbsolute', label: 'μ*, effet moyen en valeur absolue', numeric: true },
  { key: 'mean', label: 'μ, effet moyen', numeric: true },
  { key: 'deviation', label: 'σ, dispersion des effets', numeric: true },
];

/** Rows of the screening, foremost first, numbered as on the chart. */
export function toScreeningRows({ screening }: UnitSensitivity, id: IndicatorId): StackRow[] {
  return screening.map(({ factor, meanAbsolute, mean, deviation }, rank) => ({
    key: factor,
    cells: {
      label: { text: `${rank + 1}. ${getFactorLabel(factor)}` },
      meanAbsolute: { text: formatQuantity(meanAbsolute, id) },
      mean: { text: formatQuantity(mean, id) },
      deviation: { text: formatQuantity(deviation, id) },
    },
  }));
}
