import { formatNumber, formatShare } from '@maceo/domain/format-number';
import { getIndicator, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import { findVerdict, type ComparedTerritory } from '@maceo/domain/scenarios/run-comparison';
import { UNITS } from '@maceo/domain/unit';
import { findInterval, findNumber, formatAbsence, type Interval, type Value } from '@maceo/domain/value';
import { formatCell } from '#lib/format-cell.ts';
import type { StackColumn, StackRow } from '#lib/ui/stack-table.ts';

/** Short marks of the two scenarios (« S1 »); the same scenario twice is told apart by its run. */
export interface Names {
  first: string;
  second: string;
}

const formatEnds = ({ p10, p90 }: Interval, format: (value: number) => string) =>
  `${format(p10)} à ${format(p90)}`;

/** « +1 234 », « −0,4 », « 0 »: a difference at the indicator's precision, without unit. */
export function formatSigned(value: number, id: IndicatorId): string {
  const { decimals } = getIndicator(id);
  const rounded = Number(value.toFixed(decimals));
  return `${rounded > 0 ? '+' : ''}${formatNumber(rounded, decimals)}`;
}

/** Figure of one scenario with its P10–P90. */
export function toFigureCell(value: Value, id: IndicatorId): { text: string; note: string } {
  const interval = findInterval(value);
  const decimals = getIndicator(id).decimals;
  const note = interval === undefined ? '' : formatEnds(interval, (end) => formatNumber(end, decimals));
  return { text: formatCell(value, id), note };
}

/** Difference of the central figures with its P10–P90 over the draws; « n.d. » where one is missing. */
export function toDifferenceCell(
  { first, second, difference }: ComparedTerritory,
  id: IndicatorId,
): { text: string; note: string } {
  const [a, b] = [findNumber(first), findNumber(second)];
  if (a === undefined || b === undefined || difference === null) {
    return { text: formatAbsence('missing'), note: '' };
  }
  return { text: formatSigned(a - b, id), note: formatEnds(difference, (end) => formatSigned(end, id)) };
}

/** Share of draws in which the first has the greater value, never rounded to a certainty that it is not. */
export function formatWinShare(share: number): string {
  if (share > 0.995 && share < 1) return 'plus de 99\u00A0%';
  if (share < 0.005 && share > 0) return 'moins de 1\u00A0%';
  return formatShare(share);
}

/** What the draws decide between two scenarios: « S1 au-dessus », or that they do not. */
export function describeVerdict(winShare: number | null, { first, second }: Names): string {
  if (winShare === null) return formatAbsence('missing');
  return {
    first: `${first} au-dessus`,
    second: `${second} au-dessus`,
    inconclusive: 'résultat non conclusif',
  }[findVerdict(winShare)];
}

/** The sentence above the table, for the territory itself; undefined where nothing can be said. */
export function describeComparison(
  { name, winShare, difference }: ComparedTerritory,
  { names, id }: { names: Names; id: IndicatorId },
): string | undefined {
  if (winShare === null || difference === null) return undefined;
  const { label } = getIndicator(id);
  if (difference.p10 === 0 && difference.p90 === 0 && winShare === 0.5) {
    return `${name}, ${label}\u00A0: les deux scénarios donnent la même valeur dans tous les tirages.`;
  }
  const share = formatWinShare(winShare);
  const told = `${names.first} donne plus que ${names.second} dans ${share} des tirages`;
  return findVerdict(winShare) === 'inconclusive'
    ? `${name}, ${label}\u00A0: résultat non conclusif, ${told} (entre 20 et 80\u00A0%, rien ne les départage).`
    : `${name}, ${label}\u00A0: ${told}.`;
}

/** Columns of the table; the unit stands in the caption. */
export function toComparisonColumns({ first, second }: Names): StackColumn[] {
  return [
    { key: 'name', label: 'Territoire' },
    { key: 'first', label: `${first}, P10 à P90`, numeric: true },
    { key: 'second', label: `${second}, P10 à P90`, numeric: true },
    { key: 'difference', label: `Différence ${first} − ${second}, P10 à P90`, numeric: true },
    { key: 'share', label: `${first} au-dessus de ${second}`, numeric: true },
    { key: 'verdict', label: 'Conclusion' },
  ];
}

/** Rows of the table; `href` leads one step down. */
export function toComparisonRows(
  territories: readonly ComparedTerritory[],
  { names, id, href }: { names: Names; id: IndicatorId; href: (code: string) => string },
): StackRow[] {
  return territories.map((territory) => ({
    key: territory.code,
    cells: {
      name: { text: territory.name, href: href(territory.code) },
      first: toFigureCell(territory.first, id),
      second: toFigureCell(territory.second, id),
      difference: { ...toDifferenceCell(territory, id), strong: true },
      share: {
        text:
          territory.winShare === null
            ? formatAbsence('missing')
            : `${formatWinShare(territory.winShare)} des tirages`,
      },
      verdict: { text: describeVerdict(territory.winShare, names) },
    },
  }));
}

/** Unit of an indicator as the caption says it. */
export function getCaptionUnit(id: IndicatorId): string {
  return UNITS[getIndicator(id).unit].long;
}

/** A run with the mark of its scenario. */
interface Named {
  scenario: { id: string; code: string };
  run: { inputs: { scenarioVersion: number }; inputHash: string };
}

/** « S1 » and « S2 »; the same scenario twice is told apart by its versions, then by its fingerprints. */
export function toNames(first: Named, second: Named): Names {
  const marks = [first, second].map(({ scenario, run }) => [
    scenario.code,
    `v${run.inputs.scenarioVersion}`,
    `(${run.inputHash.slice(0, 6)})`,
  ]);
  const taken = [1, 2, 3].find(
    (count) => marks[0].slice(0, count).join() !== marks[1].slice(0, count).join(),
  );
  const [a, b] = marks.map((mark) => mark.slice(0, taken ?? 3).join('\u00A0'));
  return a === b ? { first: `${a} A`, second: `${b} B` } : { first: a, second: b };
}
