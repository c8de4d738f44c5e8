import { Guess, Indicator, Plan } from './plan';
import { selectRank } from './select';

/**
 * Exact order statistics of one array of lanes. All units share their draws, so an indicator's values have nearly the
 * same shape from one unit to the next: where a rank stood before, in standard deviations from the mean, says around
 * which value to look now. One pass counts the lanes below a window and marks those inside; only these are sorted out.
 * Comparisons are on values rounded to float32, four at a time: rounding never puts a lesser value above a greater one,
 * so the counts are those of the exact values.
 */

/** First half-width of a window, and the least one, in standard deviations. */
const FIRST_WIDTH: f64 = 0.1;
const LEAST_WIDTH: f64 = 1e-3;

/** A window that held its rank is made narrower for the next unit, one that missed it wider: one unit in ten misses. */
const NARROWER: f64 = 0.95;
const WIDER: f64 = 1.5;

/** A window that misses is tried again this many times as wide, then all lanes are sorted out instead. */
const AGAIN: f64 = 4;

/** Weight of the last unit in what is learnt about a rank's place. */
const LEARNING: f64 = 0.2;

function sumTwo(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}

function sumFour(counts: v128): i32 {
  const two = i32x4.add(counts, v128.shuffle<i32>(counts, counts, 2, 3, 0, 1));
  return i32x4.extract_lane(two, 0) + i32x4.extract_lane(two, 1);
}

/** Mean of the values just rounded, and their standard deviation: they guide, no figure depends on them. */
let mean: f64 = 0;
let deviation: f64 = 0;

/** Rounds the values; lanes past the last draw become infinite, above any other. */
function roundValues(plan: Plan): void {
  let sum = f64x2.splat(0);
  let otherSum = f64x2.splat(0);
  let squares = f64x2.splat(0);
  let otherSquares = f64x2.splat(0);
  const values = plan.values;
  const rounded = plan.rounded;
  const end = (<usize>plan.laneCount) << 2;
  for (let at: usize = 0; at < end; at += 16) {
    const from = values + (at << 1);
    const first = v128.load(from);
    const second = v128.load(from, 16);
    sum = f64x2.add(sum, first);
    otherSum = f64x2.add(otherSum, second);
    squares = f64x2.add(squares, f64x2.mul(first, first));
    otherSquares = f64x2.add(otherSquares, f64x2.mul(second, second));
    const low = f32x4.demote_f64x2_zero(first);
    const high = f32x4.demote_f64x2_zero(second);
    v128.store(rounded + at, v128.shuffle<i64>(low, high, 0, 2));
  }
  const count = <f64>plan.drawCount;
  mean = sumTwo(f64x2.add(sum, otherSum)) / count;
  const variance = sumTwo(f64x2.add(squares, otherSquares)) / count - mean * mean;
  deviation = sqrt(max(variance, 0));
  for (let lane = plan.drawCount; lane < plan.laneCount; lane++) {
    store<f32>(rounded + ((<usize>lane) << 2), Infinity);
    store<f64>(values + ((<usize>lane) << 3), Infinity);
  }
}

/** Marks the lanes inside a window, one bit each; returns how many lanes are below it. */
function markWindow(plan: Plan, lowest: f32, highest: f32): i32 {
  const low = f32x4.splat(lowest);
  const high = f32x4.splat(highest);
  let below = i32x4.splat(0);
  let from = plan.rounded;
  let marks = plan.marks;
  const end = from + ((<usize>plan.laneCount) << 2);
  while (from < end) {
    const a = v128.load(from);
    const b = v128.load(from, 16);
    const c = v128.load(from, 32);
    const d = v128.load(from, 48);
    const underA = f32x4.lt(a, low);
    const underB = f32x4.lt(b, low);
    const underC = f32x4.lt(c, low);
    const underD = f32x4.lt(d, low);
    below = i32x4.sub(below, i32x4.add(i32x4.add(underA, underB), i32x4.add(underC, underD)));
    const inA = v128.andnot(f32x4.le(a, high), underA);
    const inB = v128.andnot(f32x4.le(b, high), underB);
    const inC = v128.andnot(f32x4.le(c, high), underC);
    const inD = v128.andnot(f32x4.le(d, high), underD);
    const first = i16x8.narrow_i32x4_s(inA, inB);
    const second = i16x8.narrow_i32x4_s(inC, inD);
    store<u16>(marks, <u16>i8x16.bitmask(i8x16.narrow_i16x8_s(first, second)));
    from += 64;
    marks += 2;
  }
  return sumFour(below);
}

