import { Base, Indicator, Plan, Term } from './plan';

/**
 * Products, two lanes at a time. Each lane sees the operations of compute-lanes.ts in the same order and nothing is
 * fused, so that both implementations agree to the last bit.
 */

/** Column `t` of a base in a segment, for the unit whose columns start at `unit`. */
function getColumn(base: Base, unit: usize, index: u32): f64 {
  return load<f64>(unit + ((<usize>load<u32>(base.columns + ((<usize>index) << 2))) << 3));
}

/** lanes = a·wa over one segment. */
function fillOne(lanes: usize, count: u32, a: f64, wa: usize): void {
  const column = f64x2.splat(a);
  const even = (<usize>(count & ~1)) << 3;
  for (let at: usize = 0; at < even; at += 16) v128.store(lanes + at, f64x2.mul(column, v128.load(wa + at)));
  if (count & 1) store<f64>(lanes + even, a * load<f64>(wa + even));
}

/** lanes = a·wa + b·wb + c·wc over one segment, or that added to the lanes; the weights of a, b and c lie `stride` apart. */
function fillThree(
  lanes: usize,
  count: u32,
  weights: usize,
  stride: usize,
  a: f64,
  b: f64,
  c: f64,
  isFirst: bool,
): void {
  const even = (<usize>(count & ~1)) << 3;
  const wb = weights + stride;
  const wc = wb + stride;
  const va = f64x2.splat(a);
  const vb = f64x2.splat(b);
  const vc = f64x2.splat(c);
  if (isFirst) {
    for (let at: usize = 0; at < even; at += 16) {
      const pair = f64x2.add(f64x2.mul(va, v128.load(weights + at)), f64x2.mul(vb, v128.load(wb + at)));
      v128.store(lanes + at, f64x2.add(pair, f64x2.mul(vc, v128.load(wc + at))));
    }
  } else {
    for (let at: usize = 0; at < even; at += 16) {
      const pair = f64x2.add(f64x2.mul(va, v128.load(weights + at)), f64x2.mul(vb, v128.load(wb + at)));
      const three = f64x2.add(pair, f64x2.mul(vc, v128.load(wc + at)));
      v128.store(lanes + at, f64x2.add(v128.load(lanes + at), three));
    }
  }
  if (count & 1) {
    const last = a * load<f64>(weights + even) + b * load<f64>(wb + even) + c * load<f64>(wc + even);
    store<f64>(lanes + even, isFirst ? last : load<f64>(lanes + even) + last);
  }
}

/** Fills the lanes of one base for the unit whose columns start at `unit`. */
export function fillBase(plan: Plan, base: Base, unit: usize): void {
  const stride = (<usize>plan.drawCount) << 3;
  for (let segment: u32 = 0; segment < plan.segmentCount; segment++) {
    const bounds = plan.segments + ((<usize>segment) << 2);
    const from = load<u32>(bounds);
    const count = load<u32>(bounds, 4) - from;
    const offset = (<usize>from) << 3;
    const lanes = base.lanes + offset;
    const first = segment * base.terms;
    if (base.terms == 1) {
      fillOne(lanes, count, getColumn(base, unit, first), base.weights + offset);
      continue;
    }
    for (let t: u32 = 0; t < base.terms; t += 3) {
      const a = getColumn(base, unit, first + t);
      const b = getColumn(base, unit, first + t + 1);
      const c = getColumn(base, unit, first + t + 2);
      fillThree(lanes, count, base.weights + <usize>t * stride + offset, stride, a, b, c, t == 0);
    }
  }
}

/** values = Σ coefficients · lanes of an indicator's terms, one term after the other. */
export function fillIndicator(plan: Plan, indicator: Indicator): void {
  const values = plan.values;
  const size = (<usize>plan.laneCount) << 3;
  const first = changetype<Term>(indicator.terms);
  const a = first.coefficients;
  const x = first.lanes;
  if (indicator.termCount == 1) {
    for (let at: usize = 0; at < size; at += 16) {
      v128.store(values + at, f64x2.mul(v128.load(a + at), v128.load(x + at)));
    }
    return;
  }
  const second = changetype<Term>(indicator.terms + offsetof<Term>());
  const b = second.coefficients;
  const y = second.lanes;
  for (let at: usize = 0; at < size; at += 16) {
    const one = f64x2.mul(v128.load(a + at), v128.load(x + at));
    v128.store(values + at, f64x2.add(one, f64x2.mul(v128.load(b + at), v128.load(y + at))));
  }
  for (let t: u32 = 2; t < indicator.termCount; t++) {
    const term = changetype<Term>(indicator.terms + <usize>t * offsetof<Term>());
    const c = term.coefficients;
    const z = term.lanes;
    for (let at: usize = 0; at < size; at += 16) {
      const sum = v128.load(values + at);
      v128.store(values + at, f64x2.add(sum, f64x2.mul(v128.load(c + at), v128.load(z + at))));
    }
  }
}
