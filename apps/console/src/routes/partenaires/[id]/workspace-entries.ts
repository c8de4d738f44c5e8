import { MATURITY_AXES, MATURITY_AXIS_IDS, MATURITY_LEVELS } from '@maceo/domain/partners/maturity';
import type { MaturityAssessment, MaturityAxis } from '@maceo/domain/partners/maturity';
import type { ObjectiveWeighting } from '@maceo/domain/partners/objective-weighting';
import { STAKE_IDS, STAKES, type StakeId } from '@maceo/domain/partners/stake';
import { PARTNER_STATUS_LABELS, type Partner } from '@maceo/domain/partners/partner';
import type { Difference } from '#lib/difference.ts';
import { formatPartialDate } from '#lib/format-date.ts';
import { parseDecimal } from '#lib/parse-decimal.ts';

/** Points of the stakes and the comment as typed; an empty text is not 0. */
export type PointEntries = Record<StakeId | 'comment', string>;

/** Points as they stand in the fields; all empty while the partner has decided nothing. */
export function toPointEntries({
  points,
  comment,
}: Pick<ObjectiveWeighting, 'points' | 'comment'>): PointEntries {
  const pairs = STAKE_IDS.map((id) => [id, points?.[id] === undefined ? '' : String(points[id])]);
  return { ...(Object.fromEntries(pairs) as Record<StakeId, string>), comment };
}

/** Points as numbers; NaN where nothing usable is typed. */
export function parsePoints(entries: Record<StakeId, string>): Record<StakeId, number> {
  const pairs = STAKE_IDS.map((id) => [id, parseDecimal(entries[id])]);
  return Object.fromEntries(pairs) as Record<StakeId, number>;
}

/** Sum of what is typed so far, empty fields counting for nothing. */
export function computeTypedTotal(entries: Record<StakeId, string>): number {
  return Object.values(parsePoints(entries)).reduce((sum, points) => sum + (points || 0), 0);
}

/** Degrees and the comment as they stand in the fields; empty = not assessed. */
export type LevelEntries = Record<MaturityAxis | 'comment', string>;

/** The degrees of an assessment in the form of the fields. */
export function toLevelEntries({
  levels,
  comment,
}: Pick<MaturityAssessment, 'levels' | 'comment'>): LevelEntries {
  const pairs = MATURITY_AXIS_IDS.map((axis) => [
    axis,
    levels[axis] === undefined ? '' : String(levels[axis]),
  ]);
  return { ...(Object.fromEntries(pairs) as Record<MaturityAxis, string>), comment };
}

/** The degrees as they are sent; null where the axis is not assessed. */
export function parseLevels(entries: LevelEntries): Record<MaturityAxis, number | null> {
  const pairs = MATURITY_AXIS_IDS.map((axis) => [axis, entries[axis] === '' ? null : Number(entries[axis])]);
  return Object.fromEntries(pairs) as Record<MaturityAxis, number | null>;
}

/** The comment under its form, when two people wrote different ones. */
function listCommentDifferences(mine: string, theirs: string): Difference[] {
  if (mine.trim() === theirs.trim()) return [];
  return [{ field: 'comment', label: 'Commentaire', mine: mine || 'aucun', theirs: theirs || 'aucun' }];
}

/** Where typed points and comment differ from those that are saved. */
export function listPointDifferences(mine: PointEntries, theirs: PointEntries): Difference[] {
  const points = STAKE_IDS.filter((id) => mine[id].trim() !== theirs[id].trim()).map((id) => ({
    field: id,
    label: STAKES[id].label,
    mine: mine[id] || 'rien',
    theirs: theirs[id] || 'rien',
  }));
  return [...points, ...listCommentDifferences(mine.comment, theirs.comment)];
}

function formatLevel(level: string): string {
  return level === '' ? 'non évalué' : `${level}, ${MATURITY_LEVELS[Number(level)]}`;
}

/** Where typed degrees and comment differ from those that are saved. */
export function listLevelDifferences(mine: LevelEntries, theirs: LevelEntries): Difference[] {
  const levels = MATURITY_AXIS_IDS.filter((axis) => mine[axis] !== theirs[axis]).map((axis) => ({
    field: axis,
    label: MATURITY_AXES[axis],
    mine: formatLevel(mine[axis]),
    theirs: formatLevel(theirs[axis]),
  }));
  return [...levels, ...listCommentDifferences(mine.comment, theirs.comment)];
}

/** An agreement as typed; empty days are « non communiqué ». */
export interface AgreementEntries {
  status: Partner['status'];
  agreedOn: string;
  agreementEndsOn: string;
}

/** The fields of an agreement. */
export function toAgreementEntries({ status, agreedOn, agreementEndsOn }: Partner): AgreementEntries {
  return { status, agreedOn: agreedOn ?? '', agreementEndsOn: agreementEndsOn ?? '' };
}

/** Where a typed agreement differs from what is saved. */
export function listAgreementDifferences(mine: AgreementEntries, theirs: AgreementEntries): Difference[] {
  const toStatus = ({ status }: AgreementEntries) => PARTNER_STATUS_LABELS[status];
  const toDay = (day: string) => formatPartialDate(day || null);
  return [
    { field: 'status', label: 'État', mine: toStatus(mine), theirs: toStatus(theirs) },
    ...(['agreedOn', 'agreementEndsOn'] as const).map((field) => ({
      field,
      label: field === 'agreedOn' ? 'Convention signée le' : 'Convention jusqu’au',
      mine: toDay(mine[field]),
      theirs: toDay(theirs[field]),
    })),
  ].filter((difference) => difference.mine !== difference.theirs);
}
