import { RULES } from '@maceo/domain/scenarios/rule-catalogue';
import { estimatePrior, toFixedPrior, type AdoptionPrior, type GroupCount } from './beta-prior.ts';
import type { FieldObservation } from './check-observations.ts';
import { estimateAdoption, type AdoptionEstimate } from './estimate-adoption.ts';
import { computeBetaQuantile, type BetaShape } from './special-functions.ts';

/**
 * From the cells of an employer group to the one parameter the model has for it at the scale of the massif. Two levels:
 * a national prior for the group's mean, then cells scattered around that mean. Source: method C.7, 1–5.
 */

/** Weight of the national prior and, under five cells, of the mean in each cell, in persons. Source: method C.7, 2. */
export const NATIONAL_KAPPA: number = RULES.kappa_prior.default;

/** What is known of an employer group. `priorMean` (0–1) is the registry's value; `usesPrior` false switches it off. */
export interface GroupInput {
  observations: readonly FieldObservation[];
  priorMean: number;
  usesPrior: boolean;
}

/** Posterior of the group's mean share (0–1) with its 90 % interval, the prior of its cells, and the cells. */
export interface GroupShare extends BetaShape {
  mean: number;
  p5: number;
  p95: number;
  ownWeight: number;
  cellPrior: AdoptionPrior;
  cells: AdoptionEstimate[];
}

/** The national prior of a share; the flat one, Beta(1, 1), when it is switched off. */
export function toNationalPrior({ priorMean, usesPrior }: Omit<GroupInput, 'observations'>): BetaShape {
  return usesPrior
    ? { alpha: priorMean * NATIONAL_KAPPA, beta: (1 - priorMean) * NATIONAL_KAPPA }
    : { alpha: 1, beta: 1 };
}

/**
 * Persons a cell counts for in the group's mean: n(κ + 1)/(κ + n), at most κ + 1. Two persons of one cell resemble each
 * other, so that one large employer never speaks for all. Source: variance of a beta-binomial share,
 * μ(1 − μ)/n · (κ + n)/(κ + 1).
 */
export function computeEffectiveCount(count: number, kappa: number): number {
  return Math.min(count, (count * (kappa + 1)) / (kappa + count));
}

/** Posterior of the group's mean: its prior, and each cell for the persons it counts for. */
function computeGroupShape(counts: readonly GroupCount[], prior: BetaShape, kappa: number): BetaShape {
  const shape = { ...prior };
  for (const { eligible, teleworkers } of counts) {
    if (eligible === 0) continue;
    const persons = computeEffectiveCount(eligible, kappa);
    shape.alpha += (persons * teleworkers) / eligible;
    shape.beta += (persons * (eligible - teleworkers)) / eligible;
  }
  return shape;
}

function getEstimation(observations: readonly FieldObservation[], prior: BetaShape) {
  const estimation = estimateAdoption(observations, prior);
  if ('problems' in estimation) throw new Error(estimation.problems.map(({ message }) => message).join(' '));
  return estimation;
}

/**
 * Share of an employer group and of each of its cells. Observations must be usable ({@link estimateAdoption} says why
 * not) and must not hold volunteers' pilots. Without observation: the prior itself, λ = 0.
 */
export function estimateGroupShare(input: GroupInput): GroupShare {
  const prior = toNationalPrior(input);
  const counts = getEstimation(input.observations, prior).groups.map(({ counted }) => counted);
  const cellPrior = estimatePrior(counts, prior);
  const { groups } = getEstimation(input.observations, cellPrior);
  const kappa = cellPrior.origin === 'pooled' ? cellPrior.concentration : NATIONAL_KAPPA;
  const shape = computeGroupShape(counts, prior, kappa);
  const total = shape.alpha + shape.beta;
  return {
    ...shape,
    mean: shape.alpha / total,
    p5: computeBetaQuantile(0.05, shape),
    p95: computeBetaQuantile(0.95, shape),
    ownWeight: 1 - (prior.alpha + prior.beta) / total,
    cellPrior: cellPrior.origin === 'pooled' ? cellPrior : toFixedPrior(prior),
    cells: groups,
  };
}
