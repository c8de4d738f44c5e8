/**
 * Scratch for the order statistics of many arrays of one length: wanted ranks (0 = least, increasing), class of each
 * value, size of each class, which classes hold a wanted rank, and the values of those.
 */
export interface OrderScratch {
  ranks: Uint32Array;
  classOf: Uint16Array;
  counts: Uint32Array;
  wanted: Uint8Array;
  kept: Float64Array;
}

/** Values per class aimed at: fewer make the histogram larger than the cache, more make the sorts longer. */
const VALUES_PER_CLASS = 4;
const MOST_CLASSES = 4096;

/** Longest run sorted by insertion; beyond, the typed array's own sort. */
const INSERTION_LIMIT = 48;

/** Sorts the first `count` entries, increasing. */
function sortFirst(values: Float64Array, count: number): void {
  if (count > INSERTION_LIMIT) {
    values.subarray(0, count).sort();
    return;
  }
  for (let index = 1; index < count; index++) {
    const value = values[index];
    let hole = index;
    while (hole > 0 && values[hole - 1] > value) {
      values[hole] = values[hole - 1];
      hole -= 1;
    }
    values[hole] = value;
  }
}

/**
 * Puts each value into its class and counts the classes (one class for all when they are too close to be told apart);
 * `false`, and nothing done, when all values are equal.
 */
function countClasses(values: Float64Array, { classOf, counts }: OrderScratch): boolean {
  let least = values[0];
  let greatest = values[0];
  for (let index = 1; index < values.length; index++) {
    const value = values[index];
    least = value < least ? value : least;
    greatest = value > greatest ? value : greatest;
  }
  if (least === greatest) return false;
  const spread = counts.length / (greatest - least);
  const scale = spread < Infinity ? spread : 0;
  const last = counts.length - 1;
  counts.fill(0);
  for (let index = 0; index < values.length; index++) {
    const place = Math.min(last, (values[index] - least) * scale) | 0;
    classOf[index] = place;
    counts[place] += 1;
  }
  return true;
}

/** Marks the classes that hold a wanted rank. */
function markClasses({ ranks, counts, wanted }: OrderScratch): void {
  wanted.fill(0);
  let below = 0;
  let rank = 0;
  for (let place = 0; place < counts.length && rank < ranks.length; place++) {
    below += counts[place];
    while (rank < ranks.length && ranks[rank] < below) {
      wanted[place] = 1;
      rank += 1;
    }
  }
}

/** Copies the values of the wanted classes, in their order of arrival; returns how many. */
function keepWanted(values: Float64Array, { classOf, wanted, kept }: OrderScratch): number {
  let found = 0;
  for (let index = 0; index < values.length; index++) {
    kept[found] = values[index];
    found += wanted[classOf[index]];
  }
  return found;
}

/** Reads each rank among the sorted values of the wanted classes: its rank less what was left out below its class. */
function readRanks({ ranks, counts, wanted, kept }: OrderScratch, into: Float64Array): void {
  let below = 0;
  let leftOut = 0;
  let rank = 0;
  for (let place = 0; place < counts.length && rank < ranks.length; place++) {
    below += counts[place];
    if (wanted[place] === 0) {
      leftOut += counts[place];
      continue;
    }
    while (rank < ranks.length && ranks[rank] < below) {
      into[rank] = kept[ranks[rank] - leftOut] + 0;
      rank += 1;
    }
  }
}

/** Scratch for the given ranks (increasing, repeats allowed) among arrays of `count` > 0 values. */
export function createOrderScratch(count: number, ranks: Uint32Array): OrderScratch {
  const classes = Math.min(MOST_CLASSES, Math.max(1, Math.ceil(count / VALUES_PER_CLASS)));
  return {
    ranks,
    classOf: new Uint16Array(count),
    counts: new Uint32Array(classes),
    wanted: new Uint8Array(classes),
    kept: new Float64Array(count),
  };
}

/**
 * Writes the value of each wanted rank of `values` (finite, left as they are) to `into`; a zero is +0. Exact: values are
 * counted into equal classes between their least and greatest, and only the classes that hold a wanted rank are sorted.
 */
export function computeOrderStatistics(
  scratch: OrderScratch,
  values: Float64Array,
  into: Float64Array,
): void {
  if (!countClasses(values, scratch)) {
    into.fill(values[0] + 0, 0, scratch.ranks.length);
    return;
  }
  markClasses(scratch);
  sortFirst(scratch.kept, keepWanted(values, scratch));
  readRanks(scratch, into);
}
