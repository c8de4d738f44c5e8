/**
 * Classes of a map: bounds that read well and the CSS class of each colour. Pure; knows nothing of indicators.
 * Colours themselves live in `theme.css` (`q0`–`q5` sequential, `d0`–`d4` diverging, `q-absent`).
 */

/**
 * How numbers are put into classes. `bounds` are ascending and hold one more item than there are classes: class i runs
 * from `bounds[i]` to `bounds[i + 1]`, lower bound included (the last class includes its upper bound too).
 * `colours` are the CSS classes in the same order. Both are empty when no value is known.
 */
export interface Classification {
  palette: 'sequential' | 'diverging';
  bounds: number[];
  colours: string[];
}

/** Colour class of a place without value. */
export const ABSENT_COLOUR = 'q-absent';

const SEQUENTIAL_CLASSES = 6;

/** Which of the six sequential colours stand for 1, 2, … 6 classes, from light to dark. */
const SEQUENTIAL_COLOURS = ['q3', 'q1 q4', 'q1 q3 q5', 'q1 q2 q3 q5', 'q0 q1 q2 q3 q5', 'q0 q1 q2 q3 q4 q5'];

/**
 * Classes for a list of known numbers, in any order. All of one sign: up to six quantile classes. Both signs (balances,
 * differences): five classes symmetrical about zero, the middle one holding what is close to zero. All equal: one class.
 * No number: no class. Bounds have two significant digits, more where values lie close together, and never more than
 * `decimals` decimals: people are not cut at 3.2.
 */
export function computeClassification(values: readonly number[], decimals = 6): Classification {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const first = sorted.at(0);
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return { palette: 'sequential', bounds: [], colours: [] };
  const rounding: Rounding = { decimals, width: (last - first) / SEQUENTIAL_CLASSES };
  if (first < 0) return computeDiverging(sorted, rounding);
  const bounds = computeQuantileBounds(sorted, rounding);
  const count = bounds.length - 1;
  return { palette: 'sequential', bounds, colours: SEQUENTIAL_COLOURS[count - 1].split(' ') };
}

/** Index of the class of a number, undefined when there are no classes. Numbers outside the bounds take the nearest. */
export function findClassIndex(classification: Classification, value: number): number | undefined {
  const count = classification.colours.length;
  if (count === 0) return undefined;
  const above = classification.bounds.slice(1, count).findIndex((bound) => value < bound);
  return above === -1 ? count - 1 : above;
}

/** CSS class of a number, {@link ABSENT_COLOUR} when it is undefined or nothing is classed. */
export function getColour(classification: Classification, value: number | undefined): string {
  const index = value === undefined ? undefined : findClassIndex(classification, value);
  return index === undefined ? ABSENT_COLOUR : classification.colours[index];
}

/** Bounds for values sorted ascending: extremes widened to round numbers, inner bounds at the quantiles, no repeats. */
function computeQuantileBounds(sorted: readonly number[], rounding: Rounding): number[] {
  const low = roundTo(sorted[0], rounding, Math.floor);
  const high = roundTo(sorted[sorted.length - 1], rounding, Math.ceil);
  const inner = Array.from({ length: SEQUENTIAL_CLASSES - 1 }, (_, i) =>
    roundTo(computeQuantile(sorted, (i + 1) / SEQUENTIAL_CLASSES), rounding, Math.round),
  );
  const kept = [...new Set(inner)].filter((bound) => bound > low && bound < high);
  return [low, ...kept, high];
}

/** Five classes about zero from values sorted ascending of which at least one is negative. */
function computeDiverging(sorted: readonly number[], rounding: Rounding): Classification {
  const sizes = sorted.map(Math.abs).toSorted((a, b) => a - b);
  const largest = roundTo(sizes[sizes.length - 1], rounding, Math.ceil);
  const middle = Math.min(roundTo(computeQuantile(sizes, 0.8), rounding, Math.round), largest);
  const near = Math.min(roundTo(computeQuantile(sizes, 0.25), rounding, Math.round), middle);
  const steps = [...new Set([near, middle, largest])].filter((step) => step > 0);
  const bounds = [...steps.toReversed().map((step) => -step), ...steps];
  return { palette: 'diverging', bounds, colours: DIVERGING_COLOURS[steps.length - 1].split(' ') };
}

/** Colours when 1, 2 or 3 distinct steps away from zero exist. */
const DIVERGING_COLOURS = ['d2', 'd1 d2 d3', 'd0 d1 d2 d3 d4'];

/** Linear interpolation between order statistics of values sorted ascending; `share` 0–1. */
function computeQuantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

/** How bounds are rounded: at most `decimals` decimals, and fine enough for classes of this mean width. */
interface Rounding {
  decimals: number;
  width: number;
}

/** A number rounded by `round` to the finer of its own second digit and the digit of the classes' width. */
function roundTo(value: number, rounding: Rounding, round: (value: number) => number): number {
  if (value === 0) return 0;
  const own = Math.floor(Math.log10(Math.abs(value))) - 1;
  const needed = rounding.width > 0 ? Math.floor(Math.log10(rounding.width)) : own;
  const power = Math.max(Math.min(own, needed), -rounding.decimals);
  const step = 10 ** Math.abs(power);
  return power < 0 ? round(value * step) / step : round(value / step) * step;
}
