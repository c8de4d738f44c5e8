import type { ProblemList } from '../pack/problem-list.ts';
import type { FlowFileReport, Recoding } from './flow-table.ts';
import type { PlaceReading } from './place-reader.ts';

/** What the codes of lines are read with, and where what happened to them goes. */
export interface PlaceContext {
  readPlace: (text: string) => PlaceReading;
  recodings: Map<string, { to: string; lines: number }>;
  report: FlowFileReport;
  refusals: ProblemList;
}

/** Share of refused lines above which a file is refused whole. Assumption: more is another format, not a few slips. */
const LARGEST_REFUSED_SHARE = 0.01;

/** Refuses a line, with its place: it is counted and named, and nothing of it is kept. */
export function insertRefusal(
  { report, refusals }: Pick<PlaceContext, 'report' | 'refusals'>,
  message: string,
  place: { line: number; column?: string },
): undefined {
  report.refused += 1;
  refusals.insert(message, place);
  return undefined;
}

/** A cell as a refusal quotes it, cut short. */
export function formatCell(text: string): string {
  return `«\u202F${text.trim().slice(0, 20)}\u202F»`;
}

/** Why a code cannot be used, as a sentence; undefined when it can. A home must be known, a workplace need not be. */
function findPlaceFault(place: PlaceReading, isHome: boolean): string | undefined {
  if (place.kind === 'malformed') return 'n’est pas un code de commune\u00A0: cinq caractères sont attendus.';
  if (place.kind === 'not-in-cog')
    return 'n’existe pas au Code officiel géographique, ni en vigueur ni ancien.';
  const isNowhere = place.kind === 'unknown' || place.kind === 'abroad';
  return isHome && isNowhere ? 'n’est pas une commune de résidence.' : undefined;
}

/** A code of a line: a home or a workplace, in the column that holds it. */
export interface PlaceCell {
  text: string;
  column: string;
  isHome: boolean;
}

/** A place that can be used; undefined, and the line refused, otherwise. */
export function findPlace(context: PlaceContext, cell: PlaceCell, line: number): PlaceReading | undefined {
  const place = context.readPlace(cell.text);
  const fault = findPlaceFault(place, cell.isHome);
  if (fault === undefined) return place;
  return insertRefusal(context, `${formatCell(cell.text)} ${fault}`, { line, column: cell.column });
}

/** Counts what was done to the codes of a kept line. */
export function insertChanges(
  { report, recodings }: PlaceContext,
  places: readonly { place: PlaceReading; text: string }[],
): void {
  const communes = places.flatMap(({ place, text }) => (place.kind === 'commune' ? [{ place, text }] : []));
  if (communes.some(({ place }) => place.repaired)) report.repaired += 1;
  if (communes.some(({ place }) => place.change === 'folded')) report.folded += 1;
  const recoded = communes.filter(({ place }) => place.change === 'recoded');
  if (recoded.length > 0) report.recoded += 1;
  for (const [from, to] of new Map(recoded.map(({ place, text }) => [text.trim(), place.code]))) {
    const known = recodings.get(from) ?? { to, lines: 0 };
    known.lines += 1;
    recodings.set(from, known);
  }
}

/** A file whose lines are all or largely unusable; `homeColumn` is where homes are looked for. */
export function checkLines(report: FlowFileReport, homeColumn: string, problems: ProblemList): void {
  if (report.lines === 0) problems.insert('Le fichier ne contient aucune ligne de données.');
  else if (report.refused > LARGEST_REFUSED_SHARE * report.lines) {
    const count = new Intl.NumberFormat('fr-FR').format(report.refused);
    problems.insert(`Trop de lignes sont inutilisables\u00A0: ${count} (au plus 1\u00A0%).`);
  } else if (report.elsewhere + report.refused === report.lines) {
    problems.insert('Aucune ligne ne porte sur une commune du territoire d’étude.', { column: homeColumn });
  }
}

/** The recodings of a file in order of codes. */
export function toRecodings(recodings: PlaceContext['recodings']): Recoding[] {
  return [...recodings]
    .map(([from, { to, lines }]) => ({ from, to, lines }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
