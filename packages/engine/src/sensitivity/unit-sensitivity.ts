import { whyNotMultilinear } from './model-expressions.ts';
import { computeModelSobol } from './model-sobol.ts';
import {
  computeSampledSobol,
  computeScreening,
  createScreeningReader,
  createSobolReader,
  type SampledInput,
  type ScreenedFactor,
} from './screening.ts';
import { computeTornado, createTornadoReader, type Tornado } from './tornado.ts';
import type { FactorId } from '../uncertainty/factor-laws.ts';

/** Sobol indices of one factor as computed: a sampled S1 near 0 may be slightly negative; null = nothing varies. */
export interface FactorIndices {
  factor: FactorId;
  first: number | null;
  total: number | null;
}

/**
 * All that explains one indicator of one unit. `indices` are exact where the model is multilinear; elsewhere sampled, and
 * `whySampled` says why in French (null = exact). `crossCheck` holds the same indices sampled, null unless asked for.
 */
export interface UnitSensitivity {
  tornado: Tornado;
  screening: ScreenedFactor[];
  indices: FactorIndices[];
  whySampled: string | null;
  crossCheck: { points: number; indices: FactorIndices[] } | null;
}

/**
 * Points in each block of a sampled design. Assumption: 4,096, whose error is about 0.02, a quarter of a second on one
 * territory.
 */
export const SAMPLED_POINTS = 4096;

const toIndex = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** Largest share of the variance first; factors of an indicator that does not vary keep the registry's order. */
function sortIndices(indices: FactorIndices[]): FactorIndices[] {
  return indices.sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
}

function computeExact(input: SampledInput, unit: number, factors: readonly FactorId[]): FactorIndices[] {
  const table = computeModelSobol({ ...input, indicators: [input.indicator] })[input.indicator];
  const read = (side: 'first' | 'total', factor: FactorId) => toIndex(table?.[side].get(factor)?.[unit]);
  return sortIndices(
    factors.map((factor) => ({ factor, first: read('first', factor), total: read('total', factor) })),
  );
}

function computeSampled(input: SampledInput, unit: number): FactorIndices[] {
  const sampled = computeSampledSobol(createSobolReader(input, SAMPLED_POINTS), unit);
  return sortIndices(
    sampled.map(({ factor, first, total }) => ({ factor, first: toIndex(first), total: toIndex(total) })),
  );
}

/** Tornado, Morris screening and Sobol indices of one unit; sampled indices beside the exact ones when asked for. */
export function computeUnitSensitivity(
  input: SampledInput,
  { unit, isChecked }: { unit: number; isChecked: boolean },
): UnitSensitivity {
  const tornadoReader = createTornadoReader(input);
  const whySampled = whyNotMultilinear(input.belief) ?? null;
  const sampled = isChecked || whySampled !== null ? computeSampled(input, unit) : null;
  return {
    tornado: computeTornado(tornadoReader, unit),
    screening: computeScreening(createScreeningReader(input), unit),
    indices: whySampled === null ? computeExact(input, unit, tornadoReader.factors) : (sampled ?? []),
    whySampled,
    crossCheck: isChecked && sampled !== null ? { points: SAMPLED_POINTS, indices: sampled } : null,
  };
}
