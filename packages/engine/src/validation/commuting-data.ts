import type { Flows } from '../flows/flows.ts';
import type { HomeOutcomes } from '../model/outcomes.ts';
import type { Population } from '../model/population.ts';

/**
 * A home of the flows as references see it: degrees, French label of its density class, and whether a rural home lives off
 * a nearby town; each null when not known.
 */
export interface CommutingHome {
  code: string;
  inMassif: boolean;
  isRural: boolean;
  densityClass: string | null;
  isPeriurban: boolean | null;
  latitude: number | null;
  longitude: number | null;
}

/**
 * The flows in use and what is known of their homes, `homes` being in the order of the flows. `method` says how the flows
 * were had: modelled ones were fitted on some of the references.
 */
export interface CommutingData {
  method: 'modelled' | 'observed';
  population: Population;
  homes: readonly CommutingHome[];
}

/** The same with the telework of the homes today, in the central case of the model: computed once for all references. */
export interface CommutingFigures extends CommutingData {
  present: HomeOutcomes;
}

/** Sums over some homes: workers in persons, those who stay in their own commune, Σ W·km one way. */
export interface CommuteTotals {
  workers: number;
  ownCommuneWorkers: number;
  workerKm: number;
}

function addHome(totals: CommuteTotals, flows: Flows, home: number): void {
  for (let pair = flows.homeStart[home]; pair < flows.homeStart[home + 1]; pair++) {
    const workers = flows.workers[pair];
    totals.workers += workers;
    totals.workerKm += workers * flows.distanceKm[pair];
    if (flows.workIndex[pair] === home) totals.ownCommuneWorkers += workers;
  }
}

/** Commutes of the homes of the massif that `isCounted` keeps; undefined when nobody works there. */
export function findCommuteTotals(
  { population: { flows }, homes }: CommutingData,
  isCounted: (home: CommutingHome) => boolean,
): CommuteTotals | undefined {
  const totals = { workers: 0, ownCommuneWorkers: 0, workerKm: 0 };
  homes.forEach((home, index) => {
    if (home.inMassif && isCounted(home)) addHome(totals, flows, index);
  });
  return totals.workers > 0 ? totals : undefined;
}

/** Whether the flows were fitted by density class: modelled ones, where some home of the massif has one. */
export function isFittedByClass({ method, homes }: Pick<CommutingData, 'method' | 'homes'>): boolean {
  return (
    method === 'modelled' && homes.some(({ inMassif, densityClass }) => inMassif && densityClass !== null)
  );
}
