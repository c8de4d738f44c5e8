/**
 * Share (0–1) of an occupation group's workers on a pair who could telework, after the distance tilt:
 * q = min(1, τ · h). Our reading of method C.6, which writes p = min(1, τ) · π · b · h « then cap p ≤ 1 »: the cap sits
 * on τ · h, so that p = q · b · π ≤ π ≤ 1 holds for every π and everything after q is multilinear (sufficient
 * statistics stay exact). Both readings give the same figure wherever τ · h ≤ 1.
 * Source: method C.6; τ from INSEE Auvergne-Rhône-Alpes, Analyses 182.
 */
export function computeTiltedShare(teleworkableShare: number, tilt: number): number {
  return Math.min(1, teleworkableShare * tilt);
}

/**
 * What teleworkable shares are multiplied by: 1 where they are technical (`source` 0), `declaredRatio` where they are
 * declared (1), in between the mean of both so weighted.
 * Source: method C.1, 34 % declared compatible of 38 % technically so in Auvergne-Rhône-Alpes (INSEE Flash 163), 0.89.
 */
export function computeDeclaredFactor(source: number, declaredRatio: number): number {
  return 1 - source * (1 - declaredRatio);
}

/**
 * Share (0–1) of all workers of one home whose job is technically teleworkable: Σ_c share_c · min(1, τ_c · f_c), without
 * any distance effect (a property of jobs, not of journeys). `occupationShares` and `occupationFactors` (absent = 1) may
 * hold many homes; `offset` is the index of the home's first group.
 * Source: method C.1, definition of the teleworkable share.
 */
export function computeCompatibleShare(
  { occupationShares, occupationFactors }: OccupationMix,
  teleworkableShares: readonly number[],
  offset = 0,
): number {
  return teleworkableShares.reduce(
    (sum, share, group) =>
      sum +
      occupationShares[offset + group] * Math.min(1, share * (occupationFactors?.[offset + group] ?? 1)),
    0,
  );
}

/** Occupations of many homes, and what their teleworkable shares are multiplied by for the sectors of the home. */
export interface OccupationMix {
  occupationShares: ArrayLike<number>;
  occupationFactors?: ArrayLike<number>;
}
