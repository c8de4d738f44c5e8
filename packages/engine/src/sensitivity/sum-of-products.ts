import { type Law } from '../uncertainty/law.ts';
import { computeQuadrature } from '../uncertainty/law-quadrature.ts';

/**
 * Functions of independent uncertain factors written as sums of products, each factor of a product a function of one
 * uncertain factor: the class in which first and second moments, hence Sobol indices, are exact sums. Every outcome
 * of the model is one (a rate is a function 1/x of the speed, the fleet's factor a sum of two products …).
 */

/** A function of one factor's value. The same object stands for the same function: moments are kept per object. */
export type FactorFunction = (value: number) => number;

/** coefficient · Π over the named factors of function(value); a factor that is not named does not matter. */
export interface Product<Id extends string> {
  coefficient: number;
  functions: Partial<Record<Id, FactorFunction>>;
}

/** A sum of products; the empty sum is 0. */
export type SumOfProducts<Id extends string> = readonly Product<Id>[];

/** The identity, shared so that its moments are computed once. */
export const identity: FactorFunction = (value) => value;

/** 1 − x, shared likewise. */
export const complement: FactorFunction = (value) => 1 - value;

/** 1 ÷ x, shared likewise. */
export const inverse: FactorFunction = (value) => 1 / value;

/** The constant `coefficient`. */
export function createConstant<Id extends string>(coefficient: number): Product<Id>[] {
  return [{ coefficient, functions: {} }];
}

/** A function of one factor. */
export function createFactor<Id extends string>(id: Id, f: FactorFunction = identity): Product<Id>[] {
  const functions: Partial<Record<Id, FactorFunction>> = {};
  functions[id] = f;
  return [{ coefficient: 1, functions }];
}

function composeProduct(f: FactorFunction, g: FactorFunction): FactorFunction {
  return (value) => f(value) * g(value);
}

function multiplyTwo<Id extends string>(a: Product<Id>, b: Product<Id>): Product<Id> {
  const functions = { ...a.functions };
  for (const id of Object.keys(b.functions) as Id[]) {
    const [f, g] = [functions[id], b.functions[id]];
    functions[id] = f === undefined || g === undefined ? (f ?? g) : composeProduct(f, g);
  }
  return { coefficient: a.coefficient * b.coefficient, functions };
}

/** The product of several sums, expanded. */
export function toProduct<Id extends string>(...sums: SumOfProducts<Id>[]): Product<Id>[] {
  return sums.reduce<Product<Id>[]>(
    (expanded, sum) => expanded.flatMap((a) => sum.map((b) => multiplyTwo(a, b))),
    createConstant<Id>(1),
  );
}

/** Value of a sum of products at one point. */
export function computeValue<Id extends string>(sum: SumOfProducts<Id>, point: Record<Id, number>): number {
  return sum.reduce((total, { coefficient, functions }) => {
    const factors = Object.keys(functions) as Id[];
    return total + factors.reduce((value, id) => value * (functions[id]?.(point[id]) ?? 1), coefficient);
  }, 0);
}

/** E[f], E[f·g] of the functions of one factor, kept as they are asked for. */
export interface MomentTable<Id extends string> {
  mean: (id: Id, f: FactorFunction | undefined) => number;
  second: (id: Id, f: FactorFunction | undefined, g: FactorFunction | undefined) => number;
}

const one: FactorFunction = () => 1;

/** Moments under given laws, one per factor. */
export function createMomentTable<Id extends string>(laws: Record<Id, Law>): MomentTable<Id> {
  const quadratures = new Map<Id, ReturnType<typeof computeQuadrature>>();
  const known = new Map<Id, Map<FactorFunction, Map<FactorFunction, number>>>();
  const integrate = (id: Id, f: FactorFunction, g: FactorFunction): number => {
    const quadrature = quadratures.get(id) ?? computeQuadrature(laws[id]);
    quadratures.set(id, quadrature);
    return quadrature.nodes.reduce((sum, x, index) => sum + quadrature.weights[index] * f(x) * g(x), 0);
  };
  const second = (id: Id, f: FactorFunction = one, g: FactorFunction = one): number => {
    const ofFactor = known.get(id) ?? new Map<FactorFunction, Map<FactorFunction, number>>();
    known.set(id, ofFactor);
    const ofFunction = ofFactor.get(f) ?? new Map<FactorFunction, number>();
    ofFactor.set(f, ofFunction);
    const value = ofFunction.get(g) ?? integrate(id, f, g);
    ofFunction.set(g, value);
    return value;
  };
  return { second, mean: (id, f) => second(id, f) };
}

/** Names of the factors of some sums. */
function listFactors<Id extends string>(...sums: SumOfProducts<Id>[]): Id[] {
  const names = sums.flatMap((sum) => sum.flatMap(({ functions }) => Object.keys(functions) as Id[]));
  return [...new Set(names)];
}

/**
 * Reads moments of pairs of sums, each computed once for what their own factors share: a factor that neither sum names
 * changes nothing. Sums are told apart by identity.
 */
export function createMomentReader<Id extends string>(moments: MomentTable<Id>) {
  interface KnownPair {
    factors: Id[];
    values: Map<string, number>;
  }
  const known = new Map<SumOfProducts<Id>, Map<SumOfProducts<Id>, KnownPair>>();
  const findPair = (a: SumOfProducts<Id>, b: SumOfProducts<Id>): KnownPair => {
    const others = known.get(a) ?? new Map<SumOfProducts<Id>, KnownPair>();
    known.set(a, others);
    const pair = others.get(b) ?? { factors: listFactors(a, b), values: new Map<string, number>() };
    others.set(b, pair);
    return pair;
  };
  return ([a, b]: readonly [SumOfProducts<Id>, SumOfProducts<Id>], shared: Shared<Id>): number => {
    const { factors, values } = findPair(a, b);
    const key = factors.map((id) => (shared(id) ? '1' : '0')).join('');
    const value = values.get(key) ?? computeMoment([a, b], shared, moments);
    values.set(key, value);
    return value;
  };
}

/** Which factors two copies of a function share; the others are drawn anew for the second copy. */
export type Shared<Id extends string> = (id: Id) => boolean;

/**
 * E[a · b′], where b′ is b with the factors that are not shared drawn anew: Σ over pairs of products of Π over factors
 * of E[f·g] (shared) or E[f]·E[g]. All Sobol indices are differences of such moments.
 */
export function computeMoment<Id extends string>(
  [a, b]: readonly [SumOfProducts<Id>, SumOfProducts<Id>],
  shared: Shared<Id>,
  moments: MomentTable<Id>,
): number {
  let total = 0;
  for (const first of a) {
    for (const other of b) {
      let value = first.coefficient * other.coefficient;
      const named = new Set([...Object.keys(first.functions), ...Object.keys(other.functions)]) as Set<Id>;
      for (const id of named) {
        const [f, g] = [first.functions[id], other.functions[id]];
        value *= shared(id) ? moments.second(id, f, g) : moments.mean(id, f) * moments.mean(id, g);
      }
      total += value;
    }
  }
  return total;
}
