/**
 * Adoption π (0–1) of an employer group: share of its compatible workers who telework, the product of the access the
 * employer opens and of the take-up of those who have access; never above 1. Source: method C.2, π = access · take-up.
 */
export function computeAdoption(accessShare: number, takeUpShare: number): number {
  return Math.min(1, accessShare * takeUpShare);
}

/**
 * Adoption π (0–1) where no lever acts: the observed access, min(1, π observed / take-up), times the take-up. Written
 * without the division, so that a take-up of 0 gives 0.
 * Source: method C.2, INSEE Flash 163 (π_all 0.62 = 21 % teleworking of 34 % compatible; 0.69 from 50 staff, 0.53 below).
 */
export function computeObservedAdoption(observedShare: number, takeUpShare: number): number {
  return Math.min(1, observedShare, takeUpShare);
}

/** Adoption π (0–1) of private employers by size, and the share (0–1) of private workers the larger ones have. */
export interface PrivateAdoption {
  largeShare: number;
  largeAdoptionShare: number;
  smallAdoptionShare: number;
}

/**
 * Adoption π (0–1) over private employers of 50 staff or more (s of their workers) and of fewer: s · π≥50 + (1 − s) ·
 * π<50. Both sizes share the days per week, so that this mean is all that the model needs of them.
 * Source: method C.2, π by size 0.69 and 0.53 (INSEE Flash 163).
 * Assumption: s is the same in every commune and occupation; 0.56 keeps the whole at the published 0.62.
 */
export function computePrivateAdoption({
  largeShare,
  largeAdoptionShare,
  smallAdoptionShare,
}: PrivateAdoption): number {
  return largeShare * largeAdoptionShare + (1 - largeShare) * smallAdoptionShare;
}

/** A quantity for public and for private employers, and the share (0–1) of workers the public ones have. */
export interface EmployerMix {
  publicEmployerShare: number;
  publicValue: number;
  privateValue: number;
}

/**
 * Mean of a quantity over both employer groups: φ · public + (1 − φ) · private, in the quantity's unit.
 * Assumption: the public share φ is the same in every commune and occupation, for want of an observation by commune.
 */
export function computeEmployerMean({ publicEmployerShare, publicValue, privateValue }: EmployerMix): number {
  return publicEmployerShare * publicValue + (1 - publicEmployerShare) * privateValue;
}

/**
 * Probability (0–1) that a worker teleworks, by the letter of method C.6: min(1, min(1, τ) · π · h), the cap on the
 * whole product. Used where a single table is evaluated; flows use the tilted share (the cap on τ · h).
 */
export function computeTeleworkProbability(
  teleworkableShare: number,
  adoptionShare: number,
  tilt: number,
): number {
  return Math.min(1, Math.min(1, teleworkableShare) * adoptionShare * tilt);
}
