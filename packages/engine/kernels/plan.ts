/**
 * How the host lays out one computation in the module's memory: addresses in bytes, sizes in entries. The host writes
 * these records field by field in this order (see wasm-plan.ts); every field is four bytes.
 */

/** One base: `columns` u32[segments · terms], `weights` f64[terms · drawCount], `lanes` f64[laneCount], its result. */
@unmanaged
export class Base {
  terms: u32;
  columns: usize;
  weights: usize;
  lanes: usize;
}

/** One indicator: `terms` u32 pairs (coefficients f64[laneCount], lanes of a base), `guesses` Guess[rankCount]. */
@unmanaged
export class Indicator {
  termCount: u32;
  terms: usize;
  guesses: usize;
}

/** One term of an indicator: both arrays have `laneCount` entries. */
@unmanaged
export class Term {
  coefficients: usize;
  lanes: usize;
}

/**
 * What the units so far taught about one order statistic: its distance to the mean and the half-width of the window it
 * is looked for in, both in standard deviations.
 */
@unmanaged
export class Guess {
  place: f64;
  width: f64;
  isKnown: u32;
}

/**
 * One computation. `laneCount` = draws rounded up to 16; `ranks` u32[rankCount], any order. Scratch: `values` f64 and
 * `rounded` f32, both [laneCount]; `marks` u16[laneCount / 16]; `kept` f64[laneCount]. `columns` f64[unit][columnCount]
 * are those of the units at hand, `answers` f64[unit][indicator][rank] receives their order statistics.
 */
@unmanaged
export class Plan {
  drawCount: u32;
  laneCount: u32;
  segmentCount: u32;
  segments: usize;
  baseCount: u32;
  bases: usize;
  indicatorCount: u32;
  indicators: usize;
  rankCount: u32;
  ranks: usize;
  values: usize;
  rounded: usize;
  marks: usize;
  kept: usize;
  columnCount: u32;
  columns: usize;
  answers: usize;
}
