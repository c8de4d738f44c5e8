import type { Problem } from '@maceo/domain/problem';
import { computeMileageAllowance } from '../model/commuting-cost.ts';
import { computeTelecentreSeats } from '../model/telecentre-seats.ts';
import { type CaseReader, insertProblem, isRecord } from './case-reader.ts';
import { computeCommuneCase } from './commune-case.ts';
import { computeFurnessCase } from './furness-case.ts';
import { computeIshigamiCase } from './ishigami-case.ts';
import { computeRadiationCase } from './radiation-case.ts';
import { STUDY_CASES } from './study-cases.ts';
import { computeTableCase } from './table-case.ts';

/** The evaluated cases under the same keys as they came, and notices in French on what was left out or adjusted. */
export interface CaseEvaluation {
  output: Record<string, unknown>;
  notices: string[];
}

type CaseFunction = (reader: CaseReader, value: unknown, notices: string[]) => unknown;

/** What each key of a case file is evaluated by. */
const CASES: Record<string, CaseFunction> = {
  note: (_reader, value) => value,
  ...STUDY_CASES,
  commune: computeCommuneCase,
  sobolIshigami: computeIshigamiCase,
  furness: computeFurnessCase,
  radiation: computeRadiationCase,
  seatsPoisson95: (reader, value) =>
    computeTableCase(reader, value, {
      field: 'seatsPoisson95',
      bounds: { low: 0, high: 100_000 },
      compute: (demandPerDay) => computeTelecentreSeats(demandPerDay, 0.95),
    }),
  bareme5CV: (reader, value) =>
    computeTableCase(reader, value, {
      field: 'bareme5CV',
      bounds: { low: 0, high: 1_000_000 },
      compute: (kmPerYear) => computeMileageAllowance(kmPerYear, 5),
    }),
};

/**
 * Evaluates a parsed case file: any subset of the golden file's keys, with any numbers within bounds. Given inputs are
 * handed back beside the computed outputs; outputs present in the file are ignored. All problems come together.
 */
export function computeCases(document: unknown): CaseEvaluation | { problems: Problem[] } {
  if (!isRecord(document) || Object.keys(document).length === 0) {
    return { problems: [{ field: 'fichier', message: 'il faut un objet JSON avec au moins un cas.' }] };
  }
  const problems: Problem[] = [];
  const evaluation: CaseEvaluation = { output: {}, notices: [] };
  for (const [key, value] of Object.entries(document)) {
    const reader: CaseReader = { problems: [] };
    if (Object.hasOwn(CASES, key)) evaluation.output[key] = CASES[key](reader, value, evaluation.notices);
    else insertProblem(reader, key, 'cette clé n’est pas un cas connu.');
    problems.push(...reader.problems);
  }
  return problems.length > 0 ? { problems } : evaluation;
}
