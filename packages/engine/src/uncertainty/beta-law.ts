/** Lanczos coefficients (g = 7, nine terms). Source: Godfrey 2001; relative error about 1e-15. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function computeLogGamma(x: number): number {
  const shifted = x - 1;
  const base = shifted + 7.5;
  let sum = LANCZOS[0];
  for (let term = 1; term < LANCZOS.length; term++) sum += LANCZOS[term] / (shifted + term);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

const TINY = 1e-300;
const LARGEST_FRACTION = 500;

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** Continued fraction of the incomplete beta, by Lentz's method. Source: Numerical Recipes, 3rd ed., § 6.4. */
function computeFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= LARGEST_FRACTION; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}

/** Shapes of a beta law on [0, 1], both > 0. */
export interface BetaShapes {
  alpha: number;
  beta: number;
}

/** Distribution and density of one beta law on [0, 1], the constants computed once. */
function createBetaLaw({ alpha, beta }: BetaShapes) {
  const logConstant = computeLogGamma(alpha + beta) - computeLogGamma(alpha) - computeLogGamma(beta);
  const density = (x: number) =>
    Math.exp(logConstant + (alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x));
  const probability = (x: number) => {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    const front = Math.exp(logConstant + alpha * Math.log(x) + beta * Math.log1p(-x));
    return x < (alpha + 1) / (alpha + beta + 2)
      ? (front * computeFraction(alpha, beta, x)) / alpha
      : 1 - (front * computeFraction(beta, alpha, 1 - x)) / beta;
  };
  return { density, probability };
}

/** Probability below `x` of a beta law on [0, 1] (the regularised incomplete beta). */
export function computeBetaProbability(shapes: BetaShapes, x: number): number {
  return createBetaLaw(shapes).probability(x);
}

/** Cells of the first guess of an inverse: evenly spaced in x, refined by Newton. */
const GUESS_CELLS = 256;
const LARGEST_REFINEMENT = 60;

/** A step of Newton this short, relative to the nearer end, leaves an error of its square times the curvature: 1e-14. */
const LAST_STEP = 1e-8;

/** Index of the last entry of an increasing table that is ≤ `value`; the table starts at 0. */
function findCell(table: Float64Array, value: number): number {
  let low = 0;
  let high = table.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (table[middle] <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** Probability and slope of the inverse (dx/dp, infinite where the density is 0) at the ends of the cells. */
interface GuessTable {
  probabilities: Float64Array;
  slopes: Float64Array;
}

/** Cubic guess of the point of a cell where the probability is reached, its middle where the slopes are useless. */
function computeGuess({ probabilities, slopes }: GuessTable, cell: number, target: number): number {
  const width = probabilities[cell + 1] - probabilities[cell];
  const [start, end] = [slopes[cell] * width * GUESS_CELLS, slopes[cell + 1] * width * GUESS_CELLS];
  if (!(start < 3 && end < 3)) return (cell + 0.5) / GUESS_CELLS;
  const t = (target - probabilities[cell]) / width;
  const rise = t * t * (3 - 2 * t);
  return (cell + rise + t * (1 - t) * (start * (1 - t) - end * t)) / GUESS_CELLS;
}

/**
 * Quantile function of a beta law on [0, 1]: a table gives a guess, safeguarded Newton the point, to about 1e-14 in x.
 * Costs 257 probabilities to prepare, between one and two per call.
 */
export function createBetaQuantile(shapes: BetaShapes): (probability: number) => number {
  const { density, probability } = createBetaLaw(shapes);
  const nodes = Float64Array.from({ length: GUESS_CELLS + 1 }, (_, node) => node / GUESS_CELLS);
  const table: GuessTable = {
    probabilities: nodes.map(probability),
    slopes: nodes.map((x) => 1 / density(x)),
  };
  return (target) => {
    const cell = findCell(table.probabilities, target);
    let low = cell / GUESS_CELLS;
    let high = (cell + 1) / GUESS_CELLS;
    let x = computeGuess(table, cell, target);
    for (let step = 0; step < LARGEST_REFINEMENT && high - low > 1e-16; step++) {
      const excess = probability(x) - target;
      if (excess > 0) high = x;
      else low = x;
      const newton = x - excess / density(x);
      const next = newton > low && newton < high ? newton : (low + high) / 2;
      const moved = Math.abs(next - x);
      x = next;
      if (moved < LAST_STEP * Math.min(next, 1 - next)) break;
    }
    return x;
  };
}
