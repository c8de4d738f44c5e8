import { formatRounded } from '@maceo/domain/format-number';
import { INDICATORS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { DataStanding, TerritoryValues } from '@maceo/domain/publications/publication-views';
import { UNITS } from '@maceo/domain/unit';
import { findNumber, formatAbsence } from '@maceo/domain/value';
import { formatInterval } from '@maceo/domain/indicators/format-interval';
import { toFigureStanding, type FigureStanding } from '#lib/figure-context.ts';

/** A key figure as `KeyFigure` prints it. */
export interface HomeFigure {
  label: string;
  value: string;
  unit: string;
  standing: FigureStanding;
  range: string | undefined;
  note: string | undefined;
}

/** Indicators of the home page, in order, with the one that is set against them in the note (its baseline's view). */
const SHOWN: { id: IndicatorId; additionalId?: IndicatorId }[] = [
  { id: 'compatible' },
  { id: 'teleworkers', additionalId: 'teleworkers_additional' },
  { id: 'km_avoided' },
  { id: 'co2_net', additionalId: 'co2_net_additional' },
];

/** The massif's key figures, rounded to two significant digits; `hasBaseline` is false for the baseline itself. */
export function toHomeFigures(
  values: TerritoryValues,
  mode: DataStanding['mode'],
  hasBaseline: boolean,
): HomeFigure[] {
  return SHOWN.map(({ id, additionalId }) => ({
    label: INDICATORS[id].label,
    value: formatFigure(values, id),
    unit: UNITS[INDICATORS[id].unit].short,
    standing: toFigureStanding(id, mode),
    range: formatInterval(values[id], id),
    note: additionalId === undefined || !hasBaseline ? undefined : formatDifference(values, additionalId),
  }));
}

function formatFigure(values: TerritoryValues, id: IndicatorId): string {
  const value = values[id];
  const number = findNumber(value);
  if (number !== undefined) return formatRounded(number);
  return value.kind === 'secret' || value.kind === 'not_applicable'
    ? formatAbsence(value.kind)
    : formatAbsence('missing');
}

function formatDifference(values: TerritoryValues, id: IndicatorId): string | undefined {
  const number = findNumber(values[id]);
  if (number === undefined) return undefined;
  const size = `${formatRounded(Math.abs(number))}\u00A0${UNITS[INDICATORS[id].unit].short}`;
  return `soit ${size} ${number < 0 ? 'de moins' : 'de plus'} que dans le scénario de référence`;
}
