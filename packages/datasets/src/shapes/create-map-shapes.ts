import type { MapShape } from '@maceo/domain/territories/map-shape';
import type { Territory } from '@maceo/domain/territories/territory';
import type { Contour } from '../profiles/commune-profile.ts';
import type { TerritoryMembership } from '../territories/create-territories.ts';
import { formatPath } from './format-path.ts';
import { createOutlineTopology } from './outline-topology.ts';
import { toMapPoint } from './projection.ts';

/** What shapes are drawn from; no contour at all (demonstration) gives circles only. */
export interface ShapeInput {
  territories: readonly Territory[];
  memberships: readonly TerritoryMembership[];
  contours: ReadonlyMap<string, Contour>;
}

/**
 * The shape of every territory with a part inside the massif, in the order of `territories`: the outline of that part
 * only. A path is null when no commune of the part has a contour. Territories that cannot be placed are left out.
 */
export function createMapShapes({ territories, memberships, contours }: ShapeInput): MapShape[] {
  const { mergeOutlines } = createOutlineTopology(contours);
  const members = new Map(
    memberships
      .filter((membership) => membership.reading === 'massif')
      .map(({ level, code, communeCodes }) => [`${level}/${code}`, communeCodes]),
  );
  return territories.flatMap(({ level, code, latitude, longitude, massif }) => {
    if (massif.communeCount === 0 || latitude === null || longitude === null) return [];
    const [x, y] = toMapPoint(longitude, latitude);
    const path = formatPath(mergeOutlines(members.get(`${level}/${code}`) ?? [code]));
    return [{ level, code, x, y, path }];
  });
}
