/** Scored items in caller-owned buffers; the first `count` entries are meant. */
export interface Selection {
  item: Uint32Array;
  score: Float64Array;
  count: number;
}

/** An empty selection with room for `capacity` items. */
export function createSelection(capacity: number): Selection {
  return { item: new Uint32Array(capacity), score: new Float64Array(capacity), count: 0 };
}

function swap({ item, score }: Selection, a: number, b: number): void {
  const keptItem = item[a];
  const keptScore = score[a];
  item[a] = item[b];
  score[a] = score[b];
  item[b] = keptItem;
  score[b] = keptScore;
}

/** Hoare partition around the middle score of [low, high], largest first; returns the last index of the first part. */
function partition(selection: Selection, low: number, high: number): number {
  const { score } = selection;
  const pivot = score[(low + high) >> 1];
  let left = low - 1;
  let right = high + 1;
  for (;;) {
    do left += 1;
    while (score[left] > pivot);
    do right -= 1;
    while (score[right] < pivot);
    if (left >= right) return right;
    swap(selection, left, right);
  }
}

/** Reorders the entries so that the `limit` largest scores come first (in no order); linear on average. */
export function selectLargest(selection: Selection, limit: number): void {
  let low = 0;
  let high = selection.count - 1;
  if (limit <= 0 || limit > high) return;
  while (low < high) {
    const end = partition(selection, low, high);
    if (limit - 1 <= end) high = end;
    else low = end + 1;
  }
}
