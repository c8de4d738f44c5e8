import { getDefaultParameters, type ParameterValues } from '@maceo/domain/scenarios/parameter-catalogue';
import fc from 'fast-check';
import { type ModelInputs, toModelInputs } from '../src/model/model-inputs.ts';
import { OCCUPATION_COUNT, type Population } from '../src/model/population.ts';

/** One commuter pair as a test writes it. */
export interface PairSpec {
  home: number;
  work: number;
  workers: number;
  distanceKm: number;
  carShare?: number;
}

/** A population from pairs in any order; homes 0…homeCount−1, zones 0…zoneCount−1; no inhabitant unless given. */
export function aPopulation(spec: {
  homeCount: number;
  zoneCount: number;
  pairs: readonly PairSpec[];
  shares: readonly (readonly number[])[];
  gate?: readonly number[];
  inhabitants?: readonly number[];
  factors?: readonly number[];
}): Population {
  const byHome = Array.from({ length: spec.homeCount }, (_, home) =>
    spec.pairs.filter((pair) => pair.home === home),
  );
  const pairs = byHome.flat();
  const homeStart = new Uint32Array(spec.homeCount + 1);
  byHome.forEach((row, home) => (homeStart[home + 1] = homeStart[home] + row.length));
  return {
    flows: {
      homeCount: spec.homeCount,
      zoneCount: spec.zoneCount,
      homeStart,
      workIndex: Uint32Array.from(pairs, (pair) => pair.work),
      workers: Float64Array.from(pairs, (pair) => pair.workers),
      distanceKm: Float64Array.from(pairs, (pair) => pair.distanceKm),
      carShare: pairs.some((pair) => pair.carShare !== undefined)
        ? Float64Array.from(pairs, (pair) => pair.carShare ?? Number.NaN)
        : undefined,
    },
    occupationShares: Float64Array.from(spec.shares.flat()),
    occupationFactors: spec.factors && Float64Array.from(spec.factors),
    broadbandGate: spec.gate && Float64Array.from(spec.gate),
    inhabitants: Float64Array.from({ length: spec.homeCount }, (_, home) => spec.inhabitants?.[home] ?? 0),
  };
}

const HOMES = 5;
const ZONES = 8;
const unit = fc.double({ min: 0, max: 1, noNaN: true });

const shares = fc
  .array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
    minLength: OCCUPATION_COUNT,
    maxLength: OCCUPATION_COUNT,
  })
  .map((weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  });

/** Specs of small populations: 5 homes, 8 zones (three outer), up to 40 pairs, any mix and gate. */
export const populationSpecs = fc.record({
  homeCount: fc.constant(HOMES),
  zoneCount: fc.constant(ZONES),
  pairs: fc.array(
    fc.record({
      home: fc.nat(HOMES - 1),
      work: fc.nat(ZONES - 1),
      workers: fc.double({ min: 0, max: 2000, noNaN: true }),
      distanceKm: fc.double({ min: 1, max: 120, noNaN: true }),
      carShare: fc.option(unit, { nil: undefined }),
    }),
    { maxLength: 40 },
  ),
  shares: fc.array(shares, { minLength: HOMES, maxLength: HOMES }),
  gate: fc.array(unit, { minLength: HOMES, maxLength: HOMES }),
  factors: fc.option(
    fc.array(fc.double({ min: 0, max: 2, noNaN: true }), {
      minLength: HOMES * OCCUPATION_COUNT,
      maxLength: HOMES * OCCUPATION_COUNT,
    }),
    { nil: undefined },
  ),
  inhabitants: fc.array(fc.nat(20_000), { minLength: HOMES, maxLength: HOMES }),
});

/** Arbitrary small populations. */
export const populations = populationSpecs.map(aPopulation);

/** Arbitrary model inputs far wider than the registry's bounds, τ up to 1 and γ up to 1.5 so that the cap binds. */
export const modelInputs: fc.Arbitrary<ModelInputs> = fc.record({
  teleworkableShares: fc.array(unit, { minLength: OCCUPATION_COUNT, maxLength: OCCUPATION_COUNT }),
  distanceTiltExponent: fc.double({ min: 0, max: 1.5, noNaN: true }),
  telecentreDistanceKm: fc.double({ min: 0, max: 30, noNaN: true }),
  publicEmployerShare: unit,
  publicAdoptionShare: unit,
  privateAdoptionShare: unit,
  publicDaysPerWeek: fc.double({ min: 0, max: 5, noNaN: true }),
  privateDaysPerWeek: fc.double({ min: 0, max: 5, noNaN: true }),
  weeksPerYear: fc.double({ min: 0, max: 52, noNaN: true }),
  telecentreShareOfDays: unit,
  speedKmPerHour: fc.double({ min: 20, max: 100, noNaN: true }),
  carEurosPerKm: fc.double({ min: 0, max: 1, noNaN: true }),
  halfDayShareOfDays: unit,
  carShareOfLongKm: unit,
  shortTripCarRatio: unit,
  transitShareOfOtherKm: unit,
  personsPerCar: fc.double({ min: 1, max: 4, noNaN: true }),
  thermalCarKgCo2ePerKm: unit,
  electricCarKgCo2ePerKm: unit,
  transitKgCo2ePerKm: unit,
  electricShareOfCarKm: unit,
  reboundShare: unit,
  reboundComponentsWeight: unit,
  mobilityReboundShare: unit,
  videoKgCo2ePerWeeklyDay: fc.double({ min: 0, max: 5, noNaN: true }),
  housingKgCo2ePerWeeklyDay: fc.double({ min: 0, max: 30, noNaN: true }),
  flexGainShare: unit,
  desksGivenUpShare: unit,
  localSpendingEurosPerDay: fc.double({ min: 0, max: 30, noNaN: true }),
  allowanceEurosPerTeleworker: fc.double({ min: 0, max: 250, noNaN: true }),
  newcomersPerThousand: fc.double({ min: 0, max: 20, noNaN: true }),
  newcomerDaysPerWeek: fc.double({ min: 0, max: 5, noNaN: true }),
  newcomerIncomeEuros: fc.double({ min: 0, max: 60_000, noNaN: true }),
  newcomerLocalShare: unit,
});

/** Registry defaults with some values replaced, as model inputs. */
export function someInputs(overrides: Partial<ParameterValues> = {}): ModelInputs {
  return toModelInputs({ ...getDefaultParameters(), ...overrides });
}
