import { LEVER_IDS, type LeverId, type LeverValues } from '@maceo/domain/scenarios/lever';

/**
 * Levers that act in a part of the area only, or with other values in other parts. Homes under the same levers at the
 * same values make a part; the model is evaluated part by part and summed, on both sides of every pair, so that it stays
 * multilinear and additive. A lever acts for those who live in its perimeter, wherever they work.
 */

/**
 * A lever as decided for some homes (indices, each once); without homes it acts everywhere. A list may hold one lever
 * several times: where two perimeters have a home, the one with fewer homes wins, the later of two that are as large.
 */
export interface DecidedLever {
  leverId: LeverId;
  value: number;
  homes?: readonly number[];
}

/**
 * Levers by part: `levers[part]` are those that act there, `partOf[home]` the part of each home. `partOf` is absent
 * when there is one part only, which has everybody.
 */
export interface LeverParts {
  levers: readonly LeverValues[];
  partOf?: Uint16Array;
}

/** Levers for everybody, or one set for each part, in the order of the parts. */
export type PartLevers = LeverValues | readonly LeverValues[];

/** One set for each part. */
export function listPartLevers(levers: PartLevers): readonly LeverValues[] {
  return isList(levers) ? levers : [levers];
}

function isList(levers: PartLevers): levers is readonly LeverValues[] {
  return Array.isArray(levers);
}

/** Homes of a perimeter; no perimeter is larger than everywhere. */
const sizeOf = ({ homes }: DecidedLever) => homes?.length ?? Number.POSITIVE_INFINITY;

function compareSizes(a: DecidedLever, b: DecidedLever): number {
  return sizeOf(a) === sizeOf(b) ? 0 : sizeOf(b) - sizeOf(a);
}

/** Value of one lever in each home, NaN where nobody decides it. Perimeters are written from the largest to the smallest. */
function computeHomeValues(settings: readonly DecidedLever[], homeCount: number): Float64Array {
  const values = new Float64Array(homeCount).fill(Number.NaN);
  for (const { homes, value } of settings.toSorted(compareSizes)) {
    if (homes === undefined) values.fill(value);
    else for (const home of homes) values[home] = value;
  }
  return values;
}

/** Splits each part by the homes' values of one lever; parts are numbered by their first home. */
function splitParts(partOf: Uint16Array, values: Float64Array): Uint16Array {
  const known = new Map<number, Map<number, number>>();
  let count = 0;
  return partOf.map((part, home) => {
    const byValue = known.get(part) ?? new Map<number, number>();
    known.set(part, byValue);
    const number = byValue.get(values[home]) ?? count++;
    byValue.set(values[home], number);
    return number;
  });
}

/**
 * Parts of the homes by the levers that act in them, numbered by their first home. A lever without perimeter is in every
 * part that no smaller perimeter takes. A perimeter without homes acts nowhere.
 */
export function createLeverParts(levers: readonly DecidedLever[], homeCount: number): LeverParts {
  const decided = LEVER_IDS.flatMap((leverId) => {
    const settings = levers.filter((lever) => lever.leverId === leverId);
    return settings.length === 0 ? [] : [{ leverId, values: computeHomeValues(settings, homeCount) }];
  });
  const partOf = decided.reduce<Uint16Array>(
    (parts, { values }) => splitParts(parts, values),
    new Uint16Array(homeCount),
  );
  const partCount = partOf.reduce((most, part) => Math.max(most, part + 1), 1);
  const parts = Array.from({ length: partCount }, (_, part): LeverValues => {
    const first = partOf.indexOf(part);
    const acting = decided.filter(({ values }) => !Number.isNaN(values[first]));
    return Object.fromEntries(acting.map(({ leverId, values }) => [leverId, values[first]]));
  });
  return partCount === 1 ? { levers: parts } : { levers: parts, partOf };
}
