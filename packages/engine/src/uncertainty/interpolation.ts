/** Bounds of a variable. Equal bounds stand for a variable that does not vary. */
export interface Range {
  low: number;
  high: number;
}

/**
 * Evenly spaced nodes of one variable, in `pieces` of `degree` intervals each; one node and no piece when the variable
 * does not vary. Inside a piece a function is replaced by the polynomial through the piece's nodes.
 */
export interface Axis extends Range {
  nodes: readonly number[];
  pieces: number;
  degree: number;
}

/** An axis over a range. */
export function createAxis({ low, high }: Range, { pieces, degree }: Pick<Axis, 'pieces' | 'degree'>): Axis {
  if (low === high) return { low, high, nodes: [low], pieces: 1, degree: 0 };
  const intervals = pieces * degree;
  const nodes = Array.from({ length: intervals + 1 }, (_, node) => low + ((high - low) * node) / intervals);
  return { low, high, nodes, pieces, degree };
}

/** Piece of an axis in which `x` lies; values outside the range belong to the first or last piece. */
export function findPiece({ low, high, pieces }: Axis, x: number): number {
  if (pieces === 1) return 0;
  return Math.min(pieces - 1, Math.max(0, Math.floor(((x - low) / (high - low)) * pieces)));
}

/**
 * Weight of one node (0…degree within the piece) at `x`, after Lagrange; the weights of a piece sum to 1.
 * `x` is held inside the axis: nothing is extrapolated.
 */
export function computeNodeWeight(
  axis: Axis,
  piece: number,
  { node, x }: { node: number; x: number },
): number {
  const held = Math.min(axis.high, Math.max(axis.low, x));
  const first = piece * axis.degree;
  let weight = 1;
  for (let other = 0; other <= axis.degree; other++) {
    if (other === node) continue;
    weight *= (held - axis.nodes[first + other]) / (axis.nodes[first + node] - axis.nodes[first + other]);
  }
  return weight;
}
