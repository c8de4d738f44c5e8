import { MATURITY_AXES, MATURITY_AXIS_IDS, MATURITY_LEVELS } from '@maceo/domain/partners/maturity';
import type { MaturityAssessment, MaturityAxis } from '@maceo/domain/partners/maturity';
import type { ObjectiveWeighting } from '@maceo/domain/partners/objective-weighting';
import { STAKE_IDS, STAKES, type StakeId } from '@maceo/domain/partners/stake';
import { parseDecimal } from '#lib/parse-decimal.ts';

/** Points of the stakes as typed; an empty text is not 0. */
export type PointEntries = Record<StakeId, string>;

/** Points as they stand in the fields; all empty while the partner has decided nothing. */
export function toPointEntries({ points }: Pick<ObjectiveWeighting, 'points'>): PointEntries {
  const pairs = STAKE_IDS.map((id) => [id, points?.[id] === undefined ? '' : String(points[id])]);
  return Object.fromEntries(pairs) as PointEntries;
}

/** Points as numbers; NaN where nothing usable is typed. */
export function parsePoints(entries: PointEntries): Record<StakeId, number> {
  const pairs = STAKE_IDS.map((id) => [id, parseDecimal(entries[id])]);
  return Object.fromEntries(pairs) as Record<StakeId, number>;
}

/** Sum of what is typed so far, empty fields counting for nothing. */
export function computeTypedTotal(entries: PointEntries): number {
  return Object.values(parsePoints(entries)).reduce((sum, points) => sum + (points || 0), 0);
}

/** Degrees as they stand in the fields; empty = not assessed. */
export type LevelEntries = Record<MaturityAxis, string>;

/** The degrees of an assessment in the form of the fields. */
export function toLevelEntries({ levels }: Pick<MaturityAssessment, 'levels'>): LevelEntries {
  const pairs = MATURITY_AXIS_IDS.map((axis) => [
    axis,
    levels[axis] === undefined ? '' : String(levels[axis]),
  ]);
  return Object.fromEntries(pairs) as LevelEntries;
}

/** The degrees as they are sent; null where the axis is not assessed. */
export function parseLevels(entries: LevelEntries): Record<MaturityAxis, number | null> {
  const pairs = MATURITY_AXIS_IDS.map((axis) => [axis, entries[axis] === '' ? null : Number(entries[axis])]);
  return Object.fromEntries(pairs) as Record<MaturityAxis, number | null>;
}

/** A field in which two people differ, in words. */
export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

/** Where typed points differ from those that someone else has saved. */
export function listPointDifferences(mine: PointEntries, theirs: PointEntries): Difference[] {
  return STAKE_IDS.filter((id) => mine[id].trim() !== theirs[id].trim()).map((id) => ({
    label: STAKES[id].label,
    mine: mine[id] || 'rien',
    theirs: theirs[id] || 'rien',
  }));
}

function formatLevel(level: string): string {
  return level === '' ? 'non évalué' : `${level}, ${MATURITY_LEVELS[Number(level)]}`;
}

/** Where typed degrees differ from those that someone else has saved. */
export function listLevelDifferences(mine: LevelEntries, theirs: LevelEntries): Difference[] {
  return MATURITY_AXIS_IDS.filter((axis) => mine[axis] !== theirs[axis]).map((axis) => ({
    label: MATURITY_AXES[axis],
    mine: formatLevel(mine[axis]),
    theirs: formatLevel(theirs[axis]),
  }));
}
