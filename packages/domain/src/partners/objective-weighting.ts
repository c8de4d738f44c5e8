import { z } from 'zod';
import { formatNumber } from '../format-number.ts';
import type { Problem } from '../problem.ts';
import { STAKE_IDS, STAKES, type StakeId } from './stake.ts';

/** Points that a partner shares between the stakes. */
export const POINTS_TO_SHARE = 100;

/**
 * How a partner weighs the five stakes: whole points by stake, 100 in all. `version` is 0 while the partner has said
 * nothing, and then there are no points either: equal weights would be an answer that nobody gave.
 */
export const objectiveWeightingSchema = z.object({
  partnerId: z.string(),
  version: z.number().int().nonnegative(),
  points: z.partialRecord(z.enum(STAKE_IDS), z.number()).nullable(),
  comment: z.string().max(1000),
  decidedOn: z.string().nullable(),
});
export type ObjectiveWeighting = z.infer<typeof objectiveWeightingSchema>;

/** Points of every stake. */
export type StakePoints = Record<StakeId, number>;

function checkPoints(id: StakeId, points: unknown): Problem[] {
  const isWhole = typeof points === 'number' && Number.isInteger(points) && points >= 0 && points <= 100;
  const message = `${STAKES[id].label}\u00A0: entrez un nombre entier de points, de 0 à 100.`;
  return isWhole ? [] : [{ field: `points.${id}`, message }];
}

/**
 * Why points cannot be used: a stake without a whole number from 0 to 100, or a total other than 100, with what to take
 * away or add. Source of the words: acceptance story 30, « 110 points : retirez 10 ».
 */
export function checkStakePoints(points: Readonly<Record<string, unknown>>): Problem[] {
  const wrong = STAKE_IDS.flatMap((id) => checkPoints(id, points[id]));
  if (wrong.length > 0) return wrong;
  const total = STAKE_IDS.reduce((sum, id) => sum + Number(points[id]), 0);
  const excess = total - POINTS_TO_SHARE;
  if (excess === 0) return [];
  const noun = total < 2 ? 'point' : 'points';
  const advice = excess > 0 ? `retirez ${formatNumber(excess)}` : `ajoutez ${formatNumber(-excess)}`;
  return [{ field: 'points', message: `${formatNumber(total)} ${noun}\u00A0: ${advice}` }];
}
