import { computeLogBeta, type BetaShape } from '@maceo/engine/evidence/special-functions';
import { type Law, toBeta } from '@maceo/engine/uncertainty/law';
import { createQuantile } from '@maceo/engine/uncertainty/law-quantile';

/** The distribution of a hypothesis beside its prior, as paths on a common axis. Pure: the component only draws. */

/** A law with its ends, as a hypothesis holds it. */
export interface Ends {
  law: 'pert' | 'triangular';
  low: number;
  mode: number;
  high: number;
}

/** Size of the drawing, in its own units; the baseline is at the bottom of the plot. */
export const CHART = { width: 640, height: 200, left: 12, right: 628, top: 12, bottom: 168 } as const;

/** Paths of both densities, places of the 5th, central and 95th values, and ticks of the axis. */
export interface DistributionView {
  posterior: string;
  prior: string | null;
  band: string;
  marks: { p5: number; mode: number; p95: number };
  values: { p5: number; p95: number };
  ticks: { at: number; value: number }[];
}

const POINTS = 96;
const TICKS = 5;

function toLaw({ law, low, mode, high }: Ends): Extract<Law, { kind: 'pert' | 'triangular' }> {
  return { kind: law, low, mode, high };
}

function computeBetaDensity(x: number, { alpha, beta }: BetaShape): number {
  if (x <= 0 || x >= 1) return 0;
  return Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) - computeLogBeta(alpha, beta));
}

function createDensity(ends: Ends): (x: number) => number {
  const { low, mode, high } = ends;
  if (ends.law === 'triangular') {
    const height = 2 / (high - low);
    return (x) => {
      if (x < low || x > high) return 0;
      return x <= mode
        ? (height * (x - low)) / (mode - low || 1)
        : (height * (high - x)) / (high - mode || 1);
    };
  }
  const shape = toBeta({ kind: 'pert', low, mode, high });
  return (x) => computeBetaDensity((x - low) / (high - low), shape) / (high - low);
}

/** Density of a prior: a beta of that mean and weight (shares), or a law of the registry. */
export type Prior = { kind: 'share'; mean: number; kappa: number } | { kind: 'law'; ends: Ends };

function createPriorDensity(prior: Prior): (x: number) => number {
  if (prior.kind === 'law') return createDensity(prior.ends);
  const shape = { alpha: prior.mean * prior.kappa, beta: (1 - prior.mean) * prior.kappa };
  return (x) => computeBetaDensity(x, shape);
}

function getExtent({ low, high }: Ends, prior: Prior | null): [number, number] {
  if (prior === null) return [low, high];
  return prior.kind === 'share' ? [0, 1] : [Math.min(low, prior.ends.low), Math.max(high, prior.ends.high)];
}

/** Both curves on one scale; `prior` null = nothing to compare with. */
export function toDistributionView(ends: Ends, prior: Prior | null): DistributionView {
  const [least, most] = getExtent(ends, prior);
  const place = (x: number) => CHART.left + ((CHART.right - CHART.left) * (x - least)) / (most - least);
  const xs = Array.from({ length: POINTS + 1 }, (_, index) => least + ((most - least) * index) / POINTS);
  const densities = [createDensity(ends), ...(prior === null ? [] : [createPriorDensity(prior)])];
  const heights = densities.map((density) => xs.map(density));
  const top = Math.max(...heights.flat());
  const rise = (height: number) => CHART.bottom - ((CHART.bottom - CHART.top) * height) / top;
  const toPath = (values: readonly number[]) =>
    values.map((value, i) => `${i === 0 ? 'M' : 'L'}${round(place(xs[i]))} ${round(rise(value))}`).join('');
  const quantile = createQuantile(toLaw(ends));
  const [p5, p95] = [quantile(0.05), quantile(0.95)];
  return {
    posterior: toPath(heights[0]),
    prior: prior === null ? null : toPath(heights[1]),
    band: toBand({ from: place(p5), to: place(p95) }, xs.map(place), heights[0].map(rise)),
    marks: { p5: round(place(p5)), mode: round(place(ends.mode)), p95: round(place(p95)) },
    values: { p5, p95 },
    ticks: Array.from({ length: TICKS }, (_, index) => {
      const value = least + ((most - least) * index) / (TICKS - 1);
      return { at: round(place(value)), value };
    }),
  };
}

/** The surface under the curve between two places. */
function toBand(
  { from, to }: { from: number; to: number },
  xs: readonly number[],
  ys: readonly number[],
): string {
  const inside = xs.flatMap((x, i) => (x >= from && x <= to ? [`L${round(x)} ${round(ys[i])}`] : []));
  return `M${round(from)} ${CHART.bottom}${inside.join('')}L${round(to)} ${CHART.bottom}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
