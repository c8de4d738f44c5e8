/** Selection by rank among `count` float64, in place and exact; no allocation. */

/** Longest run sorted by insertion. */
const INSERTION_LIMIT: i32 = 24;

function read(values: usize, index: i32): f64 {
  return load<f64>(values + ((<usize>index) << 3));
}

function write(values: usize, index: i32, value: f64): void {
  store<f64>(values + ((<usize>index) << 3), value);
}

/** Sorts entries `from` to `to`, both included. */
function sortByInsertion(values: usize, from: i32, to: i32): void {
  for (let index = from + 1; index <= to; index++) {
    const value = read(values, index);
    let hole = index;
    while (hole > from && read(values, hole - 1) > value) {
      write(values, hole, read(values, hole - 1));
      hole--;
    }
    write(values, hole, value);
  }
}

/** Value of rank `rank` (0 = least) among the first `count` values, which are moved about. Hoare's selection. */
export function selectRank(values: usize, count: i32, rank: i32): f64 {
  let from = 0;
  let to = count - 1;
  while (to - from > INSERTION_LIMIT) {
    const pivot = read(values, (from + to) >> 1);
    let low = from;
    let high = to;
    while (low <= high) {
      while (read(values, low) < pivot) low++;
      while (pivot < read(values, high)) high--;
      if (low > high) break;
      const value = read(values, low);
      write(values, low, read(values, high));
      write(values, high, value);
      low++;
      high--;
    }
    if (rank <= high) to = high;
    else if (rank >= low) from = low;
    else return pivot;
  }
  sortByInsertion(values, from, to);
  return read(values, rank);
}
