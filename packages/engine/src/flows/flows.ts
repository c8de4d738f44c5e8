import type { Problem } from '@maceo/domain/problem';

/**
 * Home→work pairs as compressed rows. Zones are numbered 0…`zoneCount`−1; the first `homeCount` are the homes of
 * interest, every zone may be a workplace (the last ones may stand for « extérieur »). The pairs of home i are the
 * indices `homeStart[i]` … `homeStart[i + 1]` − 1 of the three pair arrays. `workers` may hold decimals (never rounded);
 * `distanceKm` is one way, by road, above zero. A pair that is not listed carries nobody.
 * `carShare` is the observed share (0–1) of a pair's commuters who drive, NaN where it was not observed; absent = not
 * observed anywhere. It has one entry per pair.
 */
export interface Flows {
  homeCount: number;
  zoneCount: number;
  homeStart: Uint32Array;
  workIndex: Uint32Array;
  workers: Float64Array;
  distanceKm: Float64Array;
  carShare?: Float64Array;
}

/** Lengths and row bounds; the pair checks are only meaningful once these hold. */
function checkShape(flows: Flows): Problem[] {
  const { homeCount, zoneCount, homeStart, workIndex, workers, distanceKm, carShare } = flows;
  const pairs = workIndex.length;
  const rules: [boolean, string, string][] = [
    [homeCount <= zoneCount, 'homeCount', 'Il y a plus de communes de résidence que de zones.'],
    [homeStart.length === homeCount + 1, 'homeStart', 'Il faut un début de ligne par commune, plus un.'],
    [
      [workers, distanceKm, carShare ?? workers].every((column) => column.length === pairs),
      'workers',
      'Les tableaux de flux n’ont pas tous la même longueur.',
    ],
    [
      homeStart[0] === 0 && homeStart[homeCount] === pairs,
      'homeStart',
      'Les lignes ne couvrent pas tous les flux.',
    ],
    [
      homeStart.every((start, i) => i === 0 || start >= homeStart[i - 1]),
      'homeStart',
      'Les débuts de ligne décroissent.',
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, field, message]) => ({ field, message }));
}

/** All that makes flows unusable: array lengths, row bounds, unknown workplaces, negative or non-finite figures. */
export function checkFlows(flows: Flows): Problem[] {
  const shape = checkShape(flows);
  if (shape.length > 0) return shape;
  const { zoneCount, workIndex, workers, distanceKm, carShare } = flows;
  const rules: [string, boolean, string][] = [
    [
      'workIndex',
      workIndex.every((zone) => zone < zoneCount),
      'Un lieu de travail est hors de la liste des zones.',
    ],
    [
      'workers',
      workers.every((value) => Number.isFinite(value) && value >= 0),
      'Un effectif est négatif ou n’est pas un nombre.',
    ],
    [
      'distanceKm',
      distanceKm.every((value) => Number.isFinite(value) && value > 0),
      'Une distance est nulle, négative ou n’est pas un nombre (bornes : plus de 0 km).',
    ],
    [
      'carShare',
      carShare === undefined || carShare.every((value) => Number.isNaN(value) || (value >= 0 && value <= 1)),
      'Une part observée de la voiture n’est pas entre 0 et 1.',
    ],
  ];
  return rules.filter(([, holds]) => !holds).map(([field, , message]) => ({ field, message }));
}
