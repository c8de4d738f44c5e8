/** Argument from which the asymptotic series below are exact to double precision; smaller ones are shifted up to it. */
const ASYMPTOTIC_FROM = 12;

/** B_2k / (2k (2k − 1)) for k = 1…7. Source: NIST DLMF, 5.11.1, https://dlmf.nist.gov/5.11 */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156];

/** B_2k / (2k) for k = 1…7. Source: NIST DLMF, 5.11.2, https://dlmf.nist.gov/5.11 */
const DIGAMMA = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32_760, 1 / 12];

/** Σ c_k · first · ratio^k. */
function computeSeries(coefficients: readonly number[], first: number, ratio: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * ratio + coefficient, 0) * first;
}

/** ln Γ(x) for x > 0, to about 1e-14. Source: Stirling's series, NIST DLMF 5.11.1, after shifting x up by 5.5.1. */
export function computeLogGamma(x: number): number {
  let shifted = x;
  let product = 1;
  for (; shifted < ASYMPTOTIC_FROM; shifted += 1) product *= shifted;
  const tail = computeSeries(STIRLING, 1 / shifted, 1 / (shifted * shifted));
  const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + tail;
  return stirling - Math.log(product);
}

/** ψ(x) = d ln Γ(x)/dx for x > 0, to about 1e-14. Source: NIST DLMF 5.11.2, after shifting x up by 5.5.2. */
export function computeDigamma(x: number): number {
  let shifted = x;
  let sum = 0;
  for (; shifted < ASYMPTOTIC_FROM; shifted += 1) sum += 1 / shifted;
  const squared = 1 / (shifted * shifted);
  return Math.log(shifted) - 0.5 / shifted - computeSeries(DIGAMMA, squared, squared) - sum;
}

/** ln B(a, b) for a, b > 0. */
export function computeLogBeta(a: number, b: number): number {
  return computeLogGamma(a) + computeLogGamma(b) - computeLogGamma(a + b);
}

const TINY = 1e-300;
const EPSILON = 1e-16;
const LONGEST_FRACTION = 20_000;

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** Continued fraction of the incomplete beta function, by Lentz's method. Source: NIST DLMF 8.17.22. */
function computeBetaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= LONGEST_FRACTION; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < EPSILON) break;
  }
  return fraction;
}

/** Parameters of a beta distribution, both > 0. */
export interface BetaShape {
  alpha: number;
  beta: number;
}

/** P(X ≤ x) for X ~ Beta(α, β) and x in [0, 1], to about 1e-12. */
export function computeBetaProbability(x: number, { alpha, beta }: BetaShape): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const logFront = alpha * Math.log(x) + beta * Math.log1p(-x) - computeLogBeta(alpha, beta);
  const front = Math.exp(logFront);
  return x < (alpha + 1) / (alpha + beta + 2)
    ? (front * computeBetaFraction(alpha, beta, x)) / alpha
    : 1 - (front * computeBetaFraction(beta, alpha, 1 - x)) / beta;
}

/** Halvings that take 1 down to the smallest positive double and then settle its digits. */
const MOST_HALVINGS = 1_200;

/**
 * The x in [0, 1] with P(X ≤ x) = probability for X ~ Beta(α, β); probability lies in [0, 1]. By bisection: slow beside
 * Newton's method, but it cannot leave the interval, even for the tiny quantiles of α near 0.
 */
export function computeBetaQuantile(probability: number, shape: BetaShape): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  let low = 0;
  let high = 1;
  for (let step = 0; step < MOST_HALVINGS && high - low > EPSILON * high; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (computeBetaProbability(middle, shape) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
