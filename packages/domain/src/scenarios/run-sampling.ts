import { formatNumber } from '../format-number.ts';
import type { Problem } from '../problem.ts';
import { checkNumber } from './check-parameters.ts';
import { INTERACTIVE_DRAWS } from './run.ts';

/** How the hypotheses of a run are drawn: number of draws, and the seed they all follow from. */
export interface RunSampling {
  draws: number;
  seed: number;
}

/** Draws from which a run counts as validated. Source: method C.11, 20,000 for a validated run. */
export const VALIDATED_DRAWS = 20_000;

/**
 * Fewest and most draws a person may ask for. Assumption: under 100 the ends of an interval are read from ten draws;
 * beyond 50,000 the Monte Carlo error no longer matters beside the laws themselves.
 */
export const DRAWS_BOUNDS = { low: 100, high: 50_000 } as const;

/** Largest seed: every whole number up to it is exact, in storage as in the generator. */
export const LARGEST_SEED = Number.MAX_SAFE_INTEGER;

const RULES = {
  draws: { field: 'draws', label: 'Nombre de tirages', unit: '1', ...DRAWS_BOUNDS },
  seed: { field: 'seed', label: 'Graine', unit: '1', low: 0, high: LARGEST_SEED },
} as const;

/** Problems of one value: no number, outside the bounds, or not whole. */
function checkWhole(value: unknown, rule: (typeof RULES)[keyof typeof RULES]): Problem[] {
  const problems = checkNumber(value, rule);
  if (problems.length > 0 || Number.isInteger(value)) return problems;
  return [{ field: rule.field, message: `${rule.label}\u00A0: entrez un nombre entier.` }];
}

/** All that is wrong with what a person asks for, by field (`draws`, `seed`), with the bounds; empty when it can run. */
export function checkRunSampling({ draws, seed }: Record<keyof RunSampling, unknown>): Problem[] {
  return [...checkWhole(draws, RULES.draws), ...checkWhole(seed, RULES.seed)];
}

/** « 20 000 tirages, exécution validée »: the number of draws and what it is enough for. */
export function formatDraws(draws: number): string {
  if (draws === 0) return 'aucun tirage';
  const count = `${formatNumber(draws)}\u00A0tirages`;
  if (draws >= VALIDATED_DRAWS) return `${count}, exécution validée`;
  return draws < INTERACTIVE_DRAWS ? `${count}, pour essai` : count;
}
