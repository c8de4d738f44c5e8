import { formatNumber } from '@maceo/domain/format-number';
import { STAKE_IDS, STAKES, type StakeId } from '@maceo/domain/partners/stake';
import { findNumber, type Value } from '@maceo/domain/value';
import { checkDecisionTable, type DecisionTable } from '@maceo/engine/decision/decision-table';
import { computePromethee } from '@maceo/engine/decision/promethee';
import {
  computeRanking,
  formatRankReversal,
  listFragileRemovals,
  type DecisionMethod,
} from '@maceo/engine/decision/ranking';
import { computeTopsis } from '@maceo/engine/decision/topsis';
import { computeWeightStability } from '@maceo/engine/decision/weight-stability';
import { computeWeightedSum } from '@maceo/engine/decision/weighted-sum';

/**
 * From a partner's weights to the order in which its own scenarios come, by each method. Nothing is ranked until the
 * points make 100; scenarios without a value on some stake are named and left out, never counted as 0.
 */

/** A scenario as this view needs it. */
export interface Alternative {
  code: string;
  name: string;
  values: Record<StakeId, Value>;
}

/** The methods, each with what it does in one French sentence. Source: method C.13. */
export const METHODS = {
  weighted_sum: {
    label: 'Somme pondérée',
    usage: 'note de 0 à 1 entre le moins bon et le meilleur des scénarios sur chaque enjeu, pondérée',
    compute: computeWeightedSum,
  },
  topsis: {
    label: 'TOPSIS',
    usage: 'proximité du meilleur scénario imaginable, éloignement du pire',
    compute: computeTopsis,
  },
  promethee: {
    label: 'PROMETHEE II',
    usage: 'victoires moins défaites dans les comparaisons deux à deux',
    compute: (table) => computePromethee(table),
  },
} as const satisfies Record<string, { label: string; usage: string; compute: DecisionMethod }>;

/** Stable id of a method. */
export type MethodId = keyof typeof METHODS;

/** All methods, in the order in which they are shown. */
export const METHOD_IDS = Object.keys(METHODS) as MethodId[];

/** Place of one scenario by each method, 1 for the best. */
export interface RankedRow {
  code: string;
  name: string;
  ranks: Record<MethodId, number>;
}

/** Everything the ranking says: rows in the order of the weighted sum, warnings and steadiness as French sentences. */
export interface RankingView {
  rows: RankedRow[];
  warnings: string[];
  stability: string[];
  leftOut: string[];
}

function isComplete({ values }: Alternative): boolean {
  return STAKE_IDS.every((id) => findNumber(values[id]) !== undefined);
}

function toTable(alternatives: readonly Alternative[], points: Record<StakeId, number>): DecisionTable {
  return {
    alternatives: alternatives.map(({ code }) => code),
    criteria: STAKE_IDS.map((id) => ({
      id,
      direction: 'benefit',
      weightPoints: points[id],
      scaling: { kind: 'min-max' },
    })),
    values: alternatives.map(({ values }) => STAKE_IDS.map((id) => findNumber(values[id]) ?? Number.NaN)),
  };
}

/** « Somme pondérée : S1 reste en tête tant que « Empreinte » pèse de 0 à 45 points (20 aujourd’hui). » for each stake. */
function listStability(table: DecisionTable): string[] {
  const { winner, intervals } = computeWeightStability(table, computeWeightedSum);
  return intervals.map(({ criterion, weightPoints, lowPoints, highPoints }) => {
    const { label } = STAKES[criterion as StakeId];
    const [low, high] = [
      formatNumber(Math.ceil(lowPoints - 1e-6)),
      formatNumber(Math.floor(highPoints + 1e-6)),
    ];
    return `${winner} reste en tête tant que «\u202F${label}\u202F» pèse de ${low} à ${high} points (${formatNumber(weightPoints)} aujourd’hui).`;
  });
}

/** The ranking under those points; undefined while they cannot be used or fewer than two scenarios have all values. */
export function findRanking(
  alternatives: readonly Alternative[],
  points: Record<StakeId, number>,
): RankingView | undefined {
  const complete = alternatives.filter(isComplete);
  const table = toTable(complete, points);
  if (complete.length < 2 || checkDecisionTable(table).length > 0) return undefined;
  const ranks = METHOD_IDS.map((id) => [id, computeRanking(table, METHODS[id].compute)] as const);
  const rankOf = (code: string, id: MethodId) =>
    ranks.find(([method]) => method === id)?.[1].find((entry) => entry.alternative === code)?.rank ?? 0;
  const rows = complete.map(({ code, name }) => ({
    code,
    name,
    ranks: Object.fromEntries(METHOD_IDS.map((id) => [id, rankOf(code, id)])) as Record<MethodId, number>,
  }));
  const warnings = METHOD_IDS.flatMap((id) =>
    listFragileRemovals(table, METHODS[id].compute).flatMap(({ removed, reversals }) =>
      reversals.map((reversal) => `${METHODS[id].label}\u00A0: ${formatRankReversal(removed, reversal)}`),
    ),
  );
  return {
    rows: rows.toSorted((a, b) => a.ranks.weighted_sum - b.ranks.weighted_sum),
    warnings,
    stability: listStability(table),
    leftOut: alternatives.filter((entry) => !isComplete(entry)).map(({ code }) => code),
  };
}
