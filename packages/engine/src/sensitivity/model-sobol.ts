import type { PartLevers } from '../model/lever-parts.ts';
import type { Belief, FactorId } from '../uncertainty/factor-laws.ts';
import { UNCERTAIN_INDICATOR_IDS, type UncertainIndicatorId } from '../uncertainty/indicator-terms.ts';
import type { StatisticColumns } from '../uncertainty/statistic-columns.ts';
import { STRUCTURAL_FACTORS } from '../uncertainty/structural-grid.ts';
import {
  type AreaBase,
  type BaseKernel,
  computeBaseMoment,
  createBaseKernel,
  type StructuralSharing,
} from './base-moments.ts';
import { listVaryingFactors } from './factor-points.ts';
import { createIndicatorExpressions, type ExpressionTerm, PARTS } from './model-expressions.ts';
import { createSharings } from './sobol-closed-form.ts';
import { createConstant, createMomentReader, createMomentTable, type Shared } from './sum-of-products.ts';

/**
 * Sobol indices of the model in closed form, for every unit and indicator at once. An indicator is Σ coefficient(factors)
 * · base(structural factors; unit); a moment of it is the sum over pairs of terms of the coefficients' moment (the same
 * for all units) times the bases' moment (the same for all indicators).
 */

/** What {@link computeModelSobol} reads; the factors are taken as independent. */
export interface ModelSobolInput {
  columns: StatisticColumns;
  belief: Belief;
  levers: PartLevers;
  indicators?: readonly UncertainIndicatorId[];
}

/**
 * Indices of one indicator: per factor, one entry per unit. `variance` in the square of the indicator's unit. NaN where
 * the indicator does not vary in the unit (nobody works there, no lever acts).
 */
export interface SobolTable {
  variance: Float64Array;
  first: Map<FactorId, Float64Array>;
  total: Map<FactorId, Float64Array>;
}

/** One table per indicator asked for. */
export type SobolTables = Partial<Record<UncertainIndicatorId, SobolTable>>;

/** Moments of pairs of bases, every unit, kept per pair and sharing of the structural factors. */
class BaseMoments {
  readonly #known = new Map<string, Float64Array>();
  readonly #columns: StatisticColumns;
  readonly #belief: Belief;

  constructor(columns: StatisticColumns, belief: Belief) {
    this.#columns = columns;
    this.#belief = belief;
  }

  /** E[first · second′] of every unit, the factors of `shared` being the same in both. */
  get(pair: readonly [AreaBase, AreaBase], shared: Shared<FactorId>): Float64Array {
    const sharing = Object.fromEntries(STRUCTURAL_FACTORS.map((id) => [id, shared(id)])) as StructuralSharing;
    const names = pair.map(({ base, area }) => `${base} ${area}`);
    if (names[0] > names[1]) return this.get([pair[1], pair[0]], shared);
    const key = [...names, ...STRUCTURAL_FACTORS.map((id) => sharing[id])].join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const kernel: BaseKernel = createBaseKernel(this.#columns, { pair, laws: this.#belief.laws, sharing });
    const values = new Float64Array(this.#columns.unitCount);
    for (let unit = 0; unit < values.length; unit++)
      values[unit] = computeBaseMoment(kernel, this.#columns, unit);
    this.#known.set(key, values);
    return values;
  }
}

/** What the moments of all indicators are computed from. */
interface MomentSources {
  unitCount: number;
  bases: BaseMoments;
  readMoment: ReturnType<typeof createMomentReader<FactorId>>;
}

const ONE = createConstant<FactorId>(1);

/** E[a · b′] of the coefficients of two terms: the product over parts, whose factors are disjoint. */
function computeTermMoment(
  [a, b]: readonly [ExpressionTerm, ExpressionTerm],
  shared: Shared<FactorId>,
  readMoment: MomentSources['readMoment'],
): number {
  return PARTS.reduce(
    (moment, part) => moment * readMoment([a.parts[part] ?? ONE, b.parts[part] ?? ONE], shared),
    1,
  );
}

const toAreaBase = ({ base, area = 0 }: ExpressionTerm): AreaBase => ({ base, area });

/** E[f · f′] of every unit, and the size of what was summed for it: rounding is relative to the size. */
interface IndicatorMoment {
  value: Float64Array;
  size: Float64Array;
}

/** E[f · f′] of every unit, the factors of `shared` being the same in both copies. */
function computeIndicatorMoment(
  terms: readonly ExpressionTerm[],
  shared: Shared<FactorId>,
  { unitCount, bases, readMoment }: MomentSources,
): IndicatorMoment {
  const [value, size] = [new Float64Array(unitCount), new Float64Array(unitCount)];
  for (const a of terms) {
    for (const b of terms) {
      const weight = computeTermMoment([a, b], shared, readMoment);
      if (weight === 0) continue;
      const moments = bases.get([toAreaBase(a), toAreaBase(b)], shared);
      for (let unit = 0; unit < unitCount; unit++) {
        value[unit] += weight * moments[unit];
        size[unit] += Math.abs(weight * moments[unit]);
      }
    }
  }
  return { value, size };
}

/** Variance, relative to the sums behind it, under which an output counts as constant: rounding of the moments. */
const NEGLIGIBLE = 1e-12;

function computeTable(
  terms: readonly ExpressionTerm[],
  ids: readonly FactorId[],
  sources: MomentSources,
): SobolTable {
  const sharings = createSharings<FactorId>();
  const { value: square, size } = computeIndicatorMoment(terms, sharings.all, sources);
  const { value: squaredMean } = computeIndicatorMoment(terms, sharings.none, sources);
  const variance = square.map((value, unit) => value - squaredMean[unit]);
  const toShare = (part: (unit: number) => number) =>
    variance.map((value, unit) => (value > NEGLIGIBLE * size[unit] ? part(unit) / value : NaN));
  const table: SobolTable = { variance, first: new Map(), total: new Map() };
  for (const id of ids) {
    const { value: only } = computeIndicatorMoment(terms, sharings.only(id), sources);
    const { value: allBut } = computeIndicatorMoment(terms, sharings.allBut(id), sources);
    table.first.set(
      id,
      toShare((unit) => only[unit] - squaredMean[unit]),
    );
    table.total.set(
      id,
      toShare((unit) => square[unit] - allBut[unit]),
    );
  }
  return table;
}

/**
 * S1 and ST of every varying factor, for every unit and indicator asked for (all by default), without sampling.
 * Valid for independent factors and where `whyNotMultilinear` has nothing to say; the structural factors act through
 * the interpolated statistics. Source: performance.md 5; identities of `computeSobolIndices`.
 */
export function computeModelSobol(input: ModelSobolInput): SobolTables {
  const { columns, belief, levers, indicators = UNCERTAIN_INDICATOR_IDS } = input;
  const expressions = createIndicatorExpressions(levers);
  const ids = listVaryingFactors(belief);
  const sources: MomentSources = {
    unitCount: columns.unitCount,
    bases: new BaseMoments(columns, belief),
    readMoment: createMomentReader(createMomentTable(belief.laws)),
  };
  const isHeld = ({ base }: ExpressionTerm) => columns.layout.start[base] !== undefined;
  const tables = indicators.map((indicator) => [
    indicator,
    computeTable(expressions[indicator].filter(isHeld), ids, sources),
  ]);
  return Object.fromEntries(tables);
}
