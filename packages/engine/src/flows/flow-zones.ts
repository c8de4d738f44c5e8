import type { Problem } from '@maceo/domain/problem';
import type { ZoneMargins } from './candidate-pairs.ts';
import { checkMargin } from './check-margins.ts';

/**
 * Zones, one entry per zone, homes of interest first. `lat`, `lon` in degrees; `employed` = employed residents and
 * `jobs` = jobs at the workplace, in persons; `isTarget` = 1 where the mean distance is aimed at (rural homes).
 */
export interface FlowZones extends ZoneMargins {
  isTarget: Uint8Array;
}

/** Lengths, coordinates, surfaces and margins that cannot be used; all at once. */
export function checkZones(zones: FlowZones, homeCount: number): Problem[] {
  const { lat, lon, surfaceKm2, employed, jobs, isTarget } = zones;
  const arrays = [lon, surfaceKm2, employed, jobs, isTarget];
  if (lat.length === 0 || arrays.some((array) => array.length !== lat.length)) {
    return [{ field: 'zones', message: 'Les zones manquent ou leurs colonnes n’ont pas la même longueur.' }];
  }
  const rules: [boolean, string, string][] = [
    [
      homeCount >= 1 && homeCount <= lat.length,
      'homeCount',
      `Le nombre de communes doit être entre 1 et ${lat.length}.`,
    ],
    [lat.every((value) => Math.abs(value) <= 85), 'lat', 'Une latitude n’est pas entre −85 et 85 degrés.'],
    [
      lon.every((value) => Math.abs(value) <= 180),
      'lon',
      'Une longitude n’est pas entre −180 et 180 degrés.',
    ],
    [
      surfaceKm2.every((value) => value >= 0 && value < Infinity),
      'surfaceKm2',
      'Une surface est négative ou inconnue.',
    ],
    [isTarget.includes(1), 'isTarget', 'Aucune zone ne sert au calage de la distance moyenne.'],
  ];
  return [
    ...rules.filter(([holds]) => !holds).map(([, field, message]) => ({ field, message })),
    ...checkMargin(employed, 'employed', 'Actifs occupés'),
    ...checkMargin(jobs, 'jobs', 'Emplois'),
  ];
}
