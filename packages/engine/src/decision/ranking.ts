import { type DecisionTable } from './decision-table.ts';

/** A score for each alternative of a table, larger is better: weighted sum, TOPSIS or PROMETHEE II. */
export type DecisionMethod = (table: DecisionTable) => number[];

/** Score gap taken for rounding: scores nearer than this are equal. Assumption: the engine's own. */
const TIE = 1e-12;

/** Place of an alternative, 1 for the best; equals share the better place (1, 2, 2, 4). */
export interface Ranked {
  alternative: string;
  score: number;
  rank: number;
}

/** Alternatives from best to worst, equals in the order of the table. */
export function computeRanking(table: DecisionTable, method: DecisionMethod): Ranked[] {
  const scores = method(table);
  return table.alternatives
    .map((alternative, a) => ({
      alternative,
      score: scores[a],
      rank: 1 + scores.filter((score) => score > scores[a] + TIE).length,
    }))
    .toSorted((left, right) => left.rank - right.rank);
}

/** Two alternatives whose order turned: `first` stood before `second`, and now stands after. */
export interface RankReversal {
  first: string;
  second: string;
}

/** Reversals between two rankings, among the alternatives both hold; becoming equal is no reversal. */
export function listRankReversals(before: readonly Ranked[], after: readonly Ranked[]): RankReversal[] {
  const rankAfter = new Map(after.map(({ alternative, rank }) => [alternative, rank]));
  const common = before.flatMap(({ alternative, rank }) => {
    const later = rankAfter.get(alternative);
    return later === undefined ? [] : [{ alternative, rank, later }];
  });
  return common.flatMap((first) =>
    common
      .filter((second) => first.rank < second.rank && first.later > second.later)
      .map((second) => ({ first: first.alternative, second: second.alternative })),
  );
}

/** What the removal of one alternative turns among the others. */
export interface FragileRemoval {
  removed: string;
  reversals: RankReversal[];
}

function toTableWithout(table: DecisionTable, removed: number): DecisionTable {
  return {
    ...table,
    alternatives: table.alternatives.filter((_, a) => a !== removed),
    values: table.values.filter((_, a) => a !== removed),
  };
}

/** Alternatives whose mere presence decides the order of others; empty when the ranking holds without any of them. */
export function listFragileRemovals(table: DecisionTable, method: DecisionMethod): FragileRemoval[] {
  const before = computeRanking(table, method);
  return table.alternatives
    .map((removed, a) => ({
      removed,
      reversals: listRankReversals(before, computeRanking(toTableWithout(table, a), method)),
    }))
    .filter(({ reversals }) => reversals.length > 0);
}

/** « Sans « S2 », « S1 » passe derrière « S3 ». », one sentence by reversal. */
export function formatRankReversal(removed: string, { first, second }: RankReversal): string {
  const quote = (name: string) => `«\u202F${name}\u202F»`;
  return `Sans ${quote(removed)}, ${quote(first)} passe derrière ${quote(second)}.`;
}
