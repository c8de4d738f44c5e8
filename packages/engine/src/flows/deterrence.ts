/**
 * f = exp(−β·(c − c_min)) of every pair, c_min the least cost of its row: the row's balancing factor absorbs the
 * constant, and no row underflows however large β·c is. `beta` in 1/(unit of cost). Source: method C.9.
 */
export function computeDeterrence(rowStart: Uint32Array, cost: Float64Array, beta: number): Float64Array {
  const weight = new Float64Array(cost.length);
  for (let i = 0; i + 1 < rowStart.length; i++) {
    const end = rowStart[i + 1];
    let least = Infinity;
    for (let k = rowStart[i]; k < end; k++) least = Math.min(least, cost[k]);
    for (let k = rowStart[i]; k < end; k++) weight[k] = Math.exp(beta * (least - cost[k]));
  }
  return weight;
}
