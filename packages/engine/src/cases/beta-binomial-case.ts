import { computeAdoptionPosterior } from '../evidence/adoption-posterior.ts';
import {
  estimatePrior,
  FEWEST_GROUPS,
  FIXED_PRIOR,
  type AdoptionPrior,
  type GroupCount,
} from '../evidence/beta-prior.ts';
import type { BetaShape } from '../evidence/special-functions.ts';
import {
  type Bounds,
  type CaseReader,
  insertProblem,
  readList,
  readNumber,
  readNumbers,
  readOptionalRecord,
  readRecord,
} from './case-reader.ts';

const PERSONS: Bounds = { low: 0, high: 1e7 };
const SHAPE: Bounds = { low: 1e-3, high: 1e6 };

/** A count whose teleworkers are among its eligible staff; `field` names the teleworkers. */
function toCount(reader: CaseReader, field: string, { eligible, teleworkers }: GroupCount): GroupCount {
  if (teleworkers > eligible) {
    insertProblem(reader, field, `${teleworkers} dépasse l’effectif éligible, ${eligible}.`);
  }
  return { eligible, teleworkers };
}

function readCounts(reader: CaseReader, { y, n }: Record<string, unknown>): GroupCount[] {
  const teleworkers = readNumbers(reader, { field: 'betaBinomial.y', value: y }, PERSONS);
  const eligible = readNumbers(reader, { field: 'betaBinomial.n', value: n }, PERSONS);
  if (teleworkers.length !== eligible.length) {
    insertProblem(
      reader,
      'betaBinomial.n',
      `il faut ${teleworkers.length} effectifs éligibles, comme dans y.`,
    );
  }
  return teleworkers.map((count, index) =>
    toCount(reader, `betaBinomial.y[${index}]`, { eligible: eligible[index], teleworkers: count }),
  );
}

/** α and β of the fixed prior, those of the method where the file gives none. */
function readShape(reader: CaseReader, record: Record<string, unknown>): BetaShape {
  const read = (name: keyof BetaShape) =>
    readNumber(
      reader,
      { field: `betaBinomial.fixedPrior.${name}`, value: record[name] ?? FIXED_PRIOR[name] },
      SHAPE,
    );
  return { alpha: read('alpha'), beta: read('beta') };
}

/** The cases of the fixed prior, `{ y, n }` each; none where the file gives none. */
function readFixedCases(reader: CaseReader, value: unknown): GroupCount[] {
  if (value === undefined) return [];
  return readList(reader, 'betaBinomial.fixedPrior.cases', value).map((item, index) => {
    const field = `betaBinomial.fixedPrior.cases[${index}]`;
    const { y, n } = readRecord(reader, field, item);
    const teleworkers = readNumber(reader, { field: `${field}.y`, value: y }, PERSONS);
    const eligible = readNumber(reader, { field: `${field}.n`, value: n }, PERSONS);
    return toCount(reader, `${field}.y`, { eligible, teleworkers });
  });
}

function toFixedCase(count: GroupCount, shape: BetaShape): Record<string, unknown> {
  const { meanShare, lowShare, highShare } = computeAdoptionPosterior(count, shape);
  return { y: count.teleworkers, n: count.eligible, mean: meanShare, ci90: [lowShare, highShare] };
}

/** The estimated prior; null when the fixed one stands. */
function toMle({ origin, mean, concentration, alpha, beta, logLikelihood }: AdoptionPrior) {
  return origin === 'fixed' ? null : { mu: mean, kappa: concentration, alpha, beta, logLik: logLikelihood };
}

/**
 * Evaluates `{ groups, y, n, fixedPrior }` and returns them with the marginal likelihood estimate `mle` (κ within 2–200; null,
 * with a notice, when the fixed prior stands), the means and own weights by group, and the cases of the fixed
 * prior with their 90 % intervals. Undefined when the reader found a problem.
 */
export function computeBetaBinomialCase(
  reader: CaseReader,
  value: unknown,
  notices: string[],
): Record<string, unknown> | undefined {
  const record = readRecord(reader, 'betaBinomial', value);
  const counts = readCounts(reader, record);
  const fixed = readOptionalRecord(reader, 'betaBinomial.fixedPrior', record.fixedPrior);
  const shape = readShape(reader, fixed);
  const cases = readFixedCases(reader, fixed.cases);
  if (reader.problems.length > 0) return undefined;
  const prior = estimatePrior(counts, shape);
  if (prior.origin === 'fixed') {
    const why = `moins de ${FEWEST_GROUPS} groupes observés, ou des réponses toutes pareilles`;
    notices.push(`betaBinomial\u00A0: ${why}\u202F; l’a priori fixe remplace l’estimation.`);
  }
  const posteriors = counts.map((count) => computeAdoptionPosterior(count, prior));
  return {
    ...(record.groups !== undefined && { groups: record.groups }),
    y: record.y,
    n: record.n,
    mle: toMle(prior),
    posteriorMean: posteriors.map(({ meanShare }) => meanShare),
    ownWeight: posteriors.map(({ ownWeight }) => ownWeight),
    fixedPrior: { ...shape, cases: cases.map((count) => toFixedCase(count, shape)) },
  };
}
