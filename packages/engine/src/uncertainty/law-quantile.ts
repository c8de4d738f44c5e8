import { createBetaQuantile } from './beta-law.ts';
import { type Law, toBeta } from './law.ts';
import { computeNormalQuantile } from './normal-law.ts';

type Quantile = (probability: number) => number;

function createTriangularQuantile({ low, mode, high }: Extract<Law, { kind: 'triangular' }>): Quantile {
  const range = high - low;
  const below = (mode - low) / range;
  return (probability) =>
    probability <= below
      ? low + Math.sqrt(probability * range * (mode - low))
      : high - Math.sqrt((1 - probability) * range * (high - mode));
}

function createDiscreteQuantile({ values, weights }: Extract<Law, { kind: 'discrete' }>): Quantile {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
  return (probability) => {
    let cumulative = 0;
    for (const index of order) {
      cumulative += weights[index] / total;
      if (probability < cumulative) return values[index];
    }
    return values[order[order.length - 1]];
  };
}

/**
 * Quantile function of a law: number below which a share `probability` of the draws falls, probability strictly inside
 * (0, 1). Increasing, which is what copulas, common random numbers and Latin hypercubes rest on.
 */
export function createQuantile(law: Law): Quantile {
  switch (law.kind) {
    case 'fixed':
      return () => law.value;
    case 'pert':
      return createQuantile(toBeta(law));
    case 'beta': {
      const quantile = createBetaQuantile(law);
      return (probability) => law.low + (law.high - law.low) * quantile(probability);
    }
    case 'lognormal':
      return (probability) => law.median * Math.exp(law.sigma * computeNormalQuantile(probability));
    case 'triangular':
      return createTriangularQuantile(law);
    case 'discrete':
      return createDiscreteQuantile(law);
  }
}
