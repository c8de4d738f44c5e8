import type { ObservedFlows } from '@maceo/datasets/flows/to-observed-flows';
import type { FlowZoneSet } from '@maceo/datasets/zones/create-flow-zones';
import { formatNumber, formatShare } from '@maceo/domain/format-number';
import type { Flows } from '@maceo/engine/flows/flows';
import { estimateSmoothedFlows, type SmoothedFlows } from '@maceo/engine/flows/smooth-flows';
import { estimateZoneFlows } from './estimate-zone-flows.ts';

/**
 * Observed flows shrunk towards the gravity model's before they are stored: most pairs of the massif are a handful of
 * people of a sample. Classes without a workplace (abroad, overseas, unknown, too far) are left as they are.
 */

/**
 * Share of the employed whose answers are in INSEE's complementary exploitation, which the flow files come from.
 * Source: INSEE, RP exploitation complémentaire: a quarter of the forms in communes under 10 000 inhabitants.
 * Assumption: the same in larger ones (there, all the forms of the 40 % asked), whose pairs are large anyway.
 */
export const SAMPLING_RATE = 0.25;

/**
 * k of W* = (n·W + k·W_grav)/(n + k): how many people asked the prediction is worth.
 * Assumption: MACEO, 10, as the prior of observed actions: a pair of 40 workers is half observation, half model; at 200
 * workers, where INSEE's orders of magnitude begin, the observation counts for five sixths.
 */
export const PRIOR_PERSONS = 10;

/** Workers under which a pair is an order of magnitude. Source: INSEE, information/2383243. */
export const SMALL_PAIR_WORKERS = 200;

/** Workers below which a pair is not kept. Assumption: a thousandth of a person in a massif of 1.5 M is nobody. */
const LEAST_WORKERS = 1e-3;

/** Flows to store, what the smoothing left of the margins (largest relative gaps), and what it did in French. */
export interface SmoothedObservation {
  flows: ObservedFlows;
  originResidual: number;
  destinationResidual: number;
  notes: string[];
}

/** Workers of one home in all its pairs, persons. */
function computeRowSum({ homeStart, workers }: Flows, home: number): number {
  return workers.subarray(homeStart[home], homeStart[home + 1]).reduce((sum, value) => sum + value, 0);
}

/** The prediction brought to the observed workers of each home, with « extérieur » as a zone that it never sends to. */
function toObservedRows(predicted: Flows, observed: ObservedFlows): Flows {
  const workers = predicted.workers.slice();
  for (let home = 0; home < predicted.homeCount; home++) {
    const predictedSum = computeRowSum(predicted, home);
    const scale = predictedSum === 0 ? 0 : computeRowSum(observed, home) / predictedSum;
    for (let pair = predicted.homeStart[home]; pair < predicted.homeStart[home + 1]; pair++)
      workers[pair] *= scale;
  }
  return { ...predicted, zoneCount: observed.zoneCount, workers };
}

/** The pairs that carry someone. */
function toKeptPairs(flows: Flows): Flows {
  const isKept = (pair: number) => flows.workers[pair] >= LEAST_WORKERS;
  const kept = Uint32Array.from([...flows.workers.keys()].filter(isKept));
  const homeStart = new Uint32Array(flows.homeCount + 1);
  let pair = 0;
  for (let home = 0; home < flows.homeCount; home++) {
    while (pair < kept.length && kept[pair] < flows.homeStart[home + 1]) pair += 1;
    homeStart[home + 1] = pair;
  }
  return {
    ...flows,
    homeStart,
    workIndex: Uint32Array.from(kept, (index) => flows.workIndex[index]),
    workers: Float64Array.from(kept, (index) => flows.workers[index]),
    distanceKm: Float64Array.from(kept, (index) => flows.distanceKm[index]),
  };
}

/** Workers who are in another pair than before, persons: half of all the changes. */
function computeMoved(before: Flows, after: Flows): number {
  let changes = 0;
  for (let home = 0; home < before.homeCount; home++) {
    const row = new Map<number, number>();
    for (let k = before.homeStart[home]; k < before.homeStart[home + 1]; k++)
      row.set(before.workIndex[k], -before.workers[k]);
    for (let k = after.homeStart[home]; k < after.homeStart[home + 1]; k++)
      row.set(after.workIndex[k], (row.get(after.workIndex[k]) ?? 0) + after.workers[k]);
    for (const change of row.values()) changes += Math.abs(change);
  }
  return changes / 2;
}

/** One French sentence: how many small pairs, how much the model weighs, how many workers moved. */
function formatSmoothing(before: ObservedFlows, after: Flows): string {
  const total = before.workers.reduce((sum, workers) => sum + workers, 0);
  const small = before.workers.filter((workers) => workers < SMALL_PAIR_WORKERS).length;
  const moved = formatShare(computeMoved(before, after) / total, 1);
  return (
    `Flux observés lissés vers le modèle de gravité\u00A0: ${formatNumber(small)} couples sur ` +
    `${formatNumber(before.workers.length)} comptent moins de ${SMALL_PAIR_WORKERS}\u00A0actifs\u202F; le modèle y pèse ` +
    `autant que ${PRIOR_PERSONS}\u00A0personnes interrogées (k), avec un sondage de ${formatShare(SAMPLING_RATE)}\u202F; ` +
    `${moved} des actifs changent de couple, actifs et emplois de chaque commune conservés.`
  );
}

function toObservation(observed: ObservedFlows, smoothed: SmoothedFlows): SmoothedObservation {
  const flows = toKeptPairs(smoothed.flows);
  const { originResidual, destinationResidual } = smoothed;
  return {
    flows: { ...observed, ...flows },
    originResidual,
    destinationResidual,
    notes: [formatSmoothing(observed, flows)],
  };
}

/**
 * Observed flows smoothed towards the gravity model's between the same zones, both margins kept. Where the model cannot
 * be estimated the observed flows stand, and `notes` says why.
 */
export function estimateSmoothedObservation(
  observed: ObservedFlows,
  zoneSet: FlowZoneSet,
): SmoothedObservation {
  const asObserved = { flows: observed, originResidual: 0, destinationResidual: 0 };
  if (observed.workers.length === 0) return { ...asObserved, notes: [] };
  const estimated = estimateZoneFlows(zoneSet);
  const smoothed =
    'problems' in estimated
      ? estimated
      : estimateSmoothedFlows({
          observed,
          predicted: toObservedRows(estimated.flows, observed),
          samplingRate: SAMPLING_RATE,
          priorPersons: PRIOR_PERSONS,
        });
  if (!('problems' in smoothed)) return toObservation(observed, smoothed);
  const reasons = smoothed.problems.map((problem) => problem.message).join(' ');
  return { ...asObserved, notes: [`Flux observés non lissés, faute de modèle\u00A0: ${reasons}`] };
}
