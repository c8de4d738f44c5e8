import { OCCUPATION_COUNT } from '../model/population.ts';
import { type LivePopulation, NO_GROUP } from './live-population.ts';

/**
 * What the workshop needs of the world outside the massif, made small without changing any figure of the massif:
 * workplaces outside become one, and everything that neither starts nor ends in the massif becomes one home whose
 * flows are sums by distance. It is kept because the distance tilt is normalised over all commuters.
 */

/** Flows between places outside are summed by steps of this many km. Assumption: far below what the tilt can feel. */
const FOLD_STEP_KM = 0.5;

/** Pairs of the folded population as they are gathered. */
interface Rows {
  homeStart: number[];
  workIndex: number[];
  workers: number[];
  distanceKm: number[];
  carShare: number[];
}

/** Workers between places outside, by step of distance: their sum and the sum of their distances. */
type Elsewhere = Map<number, { workers: number; weightedKm: number }>;

function addElsewhere(elsewhere: Elsewhere, workers: number, distanceKm: number): void {
  const step = Math.floor(distanceKm / FOLD_STEP_KM);
  const sum = elsewhere.get(step) ?? { workers: 0, weightedKm: 0 };
  elsewhere.set(step, {
    workers: sum.workers + workers,
    weightedKm: sum.weightedKm + workers * distanceKm,
  });
}

/** Copies one home's pairs: those that touch the massif to the rows, the others to the sums. */
function addHome(live: LivePopulation, home: number, into: { rows: Rows; elsewhere: Elsewhere }): void {
  const { homeCount, homeStart, workIndex, workers, distanceKm, carShare } = live.population.flows;
  const isInside = (zone: number) => zone < homeCount && live.inMassif[zone] === 1;
  const { rows, elsewhere } = into;
  for (let pair = homeStart[home]; pair < homeStart[home + 1]; pair++) {
    const inside = isInside(workIndex[pair]);
    if (!inside && live.inMassif[home] === 0) {
      addElsewhere(elsewhere, workers[pair], distanceKm[pair]);
      continue;
    }
    rows.workIndex.push(inside ? workIndex[pair] : homeCount + 1);
    rows.workers.push(workers[pair]);
    rows.distanceKm.push(distanceKm[pair]);
    rows.carShare.push(carShare?.[pair] ?? Number.NaN);
  }
  rows.homeStart.push(rows.workIndex.length);
}

/** The one home elsewhere, all of whose workers stay outside. */
function addElsewhereHome(rows: Rows, elsewhere: Elsewhere, outside: number): void {
  for (const { workers, weightedKm } of elsewhere.values()) {
    if (workers === 0) continue;
    rows.workIndex.push(outside);
    rows.workers.push(workers);
    rows.distanceKm.push(weightedKm / workers);
    rows.carShare.push(Number.NaN);
  }
  rows.homeStart.push(rows.workIndex.length);
}

/** One more entry at the end of a column. */
function extend<T extends Uint8Array | Uint16Array | Float64Array>(column: T, values: number[]): T {
  const Column = column.constructor as new (length: number) => T;
  const longer = new Column(column.length + values.length);
  longer.set(column);
  longer.set(values, column.length);
  return longer;
}

/**
 * The same population with the outside folded: homes keep their numbers, one home is added (in no group), and one
 * zone after it stands for every workplace outside the massif. Figures of the massif and its parts are unchanged but
 * for the distances between places outside, kept to the mean of each half kilometre.
 */
export function toFoldedPopulation(live: LivePopulation): LivePopulation {
  const { flows, occupationShares, occupationFactors, broadbandGate, inhabitants } = live.population;
  const { homeCount } = flows;
  const rows: Rows = { homeStart: [0], workIndex: [], workers: [], distanceKm: [], carShare: [] };
  const elsewhere: Elsewhere = new Map();
  for (let home = 0; home < homeCount; home++) addHome(live, home, { rows, elsewhere });
  addElsewhereHome(rows, elsewhere, homeCount + 1);
  const nobody = Array.from({ length: OCCUPATION_COUNT }, () => 0);
  return {
    ...live,
    population: {
      flows: {
        homeCount: homeCount + 1,
        zoneCount: homeCount + 2,
        homeStart: Uint32Array.from(rows.homeStart),
        workIndex: Uint32Array.from(rows.workIndex),
        workers: Float64Array.from(rows.workers),
        distanceKm: Float64Array.from(rows.distanceKm),
        carShare: flows.carShare && Float64Array.from(rows.carShare),
      },
      occupationShares: extend(occupationShares, nobody),
      occupationFactors:
        occupationFactors &&
        extend(
          occupationFactors,
          nobody.map(() => 1),
        ),
      broadbandGate: broadbandGate && extend(broadbandGate, [1]),
      inhabitants: inhabitants && extend(inhabitants, [Number.NaN]),
    },
    employed: extend(live.employed, [Number.NaN]),
    inMassif: extend(live.inMassif, [0]),
    epciOf: extend(live.epciOf, [NO_GROUP]),
    departementOf: extend(live.departementOf, [NO_GROUP]),
  };
}
