import type { FundingContent } from './funding-plan.ts';

/**
 * Public money per result. Ratios of one operation to its own spending: they say nothing of what would have happened
 * without it, and an occupancy is not a success (the caveat that goes with every one of them).
 */

/** The caveat printed beside every ratio. Source: B. Moriset (CNRS), 2011; why of the study, lessons 4 and 8. */
export const COST_CAVEAT =
  'Ratio d’une seule opération\u00A0: il ne dit pas ce qui se serait passé sans elle, et une place occupée n’est pas un succès en soi.';

/** A ratio in cents, or why there is none. */
export type UnitCost = { kind: 'number'; cents: number } | { kind: 'missing'; reason: string };

/** What was spent: the expenses communicated; null when one is not, or none is recorded. */
export function findSpentCents({ expenses }: Pick<FundingContent, 'expenses'>): number | null {
  const amounts = expenses.map((expense) => expense.amountCents);
  const known = amounts.filter((amount) => amount !== null);
  if (amounts.length === 0 || known.length < amounts.length) return null;
  return known.reduce((sum, amount) => sum + amount, 0);
}

/** Cents spent per unit of a result. Missing without spending or result; a result of 0 gives no ratio. */
export function computeUnitCost(spentCents: number | null, units: number | null): UnitCost {
  if (spentCents === null) return { kind: 'missing', reason: 'Une dépense n’est pas communiquée.' };
  if (units === null) return { kind: 'missing', reason: 'Le résultat n’est pas communiqué.' };
  if (units === 0) return { kind: 'missing', reason: 'Aucun résultat à ce jour.' };
  return { kind: 'number', cents: Math.round(spentCents / units) };
}
