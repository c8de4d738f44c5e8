import { type DecisionTable, listColumn, TOTAL_POINTS } from './decision-table.ts';

/** Euclidean distance between a row and a point. */
function computeDistance(row: readonly number[], point: readonly number[]): number {
  return Math.hypot(...row.map((value, k) => value - point[k]));
}

/**
 * Closeness (0–1) of each alternative to the ideal point against the worst, after vector normalisation; 0.5 for all when
 * every criterion is equal everywhere (the two points coincide). A column of zeros counts for nothing. Scalings are not
 * used. Source: method C.13; C. L. Hwang, K. Yoon, Multiple Attribute Decision Making, 1981.
 */
export function computeTopsis(table: DecisionTable): number[] {
  const columns = table.criteria.map(({ direction, weightPoints }, k) => {
    const column = listColumn(table, k);
    const norm = Math.hypot(...column) || 1;
    const sign = direction === 'benefit' ? 1 : -1;
    return column.map((value) => (sign * (weightPoints / TOTAL_POINTS) * value) / norm);
  });
  const ideal = columns.map((column) => Math.max(...column));
  const worst = columns.map((column) => Math.min(...column));
  return table.alternatives.map((_, a) => {
    const row = columns.map((column) => column[a]);
    const toWorst = computeDistance(row, worst);
    const both = toWorst + computeDistance(row, ideal);
    return both === 0 ? 0.5 : toWorst / both;
  });
}
