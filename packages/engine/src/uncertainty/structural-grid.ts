import type { FactorLaws } from './factor-laws.ts';
import { type Axis, createAxis, type Range } from './interpolation.ts';
import type { Law } from './law.ts';
import { createQuantile } from './law-quantile.ts';

/**
 * Where sufficient statistics are built when the structural parameters vary. The statistics are smooth functions of τ's
 * multiplier, of γ and of the distance to the telecentre, but for the cap on τ·h, which bends them: they are built on
 * a grid and interpolated by pieces. See ADR 0008 for the measured error.
 */

/** Structural factors in the order of the axes. */
export const STRUCTURAL_FACTORS = ['tau', 'gamma_dist', 'tc_distance'] as const;

/** One of the factors on which the statistics depend. */
export type StructuralFactor = (typeof STRUCTURAL_FACTORS)[number];

/**
 * Axes of the statistics: `tau` × `exponent` for persons and km of days at home; `shortfallExponent` ×
 * `telecentreKm` for the km a day at a telecentre avoids less (proportional to τ's multiplier).
 */
export interface StructuralGrid {
  tau: Axis;
  exponent: Axis;
  shortfallExponent: Axis;
  telecentreKm: Axis;
}

/** Probability left out at each end of a law without bounds. */
const OPEN_END = 1e-6;

/** Bounds within which a law falls; those of a lognormal leave out one draw in a million on either side. */
export function computeLawRange(law: Law): Range {
  switch (law.kind) {
    case 'fixed':
      return { low: law.value, high: law.value };
    case 'lognormal': {
      const quantile = createQuantile(law);
      return { low: quantile(OPEN_END), high: quantile(1 - OPEN_END) };
    }
    case 'discrete':
      return { low: Math.min(...law.values), high: Math.max(...law.values) };
    default:
      return { low: law.low, high: law.high };
  }
}

/** The grid that covers the laws of a belief. It does not depend on modes, only on bounds. */
export function createStructuralGrid(laws: Pick<FactorLaws, StructuralFactor>): StructuralGrid {
  const exponent = computeLawRange(laws.gamma_dist);
  return {
    tau: createAxis(computeLawRange(laws.tau), { pieces: 1, degree: 2 }),
    exponent: createAxis(exponent, { pieces: 4, degree: 2 }),
    shortfallExponent: createAxis(exponent, { pieces: 1, degree: 2 }),
    telecentreKm: createAxis(computeLawRange(laws.tc_distance), { pieces: 3, degree: 2 }),
  };
}
