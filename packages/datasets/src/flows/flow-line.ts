import type { FlowColumns } from './flow-columns.ts';
import { createFlowReport, type HomeFlows } from './flow-table.ts';
import { findPlace, formatCell, insertChanges, insertRefusal, type PlaceContext } from './place-lines.ts';
import type { PlaceReading } from './place-reader.ts';

/** What lines are read with, and where they go. `pairs` holds the couples of raw codes already seen. */
export interface LineContext extends PlaceContext {
  columns: FlowColumns;
  isHome: (code: string) => boolean;
  homes: Map<string, HomeFlows>;
  pairs: Set<string>;
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

/** Persons in a cell, decimals kept; undefined, and the line refused, when it holds no number. */
function readWorkers(context: LineContext, text: string, line: number): number | undefined {
  const trimmed = text.trim();
  const value = WORKERS.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
  if (Number.isFinite(value)) return value;
  const column = context.columns.workersName;
  return insertRefusal(context, `Un effectif positif ou nul est attendu, pas ${formatCell(text)}.`, {
    line,
    column,
  });
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
    insertRefusal(context, `La ligne a ${cells.length} champs, l’en-tête ${columns.width}.`, { line });
    return;
  }
  const homeText = cells[columns.home];
  const workText = cells[columns.work];
  const home = findPlace(context, { text: homeText, column: 'CODGEO', isHome: true }, line);
  if (home === undefined) return;
  if (home.kind !== 'commune' || !context.isHome(home.code)) {
    report.elsewhere += 1;
    return;
  }
  const work = findPlace(context, { text: workText, column: 'DCLT', isHome: false }, line);
  const workers = work && readWorkers(context, cells[columns.workers], line);
  if (work === undefined || workers === undefined) return;
  const pair = `${homeText}>${workText}`;
  if (context.pairs.has(pair)) {
    insertRefusal(context, `Le couple ${homeText} – ${workText} figure deux fois.`, { line, column: 'DCLT' });
    return;
  }
  context.pairs.add(pair);
  insertChanges(context, [
    { place: home, text: homeText },
    { place: work, text: workText },
  ]);
  insertWorkers(context, { home: home.code, work, workers });
}
