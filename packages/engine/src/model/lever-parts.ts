import { LEVER_IDS, type LeverId, type LeverValues } from '@maceo/domain/scenarios/lever';

/**
 * Levers that act in a part of the area only. Homes under the same levers make a part; the model is evaluated part by
 * part and summed, on both sides of every pair, so that it stays multilinear and additive. A lever acts for those who
 * live in its perimeter, wherever they work.
 */

/** Homes (indices) in which a lever acts; a lever that is absent acts everywhere. */
export type LeverPerimeters = Partial<Record<LeverId, readonly number[]>>;

/**
 * Levers by part: `levers[part]` are those that act there, `partOf[home]` the part of each home. `partOf` is absent
 * when there is one part only, which has everybody.
 */
export interface LeverParts {
  levers: readonly LeverValues[];
  partOf?: Uint8Array;
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

/** Restricted levers that act in each home, one bit per lever. */
function listSignatures(restricted: readonly LeverId[], perimeters: LeverPerimeters, homeCount: number) {
  const signatures = new Uint32Array(homeCount);
  restricted.forEach((id, bit) => {
    for (const home of perimeters[id] ?? []) signatures[home] |= 1 << bit;
  });
  return signatures;
}

/**
 * Parts of the homes by the levers that act in them, numbered by their first home. Levers without perimeter are in every
 * part. A perimeter without homes acts nowhere.
 */
export function createLeverParts(
  levers: LeverValues,
  perimeters: LeverPerimeters,
  homeCount: number,
): LeverParts {
  const restricted = LEVER_IDS.filter((id) => levers[id] !== undefined && perimeters[id] !== undefined);
  if (restricted.length === 0) return { levers: [levers] };
  const signatures = listSignatures(restricted, perimeters, homeCount);
  const order = [...new Set(signatures)];
  const leversOf = (signature: number) =>
    LEVER_IDS.filter((id) => {
      const bit = restricted.indexOf(id);
      return bit < 0 || (signature & (1 << bit)) !== 0;
    });
  return {
    levers: order.map((signature) =>
      Object.fromEntries(leversOf(signature).flatMap((id) => (id in levers ? [[id, levers[id]]] : []))),
    ),
    partOf: Uint8Array.from(signatures, (signature) => order.indexOf(signature)),
  };
}
