import { computeFactorInPerimeter, type ModeId } from '@maceo/domain/scenarios/emission-factors';
import type { LeverValues } from '@maceo/domain/scenarios/lever';
import type { ParameterValues } from '@maceo/domain/scenarios/parameter-catalogue';
import { computeAdoption, computeObservedAdoption, computePrivateAdoption } from './adoption.ts';
import { computeDecidedDays } from './intensity.ts';
import type { ReboundInputs } from './rebound.ts';
import { computeDeclaredFactor } from './teleworkable-share.ts';

/**
 * Everything one run of the model reads besides the population, in plain units. Shares are 0–1.
 * The first three are structural (the statistics must be rebuilt when they change); the others act linearly.
 * `privateAdoptionShare` is the mean over both sizes of private employers, weighted by their workers.
 * `reboundComponentsWeight` is 0 for rebound as a percentage, 1 for its components (kg a year per weekly telework day).
 * `carShareOfLongKm`, `shortTripCarRatio` and `transitShareOfOtherKm` make the modes where none was observed (see
 * mode-by-distance.ts); emission factors are in the perimeter chosen. `halfDayShareOfDays` avoids no trip.
 * `teleworkableShares` has six entries, PCS groups 1 to 6; `telecentreDistanceKm` is one way from home.
 */
export interface ModelInputs {
  teleworkableShares: readonly number[];
  distanceTiltExponent: number;
  telecentreDistanceKm: number;
  publicEmployerShare: number;
  publicAdoptionShare: number;
  privateAdoptionShare: number;
  publicDaysPerWeek: number;
  privateDaysPerWeek: number;
  weeksPerYear: number;
  telecentreShareOfDays: number;
  speedKmPerHour: number;
  carEurosPerKm: number;
  halfDayShareOfDays: number;
  carShareOfLongKm: number;
  shortTripCarRatio: number;
  transitShareOfOtherKm: number;
  personsPerCar: number;
  thermalCarKgCo2ePerKm: number;
  electricCarKgCo2ePerKm: number;
  transitKgCo2ePerKm: number;
  electricShareOfCarKm: number;
  reboundShare: number;
  reboundComponentsWeight: number;
  mobilityReboundShare: number;
  videoKgCo2ePerWeeklyDay: number;
  housingKgCo2ePerWeeklyDay: number;
  flexGainShare: number;
  desksGivenUpShare: number;
  localSpendingEurosPerDay: number;
  allowanceEurosPerTeleworker: number;
  newcomersPerThousand: number;
  newcomerDaysPerWeek: number;
  newcomerIncomeEuros: number;
  newcomerLocalShare: number;
}

/** The part of {@link ModelInputs} that shapes the sufficient statistics. */
export type StructuralInputs = Pick<
  ModelInputs,
  'teleworkableShares' | 'distanceTiltExponent' | 'telecentreDistanceKm'
>;

/** The part of {@link ModelInputs} that rebound reads. */
export function toReboundInputs(inputs: ModelInputs): ReboundInputs {
  return {
    componentsWeight: inputs.reboundComponentsWeight,
    reboundShare: inputs.reboundShare,
    mobilityReboundShare: inputs.mobilityReboundShare,
    videoKgPerWeeklyDay: inputs.videoKgCo2ePerWeeklyDay,
    housingKgPerWeeklyDay: inputs.housingKgCo2ePerWeeklyDay,
    flexGainShare: inputs.flexGainShare,
    desksGivenUpShare: inputs.desksGivenUpShare,
  };
}

/** Emission factors of the registry in the perimeter it chooses, kgCO2e per vehicle-km (cars) or passenger-km. */
function toEmissionInputs(
  values: ParameterValues,
): Pick<ModelInputs, 'thermalCarKgCo2ePerKm' | 'electricCarKgCo2ePerKm' | 'transitKgCo2ePerKm'> {
  const factor = (usage: number, mode: ModeId) => computeFactorInPerimeter(usage, mode, values.fe_perimeter);
  return {
    thermalCarKgCo2ePerKm: factor(values.fe_car, 'thermal_car'),
    electricCarKgCo2ePerKm: factor(values.fe_ev, 'electric_car'),
    transitKgCo2ePerKm: factor(values.fe_transit, 'coach'),
  };
}

/** Effective days a week of one group of employers. */
function toDays(values: ParameterValues, effective: number | undefined, granted: number | undefined): number {
  const { delta: observed, eff_granted: effectivePerGranted } = values;
  return computeDecidedDays({ effective, granted, observed, effectivePerGranted });
}

/** The six shares, as tasks allow or as employees declare. */
function listTeleworkableShares(values: ParameterValues): number[] {
  const { tau_csp_1, tau_csp_2, tau_csp_3, tau_csp_4, tau_csp_5, tau_csp_6 } = values;
  const factor = computeDeclaredFactor(values.tau_source, values.tau_declared);
  return [tau_csp_1, tau_csp_2, tau_csp_3, tau_csp_4, tau_csp_5, tau_csp_6].map((share) => share * factor);
}

/**
 * Registry values and levers as model inputs. An absent lever keeps the observed behaviour of `values`; with no lever
 * at all this is the baseline. A lever on one size of private employers wins over the one on all of them. `kappa_circ` is not read here: it acts on distances when flows are estimated.
 * Values are trusted: the domain's checks have bounded them.
 */
export function toModelInputs(values: ParameterValues, levers: LeverValues = {}): ModelInputs {
  const adoption = (observed: number, access: number | undefined) =>
    access === undefined
      ? computeObservedAdoption(observed, values.takeup)
      : computeAdoption(access, values.takeup);
  return {
    teleworkableShares: listTeleworkableShares(values),
    distanceTiltExponent: values.gamma_dist,
    telecentreDistanceKm: values.tc_distance,
    publicEmployerShare: values.public_share,
    publicAdoptionShare: adoption(values.pi_all, levers.access_public),
    privateAdoptionShare: computePrivateAdoption({
      largeShare: values.private_large_share,
      largeAdoptionShare: adoption(values.pi_ge50, levers.access_private_large ?? levers.access_private),
      smallAdoptionShare: adoption(values.pi_lt50, levers.access_private_small ?? levers.access_private),
    }),
    publicDaysPerWeek: toDays(values, levers.days_public, levers.granted_days_public),
    privateDaysPerWeek: toDays(values, levers.days_private, levers.granted_days_private),
    weeksPerYear: values.weeks,
    telecentreShareOfDays: levers.telecentre_share ?? values.omega_tc,
    speedKmPerHour: values.speed,
    carEurosPerKm: values.cost_per_km,
    halfDayShareOfDays: values.half_day_share,
    carShareOfLongKm: values.car_share,
    shortTripCarRatio: values.car_short_ratio,
    transitShareOfOtherKm: values.transit_rest_share,
    personsPerCar: values.occ,
    ...toEmissionInputs(values),
    electricShareOfCarKm: values.ev_share,
    reboundShare: values.reb_total,
    reboundComponentsWeight: values.reb_variant,
    mobilityReboundShare: values.reb_mob,
    videoKgCo2ePerWeeklyDay: values.visio_kg,
    housingKgCo2ePerWeeklyDay: values.housing_kg,
    flexGainShare: values.flex_gain,
    desksGivenUpShare: levers.flex_offices ?? 0,
    localSpendingEurosPerDay: values.e_home,
    allowanceEurosPerTeleworker: values.indemnite,
    newcomersPerThousand: levers.newcomers ?? 0,
    newcomerDaysPerWeek: values.newcomer_days,
    newcomerIncomeEuros: values.newcomer_income,
    newcomerLocalShare: values.newcomer_local_share,
  };
}
