/**
 * What the model says of each home (`homeCount` entries). Persons for `workers`, `compatible`, `teleworkers`; a year
 * for days, km, hours, tonnes and euros; `presencePerWorkday` in persons on an average working day. The three figures of
 * newcomers are a stream of their own, in none of the others. Everything adds up over zones.
 */
export interface HomeOutcomes {
  workers: Float64Array;
  compatible: Float64Array;
  teleworkers: Float64Array;
  days: Float64Array;
  kmAvoided: Float64Array;
  vehicleKm: Float64Array;
  grossTco2e: Float64Array;
  netTco2e: Float64Array;
  hoursAvoided: Float64Array;
  travelCostEuros: Float64Array;
  presencePerWorkday: Float64Array;
  localSpendingEuros: Float64Array;
  allowanceEuros: Float64Array;
  newcomers: Float64Array;
  newcomerDays: Float64Array;
  newcomerSpendingEuros: Float64Array;
}

/**
 * The same telework seen from the workplace (`zoneCount` entries, outer zones included). Absence and spending lost are
 * magnitudes: the balance of a zone is its home side less its work side. Over all zones both sides are equal.
 */
export interface WorkOutcomes {
  workers: Float64Array;
  compatible: Float64Array;
  teleworkers: Float64Array;
  days: Float64Array;
  kmAvoided: Float64Array;
  absencePerWorkday: Float64Array;
  spendingLostEuros: Float64Array;
}

/** Both sides of one run. */
export interface Outcomes {
  home: HomeOutcomes;
  work: WorkOutcomes;
}

/** Names of the home side, in the order in which they are computed. */
export const HOME_OUTCOMES = [
  'workers',
  'compatible',
  'teleworkers',
  'days',
  'kmAvoided',
  'vehicleKm',
  'grossTco2e',
  'netTco2e',
  'hoursAvoided',
  'travelCostEuros',
  'presencePerWorkday',
  'localSpendingEuros',
  'allowanceEuros',
  'newcomers',
  'newcomerDays',
  'newcomerSpendingEuros',
] as const satisfies readonly (keyof HomeOutcomes)[];

/** Names of the work side, in the order in which they are computed. */
export const WORK_OUTCOMES = [
  'workers',
  'compatible',
  'teleworkers',
  'days',
  'kmAvoided',
  'absencePerWorkday',
  'spendingLostEuros',
] as const satisfies readonly (keyof WorkOutcomes)[];

function createHomeOutcomes(count: number): HomeOutcomes {
  return {
    workers: new Float64Array(count),
    compatible: new Float64Array(count),
    teleworkers: new Float64Array(count),
    days: new Float64Array(count),
    kmAvoided: new Float64Array(count),
    vehicleKm: new Float64Array(count),
    grossTco2e: new Float64Array(count),
    netTco2e: new Float64Array(count),
    hoursAvoided: new Float64Array(count),
    travelCostEuros: new Float64Array(count),
    presencePerWorkday: new Float64Array(count),
    localSpendingEuros: new Float64Array(count),
    allowanceEuros: new Float64Array(count),
    newcomers: new Float64Array(count),
    newcomerDays: new Float64Array(count),
    newcomerSpendingEuros: new Float64Array(count),
  };
}

function createWorkOutcomes(count: number): WorkOutcomes {
  return {
    workers: new Float64Array(count),
    compatible: new Float64Array(count),
    teleworkers: new Float64Array(count),
    days: new Float64Array(count),
    kmAvoided: new Float64Array(count),
    absencePerWorkday: new Float64Array(count),
    spendingLostEuros: new Float64Array(count),
  };
}

/** Outcomes of the given sizes, all zero: buffers that a caller may keep and have filled run after run. */
export function createOutcomes(homeCount: number, zoneCount: number): Outcomes {
  return { home: createHomeOutcomes(homeCount), work: createWorkOutcomes(zoneCount) };
}

function computeDifference(minuend: Float64Array, subtrahend: Float64Array): Float64Array {
  return minuend.map((value, index) => value - subtrahend[index]);
}

/**
 * Additional outcomes: scenario − baseline, name by name; negative where the scenario does less. `workers` and
 * `compatible` are 0 wherever both runs share structure. Both must be of the same population.
 */
export function computeAdditional(scenario: Outcomes, baseline: Outcomes): Outcomes {
  const additional = createOutcomes(scenario.home.workers.length, scenario.work.workers.length);
  for (const name of HOME_OUTCOMES) {
    additional.home[name] = computeDifference(scenario.home[name], baseline.home[name]);
  }
  for (const name of WORK_OUTCOMES) {
    additional.work[name] = computeDifference(scenario.work[name], baseline.work[name]);
  }
  return additional;
}
