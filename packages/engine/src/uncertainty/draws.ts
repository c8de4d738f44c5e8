import type { ParameterValues } from '@maceo/domain/scenarios/parameter-catalogue';
import { type Correlation, correlateUniforms } from './correlations.ts';
import { type Belief, FACTOR_IDS, type FactorId, TAU_IDS } from './factor-laws.ts';
import { createQuantile } from './law-quantile.ts';
import { type Sampling, sampleUniforms } from './uniforms.ts';

/**
 * What is to be drawn. `seed` is an integer of 0…2^53 − 1, stored with every result. Two beliefs drawn with the same
 * seed share their uniforms factor by factor (common random numbers): only what the laws change differs.
 */
export interface DrawsInput {
  seed: number;
  count: number;
  belief: Belief;
  correlations?: readonly Correlation[];
  sampling?: Sampling;
}

/**
 * Draws as columns: `factors[id][d]` is factor `id` in draw `d` (in its parameter's unit; `tau` a multiplier of the
 * central teleworkable shares). Number d of a factor depends on (seed, factor, d) and its law, nothing else, unless
 * the factor is correlated or a Latin hypercube was asked for.
 */
export interface Draws {
  seed: number;
  count: number;
  central: ParameterValues;
  factors: Record<FactorId, Float64Array>;
}

/** Draws every factor of a belief by its quantile function. Same input, same bytes. Checked beliefs only. */
export function createDraws({ seed, count, belief, correlations = [], sampling }: DrawsInput): Draws {
  const uniforms = Object.fromEntries(
    FACTOR_IDS.filter((id) => belief.laws[id].kind !== 'fixed' || correlations.length > 0).map((id) => [
      id,
      sampleUniforms({ seed, stream: id, count, sampling }),
    ]),
  ) as Record<FactorId, Float64Array>;
  if (correlations.length > 0) correlateUniforms(uniforms, correlations);
  const columns = FACTOR_IDS.map((id) => {
    const law = belief.laws[id];
    if (law.kind === 'fixed') return [id, new Float64Array(count).fill(law.value)];
    return [id, uniforms[id].map(createQuantile(law))];
  });
  return { seed, count, central: belief.central, factors: Object.fromEntries(columns) };
}

/**
 * The parameters of one point: central teleworkable shares times the multiplier (not capped: the model caps them), every
 * other parameter as the factor has it.
 */
export function toParameterValues(
  central: ParameterValues,
  factors: Record<FactorId, number>,
): ParameterValues {
  const { tau, ...others } = factors;
  const shares = Object.fromEntries(TAU_IDS.map((id) => [id, central[id] * tau]));
  return { ...central, ...others, ...shares };
}

/**
 * Reads the parameters of one draw after the other, always into the same object (written over by the next call): no
 * object per draw. Same figures as {@link toParameterValues}.
 */
export function createParameterReader({ central, factors }: Draws): (draw: number) => ParameterValues {
  const values: ParameterValues = { ...central };
  const own = FACTOR_IDS.filter((id) => id !== 'tau');
  return (draw) => {
    for (const id of own) values[id] = factors[id][draw];
    for (const id of TAU_IDS) values[id] = central[id] * factors.tau[draw];
    return values;
  };
}

/** Factors at their central values: every parameter's central value, and 1 for `tau`. */
export function getCentralFactors(central: ParameterValues): Record<FactorId, number> {
  const values = FACTOR_IDS.map((id) => [id, id === 'tau' ? 1 : central[id]]);
  return Object.fromEntries(values) as Record<FactorId, number>;
}
