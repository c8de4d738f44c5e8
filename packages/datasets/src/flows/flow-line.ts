import type { ProblemList } from '../pack/problem-list.ts';
import type { FlowColumns } from './flow-columns.ts';
import { createFlowReport, type FlowFileReport, type HomeFlows } from './flow-table.ts';
import type { PlaceReading } from './place-reader.ts';

/** What lines are read with, and where they go. `pairs` holds the couples of raw codes already seen. */
export interface LineContext {
  columns: FlowColumns;
  readPlace: (text: string) => PlaceReading;
  isHome: (code: string) => boolean;
  homes: Map<string, HomeFlows>;
  pairs: Set<string>;
  recodings: Map<string, { to: string; lines: number }>;
  report: FlowFileReport;
  refusals: ProblemList;
}

/** What lines are read with once the header is known, nothing read yet. */
export function createLineContext(
  given: Pick<LineContext, 'columns' | 'readPlace' | 'isHome' | 'refusals'>,
): LineContext {
  return {
    ...given,
    homes: new Map(),
    pairs: new Set(),
    recodings: new Map(),
    report: createFlowReport(),
  };
}

/** Unsigned decimal, comma or point, with an exponent or not. */
const WORKERS = /^\d+([.,]\d+)?(e[+-]?\d+)?$/i;

function refuse(context: LineContext, message: string, place: { line: number; column?: string }): undefined {
  context.report.refused += 1;
  context.refusals.insert(message, place);
  return undefined;
}

function formatCell(text: string): string {
  return `«\u202F${text.trim().slice(0, 20)}\u202F»`;
}

/** Persons in a cell, decimals kept; undefined, and the line refused, when it holds no number. */
function readWorkers(context: LineContext, text: string, line: number): number | undefined {
  const trimmed = text.trim();
  const value = WORKERS.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
  if (Number.isFinite(value)) return value;
  const column = context.columns.workersName;
  return refuse(context, `Un effectif positif ou nul est attendu, pas ${formatCell(text)}.`, {
    line,
    column,
  });
}

/** Why a code cannot be used, as a sentence; undefined when it can. A home must be known, a workplace need not be. */
function findPlaceFault(place: PlaceReading, isHome: boolean): string | undefined {
  if (place.kind === 'malformed') return 'n’est pas un code de commune\u00A0: cinq caractères sont attendus.';
  if (place.kind === 'not-in-cog')
    return 'n’existe pas au Code officiel géographique, ni en vigueur ni ancien.';
  const isNowhere = place.kind === 'unknown' || place.kind === 'abroad';
  return isHome && isNowhere ? 'n’est pas une commune de résidence.' : undefined;
}

/** A place that can be used; undefined, and the line refused, otherwise. */
function readPlace(
  context: LineContext,
  cell: { text: string; column: 'CODGEO' | 'DCLT' },
  line: number,
): PlaceReading | undefined {
  const place = context.readPlace(cell.text);
  const fault = findPlaceFault(place, cell.column === 'CODGEO');
  if (fault === undefined) return place;
  return refuse(context, `${formatCell(cell.text)} ${fault}`, { line, column: cell.column });
}

/** Counts what was done to the codes of a kept line. */
function insertChanges(context: LineContext, places: readonly { place: PlaceReading; text: string }[]): void {
  const { report, recodings } = context;
  const communes = places.flatMap(({ place, text }) => (place.kind === 'commune' ? [{ place, text }] : []));
  if (communes.some(({ place }) => place.repaired)) report.repaired += 1;
  if (communes.some(({ place }) => place.change === 'folded')) report.folded += 1;
  const recoded = communes.filter(({ place }) => place.change === 'recoded');
  if (recoded.length > 0) report.recoded += 1;
  for (const { place, text } of recoded) {
    const from = text.trim();
    const known = recodings.get(from) ?? { to: place.code, lines: 0 };
    known.lines += 1;
    recodings.set(from, known);
  }
}

/** What is kept of a line: the commune of residence, the place of work and the persons. */
interface FlowLine {
  home: string;
  work: PlaceReading;
  workers: number;
}

/** Adds workers to their home, by commune of work or by class. */
function insertWorkers({ homes, report }: LineContext, { home, work, workers }: FlowLine): void {
  const flows = homes.get(home) ?? { byWork: new Map(), abroad: 0, overseas: 0, unknown: 0 };
  homes.set(home, flows);
  if (work.kind === 'commune') {
    flows.byWork.set(work.index, (flows.byWork.get(work.index) ?? 0) + workers);
  } else if (work.kind === 'abroad' || work.kind === 'overseas' || work.kind === 'unknown') {
    flows[work.kind] += workers;
    report[work.kind] += 1;
  }
}

/**
 * Reads one line into the homes, or refuses it with its line and column. Lines of homes outside the area are counted
 * only. The same couple of codes twice is refused: a file pasted to itself would double everyone.
 */
export function readFlowLine(context: LineContext, cells: readonly string[], line: number): void {
  const { columns, report } = context;
  report.lines += 1;
  if (cells.length !== columns.width) {
    refuse(context, `La ligne a ${cells.length} champs, l’en-tête ${columns.width}.`, { line });
    return;
  }
  const homeText = cells[columns.home];
  const workText = cells[columns.work];
  const home = readPlace(context, { text: homeText, column: 'CODGEO' }, line);
  if (home === undefined) return;
  if (home.kind !== 'commune' || !context.isHome(home.code)) {
    report.elsewhere += 1;
    return;
  }
  const work = readPlace(context, { text: workText, column: 'DCLT' }, line);
  const workers = work && readWorkers(context, cells[columns.workers], line);
  if (work === undefined || workers === undefined) return;
  const pair = `${homeText}>${workText}`;
  if (context.pairs.has(pair)) {
    refuse(context, `Le couple ${homeText} – ${workText} figure deux fois.`, { line, column: 'DCLT' });
    return;
  }
  context.pairs.add(pair);
  insertChanges(context, [
    { place: home, text: homeText },
    { place: work, text: workText },
  ]);
  insertWorkers(context, { home: home.code, work, workers });
}
