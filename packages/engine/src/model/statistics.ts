import type { Flows } from '../flows/flows.ts';
import { computeDistanceTilt } from './distance-tilt.ts';
import type { StructuralInputs } from './model-inputs.ts';
import { OCCUPATION_COUNT, type Population } from './population.ts';
import { computeCompatibleShare, computeTiltedShare } from './teleworkable-share.ts';
import { computeShortness } from './mode-by-distance.ts';
import { computeHomeDayKm, computeTelecentreDayKm } from './travel.ts';

/**
 * Sufficient statistics of a population: what remains of the pairs once everything that does not depend on the linear
 * parameters has been summed. Every outcome of the model is one of these sums times a coefficient, so a run never
 * touches the pairs again. They are valid for one set of structural inputs (τ, γ, distance to the telecentre) and must
 * be computed anew when one of them or the flows change.
 */

/**
 * Sums of one side, one entry per zone. `workers` in persons; `compatible` persons whose job is teleworkable (no
 * distance effect); `reachable` = Σ W·q·b, persons who telework once adoption is 1; `homeDayKm` and `telecentreDayKm`
 * = Σ W·q·b·(km avoided by one day at home, at a telecentre).
 */
export interface SideStatistics {
  workers: Float64Array;
  compatible: Float64Array;
  reachable: Float64Array;
  homeDayKm: Float64Array;
  telecentreDayKm: Float64Array;
}

/**
 * Avoidable km of one side by what is known of their mode, one entry per zone, each for a day at home and for a day at a
 * telecentre: of long and of short trips whose mode was not observed (Σ W·q·b·km·(1 − s) and ·s, s the shortness),
 * driven and not driven where it was. The four make up `homeDayKm` (or `telecentreDayKm`).
 */
export interface ModeStatistics {
  home: ModeKm;
  telecentre: ModeKm;
}

/** Km of one kind of day, by mode. */
export interface ModeKm {
  long: Float64Array;
  short: Float64Array;
  observedCar: Float64Array;
  observedOther: Float64Array;
}

/** Names of the sums by mode. */
export const MODE_KM = ['long', 'short', 'observedCar', 'observedOther'] as const satisfies (keyof ModeKm)[];

/**
 * `home` has one entry per home (`homeCount`), `work` one per zone (`zoneCount`). `connectedInhabitants`, one entry per
 * home, are its inhabitants times the share of premises where telework is possible; NaN where they are not known.
 * `modes` are those of the homes.
 */
export interface Statistics {
  home: SideStatistics;
  work: SideStatistics;
  modes: ModeStatistics;
  connectedInhabitants: Float64Array;
}

/**
 * What {@link computeStatistics} reads. `inputs` may be whole model inputs. `counted` (one entry per home) is 0 for homes
 * whose pairs are left out of the sums, though not of the tilt's mean; absent = all count. `tilts` are those of
 * {@link computePairTilts}, computed here when absent.
 */
export interface StatisticsInput {
  population: Population;
  inputs: StructuralInputs;
  counted?: Uint8Array;
  tilts?: Float64Array;
}

/** Empty sums of one side. */
export function createSideStatistics(zoneCount: number): SideStatistics {
  return {
    workers: new Float64Array(zoneCount),
    compatible: new Float64Array(zoneCount),
    reachable: new Float64Array(zoneCount),
    homeDayKm: new Float64Array(zoneCount),
    telecentreDayKm: new Float64Array(zoneCount),
  };
}

/** Empty sums by mode. */
export function createModeKm(zoneCount: number): ModeKm {
  return {
    long: new Float64Array(zoneCount),
    short: new Float64Array(zoneCount),
    observedCar: new Float64Array(zoneCount),
    observedOther: new Float64Array(zoneCount),
  };
}

/** The distance tilt of every pair of the flows, in their order. */
export function computePairTilts(flows: Flows, exponent: number): Float64Array {
  return computeDistanceTilt({ workers: flows.workers, distanceKm: flows.distanceKm, exponent });
}

/**
 * Returns h → Σ_c share_c · min(1, τ_c · h) for one home. Under the smallest tilt that meets the cap the sum is
 * h · Σ_c share_c · τ_c: the six minima are only taken where one of them binds.
 */
