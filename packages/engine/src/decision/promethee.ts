import { type Criterion, type DecisionTable, listColumn, TOTAL_POINTS } from './decision-table.ts';

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

/** Sum over rivals of the preference for an alternative less the preference for the rival, by one criterion. */
function computeLead(
  column: readonly number[],
  { value, direction }: { value: number; direction: Criterion['direction'] },
  preference: Preference,
): number {
  return column.reduce((sum, rival) => {
    const advantage = direction === 'benefit' ? value - rival : rival - value;
    return sum + computePreference(advantage, preference) - computePreference(-advantage, preference);
  }, 0);
}

/**
 * Net flow (−1 to 1) of each alternative, 0 when it stands alone; flows sum to 0. `preferences` go by criterion, usual
 * where not given. Summed in points before it is divided, so that flows that cancel out give 0 and not a rounding.
 * Source: method C.13; J.-P. Brans, Ph. Vincke, A preference ranking organisation method, 1985.
 */
export function computePromethee(table: DecisionTable, preferences?: readonly Preference[]): number[] {
  const rivals = Math.max(1, table.values.length - 1);
  const columns = table.criteria.map((_, k) => listColumn(table, k));
  return table.values.map((row) => {
    const points = table.criteria.reduce((sum, { direction, weightPoints }, k) => {
      const lead = computeLead(
        columns[k],
        { value: row[k], direction },
        preferences?.[k] ?? { kind: 'usual' },
      );
      return sum + weightPoints * lead;
    }, 0);
    return points / rivals / TOTAL_POINTS;
  });
}