/** Copies the marked values; returns how many. */
function keepMarked(plan: Plan): i32 {
  const laneCount = plan.laneCount;
  let into = plan.kept;
  let values = plan.values;
  let from = plan.marks;
  for (let first: u32 = 0; first < laneCount; first += 16) {
    let marks = <u32>load<u16>(from);
    while (marks != 0) {
      store<f64>(into, load<f64>(values + ((<usize>ctz<u32>(marks)) << 3)));
      into += 8;
      marks &= marks - 1;
    }
    from += 2;
    values += 128;
  }
  return <i32>((into - plan.kept) >> 3);
}

/** The order statistic from the lanes around its guess, or NaN when it is not among them. */
function selectAround(plan: Plan, rank: i32, middle: f64, half: f64): f64 {
  const below = markWindow(plan, <f32>(middle - half), <f32>(middle + half));
  if (rank < below) return NaN;
  const count = keepMarked(plan);
  return rank < below + count ? selectRank(plan.kept, count, rank - below) : NaN;
}

/** The order statistic from all lanes. */
function selectFromAll(plan: Plan, rank: i32): f64 {
  memory.copy(plan.kept, plan.values, (<usize>plan.drawCount) << 3);
  return selectRank(plan.kept, plan.drawCount, rank);
}

/** The order statistic of a rank, found as cheaply as its guess allows. */
function findRank(plan: Plan, rank: i32, guess: Guess): f64 {
  const middle = mean + guess.place * deviation;
  const half = guess.width * deviation;
  const value = selectAround(plan, rank, middle, half);
  if (value == value) {
    guess.width = max(guess.width * NARROWER, LEAST_WIDTH);
    return value;
  }
  guess.width *= WIDER;
  const again = selectAround(plan, rank, middle, half * AGAIN);
  return again == again ? again : selectFromAll(plan, rank);
}

/** Keeps where a rank stood for the next unit. */
function learnPlace(guess: Guess, value: f64): void {
  if (!(deviation > 0)) return;
  const place = (value - mean) / deviation;
  guess.place = guess.isKnown ? guess.place + LEARNING * (place - guess.place) : place;
  guess.width = guess.isKnown ? guess.width : FIRST_WIDTH;
  guess.isKnown = 1;
}

/** Whether all draws have one value: a lever that is not used, an empty territory. */
function isConstant(plan: Plan): bool {
  const first = load<f64>(plan.values);
  const end = plan.values + ((<usize>plan.drawCount) << 3);
  let at = plan.values;
  while (at < end && load<f64>(at) == first) at += 8;
  return at == end;
}

/** Writes the value of every rank of the plan among `values`, for one indicator, to `into`; a zero is +0. */
export function readQuantiles(plan: Plan, indicator: Indicator, into: usize): void {
  if (isConstant(plan)) {
    const only = load<f64>(plan.values) + 0.0;
    for (let index: u32 = 0; index < plan.rankCount; index++) store<f64>(into + ((<usize>index) << 3), only);
    return;
  }
  roundValues(plan);
  for (let index: u32 = 0; index < plan.rankCount; index++) {
    const rank = load<u32>(plan.ranks + ((<usize>index) << 2));
    const guess = changetype<Guess>(indicator.guesses + <usize>index * offsetof<Guess>());
    const value = guess.isKnown ? findRank(plan, rank, guess) : selectFromAll(plan, rank);
    learnPlace(guess, value);
    store<f64>(into + ((<usize>index) << 3), value + 0.0);
  }
}