function createTiltedShareOf(
  population: Population,
  inputs: StructuralInputs,
): (home: number, tilt: number) => number {
  const { occupationShares: shares, occupationFactors: factors } = population;
  const taus = Float64Array.from(
    shares,
    (_, index) => inputs.teleworkableShares[index % OCCUPATION_COUNT] * (factors?.[index] ?? 1),
  );
  const uncappedTilt = 1 / taus.reduce((highest, tau) => Math.max(highest, tau), 0);
  const plain = new Float64Array(population.flows.homeCount);
  for (let home = 0; home < plain.length; home++) {
    const offset = home * OCCUPATION_COUNT;
    for (let c = 0; c < OCCUPATION_COUNT; c++) plain[home] += shares[offset + c] * taus[offset + c];
  }
  return (home, tilt) => {
    if (tilt <= uncappedTilt) return plain[home] * tilt;
    const offset = home * OCCUPATION_COUNT;
    let share = 0;
    for (let c = 0; c < OCCUPATION_COUNT; c++) {
      share += shares[offset + c] * computeTiltedShare(taus[offset + c], tilt);
    }
    return share;
  };
}

/** Inhabitants of each counted home whose premises have the broadband; NaN where they are not known. */
function computeConnectedInhabitants({ population, counted }: StatisticsInput): Float64Array {
  const { flows, broadbandGate, inhabitants } = population;
  return Float64Array.from({ length: flows.homeCount }, (_, home) =>
    counted?.[home] === 0 ? 0 : (inhabitants?.[home] ?? Number.NaN) * (broadbandGate?.[home] ?? 1),
  );
}

/** Adds the avoidable km of pair `k` of a home to the sums by mode. */
type AddModes = (home: number, k: number, km: { homeDayKm: number; telecentreDayKm: number }) => void;

function createModeAdder({ distanceKm, carShare }: Flows, { home, telecentre }: ModeStatistics): AddModes {
  return (i, k, { homeDayKm, telecentreDayKm }) => {
    const observed = carShare === undefined ? Number.NaN : carShare[k];
    if (Number.isNaN(observed)) {
      const shortness = computeShortness(distanceKm[k]);
      home.long[i] += (1 - shortness) * homeDayKm;
      home.short[i] += shortness * homeDayKm;
      telecentre.long[i] += (1 - shortness) * telecentreDayKm;
      telecentre.short[i] += shortness * telecentreDayKm;
    } else {
      home.observedCar[i] += observed * homeDayKm;
      home.observedOther[i] += (1 - observed) * homeDayKm;
      telecentre.observedCar[i] += observed * telecentreDayKm;
      telecentre.observedOther[i] += (1 - observed) * telecentreDayKm;
    }
  };
}

/** Sums the pairs on both sides, in one pass, without allocation. See {@link Statistics} for validity. */
export function computeStatistics(input: StatisticsInput): Statistics {
  const { population, inputs, counted } = input;
  const { flows, broadbandGate } = population;
  const { homeCount, zoneCount, homeStart, workIndex, workers, distanceKm } = flows;
  const home = createSideStatistics(homeCount);
  const work = createSideStatistics(zoneCount);
  const modes = { home: createModeKm(homeCount), telecentre: createModeKm(homeCount) };
  const addModes = createModeAdder(flows, modes);
  const tilts = input.tilts ?? computePairTilts(flows, inputs.distanceTiltExponent);
  const tiltedShareOf = createTiltedShareOf(population, inputs);
  for (let i = 0; i < homeCount; i++) {
    if (counted?.[i] === 0) continue;
    const gate = broadbandGate === undefined ? 1 : broadbandGate[i];
    const compatibleShare = computeCompatibleShare(
      population,
      inputs.teleworkableShares,
      i * OCCUPATION_COUNT,
    );
    for (let k = homeStart[i]; k < homeStart[i + 1]; k++) {
      const j = workIndex[k];
      const reachable = workers[k] * tiltedShareOf(i, tilts[k]) * gate;
      const compatible = workers[k] * compatibleShare;
      const homeDayKm = reachable * computeHomeDayKm(distanceKm[k]);
      const telecentreDayKm = reachable * computeTelecentreDayKm(distanceKm[k], inputs.telecentreDistanceKm);
      addModes(i, k, { homeDayKm, telecentreDayKm });
      home.workers[i] += workers[k];
      home.compatible[i] += compatible;
      home.reachable[i] += reachable;
      home.homeDayKm[i] += homeDayKm;
      home.telecentreDayKm[i] += telecentreDayKm;
      work.workers[j] += workers[k];
      work.compatible[j] += compatible;
      work.reachable[j] += reachable;
      work.homeDayKm[j] += homeDayKm;
      work.telecentreDayKm[j] += telecentreDayKm;
    }
  }
  return { home, work, modes, connectedInhabitants: computeConnectedInhabitants(input) };
}
