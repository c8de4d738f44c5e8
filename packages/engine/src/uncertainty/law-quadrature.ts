import { type Law, toBeta } from './law.ts';

/** Points and weights (summing to 1) with which a law's expectations are sums: E[g(X)] = Σ weight · g(node). */
export interface Quadrature {
  nodes: Float64Array;
  weights: Float64Array;
}

/**
 * Steps of the tanh-sinh rule on [0, 1]. Source: Takahasi and Mori 1974. Half-width 4 and step 1/16 leave about 1e-14
 * for smooth functions times any beta density with shapes ≥ 1.
 */
const STEP = 1 / 16;
const HALF_WIDTH = 4;

/** Bound of the logarithm of a lognormal law, in standard deviations: what lies beyond weighs less than 1e-15. */
const LARGEST_Z = 8;

function normalise(points: readonly (readonly [number, number])[]): Quadrature {
  const kept = points.filter(([, weight]) => weight > 0);
  const total = kept.reduce((sum, [, weight]) => sum + weight, 0);
  return {
    nodes: Float64Array.from(kept, ([node]) => node),
    weights: Float64Array.from(kept, ([, weight]) => weight / total),
  };
}

function listSteps(halfWidth: number, step: number): number[] {
  const count = Math.round(halfWidth / step);
  return Array.from({ length: 2 * count + 1 }, (_, index) => (index - count) * step);
}

/** Points of [low, high] with weights density · dx; `density` receives the distances to both ends as shares of the whole. */
function listPoints(
  low: number,
  high: number,
  density: (fromLow: number, fromHigh: number) => number,
): [number, number][] {
  return listSteps(HALF_WIDTH, STEP).map((t) => {
    const sinh = (Math.PI / 2) * Math.sinh(t);
    const fromLow = 1 / (1 + Math.exp(-2 * sinh));
    const fromHigh = 1 / (1 + Math.exp(2 * sinh));
    const speed = Math.PI * Math.cosh(t) * fromLow * fromHigh;
    return [low + (high - low) * fromLow, (high - low) * speed * density(fromLow, fromHigh)];
  });
}

function computeTriangular({ low, mode, high }: Extract<Law, { kind: 'triangular' }>): Quadrature {
  const rising = mode > low ? listPoints(low, mode, (fromLow) => fromLow) : [];
  const falling = mode < high ? listPoints(mode, high, (_, fromHigh) => fromHigh) : [];
  return normalise([...rising, ...falling]);
}

/** Quadrature of a law, spectrally accurate for smooth functions (1e-12 for those of the model). Drawn laws only. */
export function computeQuadrature(law: Law): Quadrature {
  switch (law.kind) {
    case 'fixed':
      return { nodes: Float64Array.of(law.value), weights: Float64Array.of(1) };
    case 'pert':
      return computeQuadrature(toBeta(law));
    case 'beta': {
      const { low, high, alpha, beta } = law;
      return normalise(listPoints(low, high, (a, b) => a ** (alpha - 1) * b ** (beta - 1)));
    }
    case 'lognormal':
      return normalise(
        listSteps(LARGEST_Z, STEP).map((z) => [law.median * Math.exp(law.sigma * z), Math.exp((-z * z) / 2)]),
      );
    case 'triangular':
      return computeTriangular(law);
    case 'discrete':
      return normalise(law.values.map((value, index) => [value, law.weights[index]]));
  }
}

/** E[g(X)] of a law. */
export function computeExpectation(law: Law, g: (value: number) => number): number {
  const { nodes, weights } = computeQuadrature(law);
  return nodes.reduce((sum, node, index) => sum + weights[index] * g(node), 0);
}
