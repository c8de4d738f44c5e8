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
 * Share (0–1) of all workers of one home whose job is technically teleworkable: Σ_c share_c · min(1, τ_c), without any
 * distance effect (a property of jobs, not of journeys). `occupationShares` may hold many homes; `offset` is the
 * index of the home's first group.
 * Source: method C.1, definition of the teleworkable share.
 */
export function computeCompatibleShare(
  occupationShares: ArrayLike<number>,
  teleworkableShares: readonly number[],
  offset = 0,
): number {
  return teleworkableShares.reduce(
    (sum, share, group) => sum + occupationShares[offset + group] * Math.min(1, share),
    0,
  );
}
