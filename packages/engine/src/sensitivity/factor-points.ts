import type { Belief, FactorId } from '../uncertainty/factor-laws.ts';
import { FACTOR_IDS } from '../uncertainty/factor-laws.ts';
import { type Draws, getCentralFactors } from '../uncertainty/draws.ts';

/** Factors of a belief that vary, in the order of the registry. */
export function listVaryingFactors({ laws }: Belief): FactorId[] {
  return FACTOR_IDS.filter((id) => laws[id].kind !== 'fixed');
}

/**
 * Chosen points as draws, so that the Monte Carlo kernel evaluates them: `columns[i][row]` is the value of
 * factor `ids[i]` in point `row`, the factors left out being at their central value.
 */
export function toDraws(belief: Belief, ids: readonly FactorId[], columns: readonly Float64Array[]): Draws {
  const count = columns[0]?.length ?? 0;
  const central = getCentralFactors(belief.central);
  const values = FACTOR_IDS.map((id) => {
    const place = ids.indexOf(id);
    if (place === -1) return [id, new Float64Array(count).fill(central[id])];
    return [id, columns[place]];
  });
  return { seed: 0, count, central: belief.central, factors: Object.fromEntries(values) };
}
