import { OCCUPATION_COUNT } from '../model/population.ts';
import { type ByteWriter, createByteWriter } from './byte-stream.ts';
import type { LivePopulation } from './live-population.ts';

/**
 * The compact binary of a population: « MCLV », version, counts, codes of the groups, then home by home its groups,
 * employed residents, inhabitants, occupation mix, total of workers and pairs. Everything little-endian; see
 * decode-population.ts for the way back.
 */

/** First four bytes, « MCLV », and the version of the layout behind them. A change of layout is a new version. */
export const LIVE_FORMAT = { magic: 0x564c434d, version: 4 } as const;

/** Distances are kept to the nearest 0.05 km, workers of a home in steps of 1/8,191 of its largest flow, car shares to 0.005. */
export const LIVE_STEPS = { perKm: 20, workers: 8191, shares: 65535, carShares: 200 } as const;

/** Flags of a home. */
export const LIVE_FLAGS = { inMassif: 1, gated: 2, modes: 4, sectored: 8 } as const;

/** Whole number of distance steps, never 0: a distance is above zero. */
function toDistanceSteps(distanceKm: number): number {
  return Math.max(1, Math.round(distanceKm * LIVE_STEPS.perKm));
}

/** 0 = not observed, otherwise one more than the whole number of steps. */
function toCarSteps(carShare: number): number {
  return Number.isNaN(carShare) ? 0 : 1 + Math.round(carShare * LIVE_STEPS.carShares);
}

/** Pairs of one home that are worth a step, in ascending order of workplace. */
function listPairs({ flows }: LivePopulation['population'], home: number) {
  const { homeStart, workIndex, workers, distanceKm, carShare } = flows;
  const pairs = Array.from({ length: homeStart[home + 1] - homeStart[home] }, (_, place) => {
    const pair = homeStart[home] + place;
    return {
      work: workIndex[pair],
      workers: workers[pair],
      distance: toDistanceSteps(distanceKm[pair]),
      car: toCarSteps(carShare?.[pair] ?? Number.NaN),
    };
  });
  const largest = pairs.reduce((most, pair) => Math.max(most, pair.workers), 0);
  return pairs
    .map((pair) => ({ ...pair, steps: Math.round((pair.workers / largest) * LIVE_STEPS.workers) }))
    .filter(({ steps }) => steps > 0)
    .sort((a, b) => a.work - b.work);
}

/** The total, then the pairs: step to the next workplace, workers' steps, distance's steps, car's if modes are kept. */
function putPairs(out: ByteWriter, population: LivePopulation['population'], home: number): void {
  const { homeStart, workers } = population.flows;
  const total = workers.subarray(homeStart[home], homeStart[home + 1]).reduce((sum, value) => sum + value, 0);
  const pairs = listPairs(population, home);
  out.putFloat32(total);
  out.putVarint(pairs.length);
  let previous = 0;
  for (const { work, steps, distance, car } of pairs) {
    out.putVarint(work - previous);
    out.putVarint(steps);
    out.putVarint(distance);
    if (population.flows.carShare !== undefined) out.putVarint(car);
    previous = work;
  }
}

/** What is known of a home, as the bits of {@link LIVE_FLAGS}. */
function toFlags({ population, inMassif }: LivePopulation, home: number): number {
  const { flows, occupationFactors, broadbandGate } = population;
  return (
    (inMassif[home] ? LIVE_FLAGS.inMassif : 0) |
    (broadbandGate === undefined ? 0 : LIVE_FLAGS.gated) |
    (flows.carShare === undefined ? 0 : LIVE_FLAGS.modes) |
    (occupationFactors === undefined ? 0 : LIVE_FLAGS.sectored)
  );
}

function putHome(out: ByteWriter, live: LivePopulation, home: number): void {
  const { occupationShares, occupationFactors, broadbandGate, inhabitants } = live.population;
  out.putVarint(toFlags(live, home));
  out.putUint16(live.epciOf[home]);
  out.putUint16(live.departementOf[home]);
  out.putFloat32(live.employed[home]);
  out.putFloat32(inhabitants?.[home] ?? Number.NaN);
  for (let group = 0; group < OCCUPATION_COUNT; group++) {
    out.putUint16(Math.round(occupationShares[home * OCCUPATION_COUNT + group] * LIVE_STEPS.shares));
  }
  for (let group = 0; occupationFactors !== undefined && group < OCCUPATION_COUNT; group++) {
    out.putFloat32(occupationFactors[home * OCCUPATION_COUNT + group]);
  }
  if (broadbandGate !== undefined) out.putFloat32(broadbandGate[home]);
  putPairs(out, live.population, home);
}

/**
 * A population as bytes, version {@link LIVE_FORMAT}. The workers of a home keep their total to 1e-7 (the massif's
 * is well within 1e-4), each flow is within half a step of 1/8,191 of the home's largest one (weaker flows join the
 * others); distances within 0.025 km; observed car shares within 0.0025; occupation shares within 1e-5. Fibre gates, employed residents and inhabitants are Float32.
 */
export function encodePopulation(live: LivePopulation): Uint8Array<ArrayBuffer> {
  const { homeCount, zoneCount } = live.population.flows;
  const out = createByteWriter();
  out.putUint32(LIVE_FORMAT.magic);
  out.putUint32(LIVE_FORMAT.version);
  out.putUint32(homeCount);
  out.putUint32(zoneCount);
  out.putText(live.epciCodes.join(' '));
  out.putText(live.departementCodes.join(' '));
  for (let home = 0; home < homeCount; home++) putHome(out, live, home);
  return out.toBytes();
}
