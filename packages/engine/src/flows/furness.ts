import { createRelaxation, updateRelaxation } from './relaxation.ts';

/**
 * Doubly constrained gravity model (Furness): T_ij = A_i·O_i·B_j·D_j·f_ij, rows summing to O and columns to D.
 * One pass over the sparse rows does both halves of an iteration: the row is balanced, then added to its columns while
 * it is at hand. Source: method C.9. Margins are checked and made equal before (`check-margins`).
 */

/** Rows of f = exp(−β·c) on a sparse support; `origins` and `destinations` are the margins (equal sums). */
export interface FurnessInput {
  rowStart: Uint32Array;
  column: Uint32Array;
  weight: Float64Array;
  origins: Float64Array;
  destinations: Float64Array;
}

/**
 * When to stop: relative `tolerance` on the origin margins, or `maxIterations`. `isPlain` forgoes over-relaxation: slower,
 * but never further from the margins than before, even where they can only be approached.
 */
export interface FurnessLimits {
  tolerance: number;
  maxIterations: number;
  isPlain?: boolean;
}

/**
 * Factors x (per origin) and y (per destination) with T_ij = x_i·f_ij·y_j. `originResidual` is the largest relative gap
 * of a row sum to its margin; columns are met by construction to rounding, `destinationResidual` says how closely. `omega` is the
 * relaxation reached, where a warm start goes on.
 */
export interface Balance {
  rowFactor: Float64Array;
  columnFactor: Float64Array;
  iterations: number;
  originResidual: number;
  destinationResidual: number;
  converged: boolean;
  omega: number;
}

/** Source: method C.9, stop at 1e-9 relative. The bound on iterations is an Assumption: ten times what the massif needs. */
export const FURNESS_LIMITS: FurnessLimits = { tolerance: 1e-9, maxIterations: 5000 };

/** Gaps of the origin margins as found before a pass: the largest one, and all together in persons. */
interface Gap {
  worst: number;
  total: number;
}

/**
 * Corrects rows to the power ω with the current columns and adds them to `columnSum`: a row is read twice while it is at
 * hand. Returns the gaps found before the correction.
 */
function balanceRows(
  input: FurnessInput,
  balance: Balance,
  pass: { omega: number; columnSum: Float64Array },
): Gap {
  const { rowStart, column, weight, origins } = input;
  const { rowFactor, columnFactor } = balance;
  const { omega, columnSum } = pass;
  const gap: Gap = { worst: 0, total: 0 };
  columnSum.fill(0);
  for (let i = 0; i < origins.length; i++) {
    if (origins[i] === 0) continue;
    const end = rowStart[i + 1];
    let reach = 0;
    for (let k = rowStart[i]; k < end; k++) reach += weight[k] * columnFactor[column[k]];
    const excess = Math.abs(rowFactor[i] * reach - origins[i]);
    gap.worst = Math.max(gap.worst, excess / origins[i]);
    gap.total += excess;
    const factor = computeCorrected(rowFactor[i], origins[i] / reach, omega);
    rowFactor[i] = factor;
    for (let k = rowStart[i]; k < end; k++) columnSum[column[k]] += weight[k] * factor;
  }
  return gap;
}

/** A factor moved to its balanced value, and beyond when ω > 1; unreachable zones (not finite) get 0. */
function computeCorrected(factor: number, balanced: number, omega: number): number {
  if (!Number.isFinite(balanced)) return 0;
  return omega === 1 || factor === 0 ? balanced : factor * (balanced / factor) ** omega;
}

/** Corrects columns to the power ω on their sums. */
function balanceColumns(
  destinations: Float64Array,
  balance: Balance,
  pass: { omega: number; columnSum: Float64Array },
): void {
  const { columnFactor } = balance;
  for (let j = 0; j < destinations.length; j++) {
    if (destinations[j] === 0) continue;
    columnFactor[j] = computeCorrected(columnFactor[j], destinations[j] / pass.columnSum[j], pass.omega);
  }
}

/** Largest relative gap of the trips' row or column sums to a margin; empty margins count only if someone is there. */
function computeResidual(sums: Float64Array, margin: Float64Array): number {
  return sums.reduce((worst, sum, zone) => {
    const gap = margin[zone] > 0 ? Math.abs(sum / margin[zone] - 1) : sum;
    return Math.max(worst, gap);
  }, 0);
}

/** Trips of every pair of the support, in its order (persons, with decimals). */
export function computeTrips(input: FurnessInput, { rowFactor, columnFactor }: Balance): Float64Array {
  const { rowStart, column, weight } = input;
  const trips = new Float64Array(weight.length);
  for (let i = 0; i + 1 < rowStart.length; i++) {
    for (let k = rowStart[i]; k < rowStart[i + 1]; k++)
      trips[k] = rowFactor[i] * weight[k] * columnFactor[column[k]];
  }
  return trips;
}

/** Final residuals on both margins. */
function computeResiduals(input: FurnessInput, balance: Balance): { origin: number; destination: number } {
  const trips = computeTrips(input, balance);
  const rowSum = new Float64Array(input.origins.length);
  const columnSum = new Float64Array(input.destinations.length);
  for (let i = 0; i < rowSum.length; i++) {
    for (let k = input.rowStart[i]; k < input.rowStart[i + 1]; k++) {
      rowSum[i] += trips[k];
      columnSum[input.column[k]] += trips[k];
    }
  }
  return {
    origin: computeResidual(rowSum, input.origins),
    destination: computeResidual(columnSum, input.destinations),
  };
}

/**
 * Balancing factors of a support. `from` (an earlier balance of the same zones) is a warm start. When the bound on
 * iterations is reached `converged` is false and the residuals say by how much the margins are missed.
 */
export function computeBalance(
  input: FurnessInput,
  limits: FurnessLimits = FURNESS_LIMITS,
  from?: Balance,
): Balance {
  const balance: Balance = {
    rowFactor: from?.rowFactor.slice() ?? new Float64Array(input.origins.length),
    columnFactor: from?.columnFactor.slice() ?? input.destinations.slice(),
    iterations: 0,
    originResidual: Infinity,
    destinationResidual: Infinity,
    converged: false,
    omega: 1,
  };
  const relaxation = createRelaxation(from?.omega);
  const pass = { omega: 1, columnSum: new Float64Array(input.destinations.length) };
  while (!balance.converged && balance.iterations < limits.maxIterations) {
    pass.omega = relaxation.omega;
    const gap = balanceRows(input, balance, pass);
    balance.converged = gap.worst < limits.tolerance;
    balanceColumns(input.destinations, balance, pass);
    balance.iterations += 1;
    if (limits.isPlain !== true) updateRelaxation(relaxation, gap.total);
  }
  const { origin, destination } = computeResiduals(input, balance);
  return { ...balance, omega: relaxation.omega, originResidual: origin, destinationResidual: destination };
}
