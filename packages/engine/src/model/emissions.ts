/**
 * Vehicle-kilometres by car behind avoided passenger-kilometres: km · car share ÷ persons per car (cars only).
 * Source: method C.5. `personsPerCar` ≥ 1.
 */
export function computeVehicleKm(kmAvoided: number, carShareOfKm: number, personsPerCar: number): number {
  return (kmAvoided * carShareOfKm) / personsPerCar;
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

/** What is needed to turn avoided travel into emissions; factors in kgCO2e per vehicle-km (car) or passenger-km (transit). */
export interface AvoidedEmissions {
  kmAvoided: number;
  vehicleKm: number;
  fleetKgPerKm: number;
  transitShareOfKm: number;
  transitKgPerKm: number;
}

/**
 * Avoided emissions before rebound, in tCO2e: car vehicle-km and transit passenger-km by their factors.
 * Walking and cycling emit nothing. Source: method C.6.
 */
export function computeGrossTco2e(avoided: AvoidedEmissions): number {
  const { kmAvoided, vehicleKm, fleetKgPerKm, transitShareOfKm, transitKgPerKm } = avoided;
  return (vehicleKm * fleetKgPerKm + kmAvoided * transitShareOfKm * transitKgPerKm) / 1000;
}
