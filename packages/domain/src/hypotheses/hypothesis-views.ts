import type { Evidence } from '../operations/evidence.ts';
import type { Operation } from '../operations/operation.ts';
import type { Hypothesis, HypothesisCell } from './hypothesis.ts';

/**
 * A cell as a reader may see it. `hidden` says why its numbers are withheld (all null then): fewer than five eligible
 * persons, never displayed alone, or an observation that is not theirs to read.
 */
export interface ShownCell extends Pick<
  HypothesisCell,
  'sector' | 'size' | 'isPublic' | 'isUpperBound' | 'evidenceIds'
> {
  hidden: 'small' | 'restricted' | null;
  n: number | null;
  y: number | null;
  posteriorMean: number | null;
  interval90: readonly [number, number] | null;
  ownWeight: number | null;
}

const WITHHELD = { n: null, y: null, posteriorMean: null, interval90: null, ownWeight: null };

function findHiding(cell: HypothesisCell, visible: ReadonlySet<string>): ShownCell['hidden'] {
  if (!cell.evidenceIds.every((id) => visible.has(id))) return 'restricted';
  return cell.isTooSmall ? 'small' : null;
}

/** Cells of an estimate for a reader who may see the observations `visible`; ids of the others are left out. */
export function toShownCells(cells: readonly HypothesisCell[], visible: ReadonlySet<string>): ShownCell[] {
  return cells.map((cell) => {
    const { sector, size, isPublic, isUpperBound } = cell;
    const hidden = findHiding(cell, visible);
    const numbers = hidden === null ? cell : WITHHELD;
    return {
      ...{ sector, size, isPublic, isUpperBound, hidden },
      ...{ n: numbers.n, y: numbers.y, posteriorMean: numbers.posteriorMean },
      ...{ interval90: numbers.interval90, ownWeight: numbers.ownWeight },
      evidenceIds: cell.evidenceIds.filter((id) => visible.has(id)),
    };
  });
}

/** A hypothesis as a member reads it: cells and observation ids limited to what they may see. */
export interface ShownHypothesis extends Omit<Hypothesis, 'estimate' | 'evidenceIds'> {
  estimate: (Omit<NonNullable<Hypothesis['estimate']>, 'cells'> & { cells: ShownCell[] }) | null;
  evidenceCount: number;
  evidenceIds: string[];
}

/** The hypothesis for a reader who may see the observations `visible`. */
export function toShownHypothesis(
  { evidenceIds, estimate, ...hypothesis }: Hypothesis,
  visible: ReadonlySet<string>,
): ShownHypothesis {
  return {
    ...hypothesis,
    estimate: estimate && { ...estimate, cells: toShownCells(estimate.cells, visible) },
    evidenceCount: evidenceIds.length,
    evidenceIds: evidenceIds.filter((id) => visible.has(id)),
  };
}

/** A hypothesis in a list: its newest version, and the adopted one (null = none is). */
export interface HypothesisSummary {
  latest: ShownHypothesis;
  adopted: ShownHypothesis | null;
}

/** An observation with the field action it belongs to. */
export interface SituatedEvidence {
  evidence: Evidence;
  operation: Pick<Operation, 'id' | 'title'>;
}

/**
 * A hypothesis behind a published figure, for anyone: how many observations stand behind it, and those of them that are
 * open. `restrictedCount` observations are counted and never shown.
 */
export interface PublicHypothesis extends Pick<
  Hypothesis,
  'id' | 'version' | 'parameterId' | 'law' | 'low' | 'high' | 'justification'
> {
  value: number;
  adoptedAt: string | null;
  observationCount: number;
  restrictedCount: number;
  operations: {
    id: string;
    title: string;
    evidence: Pick<Evidence, 'id' | 'measure' | 'measuredOn' | 'quality' | 'respondentRole'>[];
  }[];
}

/** What rests on a field action: hypotheses, then scenarios, then publications with how many figures each holds. */
export interface OperationReach {
  hypotheses: Pick<Hypothesis, 'id' | 'version' | 'parameterId' | 'status'>[];
  scenarios: { id: string; code: string; name: string; byLever: boolean; byHypothesis: boolean }[];
  publications: {
    scenarioId: string;
    code: string;
    runId: string;
    number: number;
    inForce: boolean;
    publishedAt: string;
    figureCount: number;
  }[];
}
