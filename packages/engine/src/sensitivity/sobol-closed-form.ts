import type { Law } from '../uncertainty/law.ts';
import { computeMoment, createMomentTable, type Shared, type SumOfProducts } from './sum-of-products.ts';

/** First-order and total Sobol indices of one output, by factor; NaN for every factor when the output does not vary. */
export interface SobolIndices<Id extends string> {
  first: Record<Id, number>;
  total: Record<Id, number>;
  variance: number;
}

/** The three kinds of moments indices are made of: nothing shared, everything, one factor only, all but one. */
export function createSharings<Id extends string>() {
  return {
    none: (() => false) satisfies Shared<Id>,
    all: (() => true) satisfies Shared<Id>,
    only:
      (id: Id): Shared<Id> =>
      (other) =>
        other === id,
    allBut:
      (id: Id): Shared<Id> =>
      (other) =>
        other !== id,
  };
}

/**
 * Exact indices of a sum of products of independent factors: V = E[f²] − E[f]²,
 * S1_i = (E[f·f′ | only i shared] − E[f]²) ÷ V, ST_i = (E[f²] − E[f·f′ | all but i shared]) ÷ V.
 * No sampling noise; the moments of each law are quadratures exact to about 1e-12.
 * Source: Sobol 1993; Homma and Saltelli 1996 (pick-freeze identities); performance.md 5.
 */
export function computeSobolIndices<Id extends string>(
  sum: SumOfProducts<Id>,
  laws: Record<Id, Law>,
): SobolIndices<Id> {
  const moments = createMomentTable(laws);
  const sharings = createSharings<Id>();
  const momentOf = (shared: Shared<Id>) => computeMoment([sum, sum], shared, moments);
  const [square, squaredMean] = [momentOf(sharings.all), momentOf(sharings.none)];
  const variance = square - squaredMean;
  const ids = Object.keys(laws) as Id[];
  const share = (part: number) => (variance > 1e-14 * square ? part / variance : NaN);
  const first = ids.map((id) => [id, share(momentOf(sharings.only(id)) - squaredMean)]);
  const total = ids.map((id) => [id, share(square - momentOf(sharings.allBut(id)))]);
  return { first: Object.fromEntries(first), total: Object.fromEntries(total), variance };
}
