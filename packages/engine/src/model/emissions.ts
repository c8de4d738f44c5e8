/**
 * Vehicle-kilometres behind passenger-kilometres by car: km ÷ persons per car. Only cars are divided by their occupants.
 * Source: method C.5. `personsPerCar` ≥ 1.
 */
export function computeVehicleKm(carKm: number, personsPerCar: number): number {
  return carKm / personsPerCar;
}

/**
 * Emission factor of the rolling car fleet in kgCO2e per vehicle-km: (1 − ε) · thermal + ε · electric.
 * Source: ADEME Base Carbone as shipped by Impact CO2 (usage with upstream: 0.192 and 0.0198), method C.5.
 */
export function computeFleetFactor(
  thermalKgPerKm: number,
  electricKgPerKm: number,
  electricShare: number,
): number {
  return (1 - electricShare) * thermalKgPerKm + electricShare * electricKgPerKm;
}

/**
 * What is needed to turn avoided travel into emissions; factors in kgCO2e per vehicle-km (car) or passenger-km (transit).
 * `otherKm` are the passenger-km that are not by car, of which a share (0–1) by coach or bus.
 */
export interface AvoidedEmissions {
  vehicleKm: number;
  fleetKgPerKm: number;
  otherKm: number;
  transitShareOfOtherKm: number;
  transitKgPerKm: number;
}

/**
 * Avoided emissions before rebound, in tCO2e: car vehicle-km and transit passenger-km by their factors.
 * Walking and cycling emit nothing. Source: method C.6.
 */
export function computeGrossTco2e(avoided: AvoidedEmissions): number {
  const { vehicleKm, fleetKgPerKm, otherKm, transitShareOfOtherKm, transitKgPerKm } = avoided;
  return (vehicleKm * fleetKgPerKm + otherKm * transitShareOfOtherKm * transitKgPerKm) / 1000;
}
