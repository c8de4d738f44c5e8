import { geoConicConformal } from 'd3-geo';

/** A point on the map: whole hectometres, x to the east, y to the south. */
export type MapPoint = [number, number];

/** Mean Earth radius in hectometres. Source: IUGG, 6,371 km. */
const EARTH_RADIUS_HM = 63_710;

/**
 * Lambert-93 (parallels 44° and 49° N, meridian 3° E) on a sphere, moved so that the massif lies at positive coordinates.
 * Source: IGN, Lambert-93; the sphere in place of the ellipsoid shifts points by less than what a contour simplified to
 * 1,000 m leaves out.
 */
const project = geoConicConformal()
  .parallels([44, 49])
  .rotate([-3, 0])
  .center([0, 46.5])
  .scale(EARTH_RADIUS_HM)
  .translate([2500, 2000])
  .clipAngle(null)
  .precision(0);

/** The point of the map for degrees (WGS 84). Throws outside what the projection can show (never in France). */
export function toMapPoint(lon: number, lat: number): MapPoint {
  const point = project([lon, lat]);
  if (point === null) throw new Error(`No map point for ${lon}, ${lat}.`);
  return [Math.round(point[0]), Math.round(point[1])];
}
