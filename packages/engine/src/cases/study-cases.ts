import { computeBetaBinomialCase } from './beta-binomial-case.ts';
import type { CaseReader } from './case-reader.ts';
import { computeDisclosureCase } from './disclosure-case.ts';
import { computeMcdaCase } from './mcda-case.ts';
import { computeGreedyTrapCase, computeSitingCase } from './siting-cases.ts';

type CaseFunction = (reader: CaseReader, value: unknown, notices: string[]) => unknown;

/** What each key beside the model proper is evaluated by: evidence, decision, siting, disclosure. */
export const STUDY_CASES: Record<string, CaseFunction> = {
  betaBinomial: computeBetaBinomialCase,
  mcda: computeMcdaCase,
  mclpGreedyTrap: computeGreedyTrapCase,
  siting: computeSitingCase,
  disclosure: computeDisclosureCase,
};
