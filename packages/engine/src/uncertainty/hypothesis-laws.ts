import type { RunHypothesis } from '@maceo/domain/scenarios/run';
import { FACTOR_IDS, toLaw, type FactorLaws } from './factor-laws.ts';

/**
 * Laws of the factors on which a run has a hypothesis of its own, in place of the registry's; a hypothesis on a
 * parameter that is no factor (any longer) has none.
 */
export function toHypothesisLaws(hypotheses: readonly RunHypothesis[]): Partial<FactorLaws> {
  const laws: Partial<FactorLaws> = {};
  for (const { parameterId, value, low, high, law } of hypotheses) {
    const factor = FACTOR_IDS.find((id) => id === parameterId);
    if (factor !== undefined) laws[factor] = toLaw({ law, low, high }, value);
  }
  return laws;
}
