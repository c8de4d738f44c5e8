import type { CommuneParameters } from '../model/evaluate-commune.ts';
import type { Bounds } from './case-reader.ts';

/** Bounds of a share. */
export const SHARE: Bounds = { low: 0, high: 1 };

/** Bounds of a one-way distance. */
export const KM: Bounds = { low: 0, high: 1000 };

/** One parameter of a commune's table: its key in a case, its name in the model, its bounds, its value when left out. */
export interface CommuneParameterRule {
  key: string;
  name: keyof CommuneParameters;
  bounds: Bounds;
  otherwise?: number;
}

/** Key of each parameter in a case, its name in the model and its bounds. `gamma` and `baseline` may be left out (0). */
export const COMMUNE_PARAMETERS: readonly CommuneParameterRule[] = [
  { key: 'pi', name: 'adoptionShare', bounds: SHARE },
  { key: 'delta', name: 'daysPerWeek', bounds: { low: 0, high: 5 } },
  { key: 'weeks', name: 'weeksPerYear', bounds: { low: 0, high: 53 } },
  { key: 'omega', name: 'telecentreShareOfDays', bounds: SHARE },
  { key: 'tcKm', name: 'telecentreDistanceKm', bounds: KM },
  { key: 'carShare', name: 'carShareOfKm', bounds: SHARE },
  { key: 'occ', name: 'personsPerCar', bounds: { low: 1, high: 9 } },
  { key: 'fe', name: 'kgCo2ePerKm', bounds: { low: 0, high: 5 } },
  { key: 'rebound', name: 'reboundShare', bounds: SHARE },
  { key: 'speed', name: 'speedKmPerHour', bounds: { low: 1, high: 300 } },
  { key: 'gamma', name: 'distanceTiltExponent', bounds: { low: 0, high: 3 }, otherwise: 0 },
  { key: 'baseline', name: 'baselineAdoptionShare', bounds: SHARE, otherwise: 0 },
];
