import { type DecisionTable, TOTAL_POINTS } from './decision-table.ts';

/**
 * How much an advantage counts, from 0 to 1. `usual`: any advantage counts fully. `linear`: nothing up to
 * `indifference`, fully from `strict`, in proportion between; both ≥ 0 in the criterion's own unit.
 */
export type Preference = { kind: 'usual' } | { kind: 'linear'; indifference: number; strict: number };

/** Preference (0–1) for an advantage in a criterion's unit; none for a drawback. Source: method C.13, PROMETHEE types I and V. */
export function computePreference(advantage: number, preference: Preference): number {
  if (preference.kind === 'usual') return advantage > 0 ? 1 : 0;
  const { indifference, strict } = preference;
  if (advantage <= indifference) return 0;
  return advantage >= strict ? 1 : (advantage - indifference) / (strict - indifference);
}

/** Share of the weight (0–1) by which the first alternative is preferred to the second. */
function computeOutranking(
  table: DecisionTable,
  [first, second]: [readonly number[], readonly number[]],
  preferences: readonly Preference[],
): number {
  return table.criteria.reduce((sum, { direction, weightPoints }, k) => {
    const advantage = direction === 'benefit' ? first[k] - second[k] : second[k] - first[k];
    return sum + (weightPoints / TOTAL_POINTS) * computePreference(advantage, preferences[k]);
  }, 0);
}

/**
 * Net flow (−1 to 1) of each alternative, 0 when it stands alone; flows sum to 0. `preferences` go by criterion, usual
 * where not given. Source: method C.13; J.-P. Brans, Ph. Vincke, A preference ranking organisation method, 1985.
 */
export function computePromethee(table: DecisionTable, preferences?: readonly Preference[]): number[] {
  const used = preferences ?? table.criteria.map((): Preference => ({ kind: 'usual' }));
  const rivals = Math.max(1, table.values.length - 1);
  return table.values.map((row) =>
    table.values.reduce((sum, rival) => {
      const net = computeOutranking(table, [row, rival], used) - computeOutranking(table, [rival, row], used);
      return sum + net / rivals;
    }, 0),
  );
}
