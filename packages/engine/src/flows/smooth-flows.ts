import type { Problem } from '@maceo/domain/problem';
import { checkFlows, type Flows } from './flows.ts';
import { computeBalance, computeTrips, FURNESS_LIMITS, type Balance } from './furness.ts';

/**
 * Smoothing of small observed flows: a cell of a survey is shrunk towards what the gravity model predicts, the more so as
 * fewer people were asked, W* = (n·W + k·W_grav)/(n + k); then both margins are brought back to the observed ones by IPF.
 * Source: method C.9, after INSEE (information/2383243): flows under 200 are orders of magnitude.
 */

/**
 * Observed and predicted flows between the same zones. `samplingRate` (0–1) is the share of people asked, so that
 * n = W × rate persons stand behind a cell; `priorPersons` = k, the persons asked that the prediction is worth.
 */
export interface SmoothingInput {
  observed: Flows;
  predicted: Flows;
  samplingRate: number;
  priorPersons: number;
}

/** Smoothed flows on the pairs of either source, columns ascending in each row, and the largest gaps to the observed margins. */
export interface SmoothedFlows {
  flows: Flows;
  originResidual: number;
  destinationResidual: number;
}

/** Numbers out of bounds, flows that cannot be used or that are not between the same zones. */
function checkSmoothing({ observed, predicted, samplingRate, priorPersons }: SmoothingInput): Problem[] {
  const rules: [boolean, string, string][] = [
    [samplingRate > 0 && samplingRate <= 1, 'samplingRate', 'Le taux de sondage doit être entre 0 et 1.'],
    [
      priorPersons >= 0 && priorPersons < Infinity,
      'priorPersons',
      'Le poids du modèle doit être positif ou nul.',
    ],
    [
      observed.homeCount === predicted.homeCount && observed.zoneCount === predicted.zoneCount,
      'zones',
      'Les flux observés et prédits ne portent pas sur les mêmes zones.',
    ],
  ];
  return [
    ...rules.filter(([holds]) => !holds).map(([, field, message]) => ({ field, message })),
    ...checkFlows(observed),
    ...checkFlows(predicted),
  ];
}

/** What both sources say of one pair; 0 where a source does not list it. */
interface Cell {
  observed: number;
  predicted: number;
  distanceKm: number;
}

/** The pairs of one home in either source, by workplace; a distance given twice is the observed one. */
function listCells({ observed, predicted }: SmoothingInput, home: number): [number, Cell][] {
  const cells = new Map<number, Cell>();
  const insertAll = (flows: Flows, source: 'observed' | 'predicted') => {
    for (let k = flows.homeStart[home]; k < flows.homeStart[home + 1]; k++) {
      const work = flows.workIndex[k];
      const cell = cells.get(work) ?? { observed: 0, predicted: 0, distanceKm: flows.distanceKm[k] };
      cell[source] += flows.workers[k];
      cells.set(work, cell);
    }
  };
  insertAll(observed, 'observed');
  insertAll(predicted, 'predicted');
  return [...cells].sort(([a], [b]) => a - b);
}

/** W* of one cell, in persons; without a prior the observation stands. */
function computeSmoothed({ observed, predicted }: Cell, samplingRate: number, priorPersons: number): number {
  const asked = observed * samplingRate;
  return priorPersons === 0
    ? observed
    : (asked * observed + priorPersons * predicted) / (asked + priorPersons);
}

/** The union of both supports with W* on it. */
function toSmoothedRows(input: SmoothingInput): Flows {
  const { homeCount, zoneCount } = input.observed;
  const rows = Array.from({ length: homeCount }, (_, home) => listCells(input, home));
  const homeStart = new Uint32Array(homeCount + 1);
  rows.forEach((row, home) => (homeStart[home + 1] = homeStart[home] + row.length));
  const cells = rows.flat();
  return {
    homeCount,
    zoneCount,
    homeStart,
    workIndex: Uint32Array.from(cells, ([work]) => work),
    workers: Float64Array.from(cells, ([, cell]) =>
      computeSmoothed(cell, input.samplingRate, input.priorPersons),
    ),
    distanceKm: Float64Array.from(cells, ([, cell]) => cell.distanceKm),
  };
}

/** Workers by home and by workplace. */
function computeMargins(flows: Flows): { origins: Float64Array; destinations: Float64Array } {
  const origins = new Float64Array(flows.homeCount);
  const destinations = new Float64Array(flows.zoneCount);
  for (let home = 0; home < flows.homeCount; home++) {
    for (let k = flows.homeStart[home]; k < flows.homeStart[home + 1]; k++) {
      origins[home] += flows.workers[k];
      destinations[flows.workIndex[k]] += flows.workers[k];
    }
  }
  return { origins, destinations };
}

/** Factors of 1, 0 for empty homes and workplaces: IPF starts from the smoothed cells themselves. */
function createUnitBalance(origins: Float64Array, destinations: Float64Array): Balance {
  return {
    rowFactor: origins.map((residents) => (residents > 0 ? 1 : 0)),
    columnFactor: destinations.map((jobs) => (jobs > 0 ? 1 : 0)),
    iterations: 0,
    originResidual: Infinity,
    destinationResidual: Infinity,
    converged: false,
    omega: 1,
  };
}

/** The smoothed rows brought to the observed margins. Always possible: the observed cells are among them. */
function toBalanced(rows: Flows, observed: Flows): { workers: Float64Array; balance: Balance } {
  const { origins, destinations } = computeMargins(observed);
  const support = { rowStart: rows.homeStart, column: rows.workIndex, weight: rows.workers };
  const furness = { ...support, origins, destinations };
  const start = createUnitBalance(origins, destinations);
  const relaxed = computeBalance(furness, FURNESS_LIMITS, start);
  const balance = relaxed.converged
    ? relaxed
    : computeBalance(furness, { ...FURNESS_LIMITS, isPlain: true }, start);
  return { workers: computeTrips(furness, balance), balance };
}

/**
 * Observed flows shrunk towards predicted ones, both margins kept, or every problem of the inputs. Pairs seen by one source
 * only are in the result; a home or a workplace without observed workers stays without any. The margins are met to 1e-6
 * unless they forbid pairs that the prediction adds (IPF then takes for ever to empty these): the residuals say how closely.
 */
export function estimateSmoothedFlows(input: SmoothingInput): SmoothedFlows | { problems: Problem[] } {
  const problems = checkSmoothing(input);
  if (problems.length > 0) return { problems };
  const rows = toSmoothedRows(input);
  const { workers, balance } = toBalanced(rows, input.observed);
  const { originResidual, destinationResidual } = balance;
  return { flows: { ...rows, workers }, originResidual, destinationResidual };
}
