import type { FundingContent } from './funding-plan.ts';

/**
 * Public money per result. Ratios of one operation to its own spending: they say nothing of what would have happened
 * without it, and an occupancy is not a success (the caveat that goes with every one of them).
 */

/** The caveat printed beside every ratio. Source: B. Moriset (CNRS), 2011; why of the study, lessons 4 and 8. */
export const COST_CAVEAT =
  'Ratio d’une seule opération\u00A0: il ne dit pas ce qui se serait passé sans elle, et une place occupée n’est pas un succès en soi.';

/** What more the cost of a tonne needs said: the tonnes are not measured. */
export const TONNE_CAVEAT =
  'Tonnes modélisées, jamais mesurées\u00A0: les télétravailleurs comptés de l’opération × les émissions évitées par télétravailleur et par an dans son territoire, effet rebond déduit, selon le scénario publié. La dépense, elle, est celle de toute l’opération.';

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

/**
 * What a published scenario gives to an operation's territory, under the name of both: `netTco2e` avoided a year and
 * `teleworkers` of whom, null where the run has no number. `scenario` is its code, `number` that of the publication.
 */
export interface ModelledEmissions {
  scenario: string;
  number: number;
  runId: string;
  territory: string;
  netTco2e: number | null;
  teleworkers: number | null;
}

/**
 * Tonnes CO2e that an operation's teleworkers avoid in a year, at the rate per teleworker of its territory in a published
 * run; null without a count of them or without numbers of the run. Negative where the rebound exceeds what is avoided.
 * Assumption: the operation's teleworkers travel like those of its territory in that scenario.
 */
export function computeAvoidedTonnes(
  teleworkers: number | null,
  { netTco2e, teleworkers: modelled }: Pick<ModelledEmissions, 'netTco2e' | 'teleworkers'>,
): number | null {
  if (teleworkers === null || netTco2e === null || modelled === null || modelled <= 0) return null;
  return (teleworkers * netTco2e) / modelled;
}

/** Cents spent per tonne avoided in a year; missing where nothing is avoided, since such a ratio means nothing. */
export function computeTonneCost(spentCents: number | null, tonnes: number | null): UnitCost {
  if (tonnes !== null && tonnes <= 0) {
    return { kind: 'missing', reason: 'Le scénario n’évite aucune tonne dans ce territoire.' };
  }
  return computeUnitCost(spentCents, tonnes);
}
