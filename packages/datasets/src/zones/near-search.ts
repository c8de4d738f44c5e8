/** A point in degrees (WGS 84). */
interface Point {
  lat: number;
  lon: number;
}

/** Mean Earth radius, km. Source: IUGG. */
const EARTH_RADIUS_KM = 6371;

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Great-circle distance in km. */
export function computeDistanceKm(a: Point, b: Point): number {
  const halfLat = Math.sin(toRadians(b.lat - a.lat) / 2);
  const halfLon = Math.sin(toRadians(b.lon - a.lon) / 2);
  const chord = halfLat ** 2 + Math.cos(toRadians(a.lat)) * Math.cos(toRadians(b.lat)) * halfLon ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
}

/** Answers whether a point lies within `radiusKm` of at least one of the points. */
export function createNearSearch(points: readonly Point[], radiusKm: number): (point: Point) => boolean {
  return (point) => points.some((other) => computeDistanceKm(point, other) <= radiusKm);
}
