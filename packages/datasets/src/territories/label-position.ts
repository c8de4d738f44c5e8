import type { Territory } from '@maceo/domain/territories/territory';
import type { CogCommune } from '../cog/cog.ts';
import type { CommuneProfile } from '../profiles/commune-profile.ts';

/** Where a territory's label or circle stands. */
type LabelPosition = Pick<Territory, 'latitude' | 'longitude' | 'positionQuality'>;

function computeWeightedMean(values: readonly number[], weights: readonly number[]): number {
  const weight = weights.reduce((sum, value) => sum + value, 0);
  const total = values.reduce((sum, value, index) => sum + value * weights[index], 0);
  return weight === 0 ? values[0] : total / weight;
}

/**
 * The centre of the commune nearest to the centre of population, so that the point always lies inside. Approximate as soon
 * as one position is; all null when no commune is placed.
 */
export function findLabelPosition(
  communes: readonly CogCommune[],
  profiles: ReadonlyMap<string, CommuneProfile>,
): LabelPosition {
  const placed = communes.flatMap(({ code, population }) => {
    const profile = profiles.get(code);
    return profile === undefined ? [] : [{ population, profile }];
  });
  if (placed.length === 0) return { latitude: null, longitude: null, positionQuality: null };
  const weights = placed.map((item) => item.population);
  const lat = computeWeightedMean(
    placed.map((item) => item.profile.lat),
    weights,
  );
  const lon = computeWeightedMean(
    placed.map((item) => item.profile.lon),
    weights,
  );
  const shrink = Math.cos((lat * Math.PI) / 180);
  const distances = placed.map(({ profile }) => Math.hypot(profile.lat - lat, (profile.lon - lon) * shrink));
  const nearest = placed[distances.indexOf(Math.min(...distances))].profile;
  const approximate = placed.some(({ profile }) => profile.positionQuality === 'approximate');
  return {
    latitude: nearest.lat,
    longitude: nearest.lon,
    positionQuality: approximate ? 'approximate' : 'official',
  };
}
