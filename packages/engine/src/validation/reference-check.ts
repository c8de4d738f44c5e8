import type { Source } from '@maceo/domain/source';
import type { UnitCode } from '@maceo/domain/unit';

/**
 * What a published reference value is, how close to it the model must come, and what comes out of the comparison. The
 * references themselves are the other files of this folder; which of them are computed together is compute-validation.ts.
 */

/**
 * How far from the expected value one may be. `relative` and `absolute`: gap to it (share 0–1, or in its unit);
 * `figures`: equal once rounded to that many significant figures; `range`: within both bounds, whatever is expected;
 * `at-most`: not above that many times the expected value, any lower value being accepted.
 */
export type Tolerance =
  | { kind: 'relative'; share: number }
  | { kind: 'absolute'; gap: number }
  | { kind: 'figures'; count: number }
  | { kind: 'range'; low: number; high: number }
  | { kind: 'at-most'; times: number };

/** Why a value cannot be computed here, as a French sentence. */
export interface NotComputable {
  reason: string;
}

/** What a published figure is to the model: it served to set something, or it did not. */
export type ReferenceRole = 'independent' | 'fitted';

/**
 * One published figure and the way the model gives it. `reference` is the number of the reference (« F4 »), `id` is
 * stable and unique. `role`: `fitted` = the published value served to set something the model reads, so that meeting it
 * proves the calculation and no more; `independent` = it did not; a function where that depends on the data. `whyMissed` explains in French a gap that is known.
 */
export interface ReferenceCheck<Input> {
  id: string;
  reference: string;
  title: string;
  scope: string;
  role: ReferenceRole | ((input: Input) => ReferenceRole);
  source: Source;
  expected: number;
  tolerance: Tolerance;
  unit: UnitCode;
  whyMissed?: (input: Input) => string | undefined;
  compute: (input: Input) => number | NotComputable;
}

/**
 * A reference once compared: shares are 0–1 in unit `1`. `obtained` is null exactly when the outcome is `not_computable`;
 * `reason` then says why, and why a value is missed when that is known; null otherwise.
 */
export interface ValidationRow extends Omit<ReferenceCheck<never>, 'compute' | 'whyMissed' | 'role'> {
  role: ReferenceRole;
  obtained: number | null;
  outcome: 'held' | 'missed' | 'not_computable';
  reason: string | null;
}

/** Relative slack that absorbs rounding of binary numbers at the edge of a tolerance. Assumption: far below any tolerance. */
const ROUNDING = 1e-12;

/** Whether an obtained value is within the tolerance of the expected one. Never true of what is not a number. */
export function isHeld(obtained: number, expected: number, tolerance: Tolerance): boolean {
  const gap = Math.abs(obtained - expected);
  const slack = Math.abs(expected) * ROUNDING;
  switch (tolerance.kind) {
    case 'relative':
      return gap <= Math.abs(expected) * tolerance.share + slack;
    case 'absolute':
      return gap <= tolerance.gap + slack;
    case 'figures':
      return Number(obtained.toPrecision(tolerance.count)) === expected;
    case 'range':
      return obtained >= tolerance.low && obtained <= tolerance.high;
    case 'at-most':
      return obtained <= expected * tolerance.times + slack;
  }
}

/** Computes a reference and says how it turned out. */
export function computeRow<Input>(check: ReferenceCheck<Input>, input: Input): ValidationRow {
  const { compute, whyMissed, role: given, ...rest } = check;
  const facts = { ...rest, role: typeof given === 'function' ? given(input) : given };
  const obtained = compute(input);
  if (typeof obtained !== 'number') {
    return { ...facts, obtained: null, outcome: 'not_computable', reason: obtained.reason };
  }
  const held = isHeld(obtained, facts.expected, facts.tolerance);
  return {
    ...facts,
    obtained,
    outcome: held ? 'held' : 'missed',
    reason: held ? null : (whyMissed?.(input) ?? null),
  };
}
