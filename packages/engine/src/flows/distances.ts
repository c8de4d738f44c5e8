/** Mean radius of the Earth in km. Source: IUGG mean radius R1, 6 371.0088 km. */
export const EARTH_RADIUS_KM = 6371.0088;

/** Shortest commute, km one way, inside a zone or between two. Source: method C.3, floor of 1 km. */
export const SHORTEST_COMMUTE_KM = 1;

/** Where zones are, in degrees (WGS 84), one entry per zone. */
export interface ZonePositions {
  lat: Float64Array;
  lon: Float64Array;
}

/** Three coordinates per zone (index zone × 3) on the unit sphere: distances without trigonometry in the loops. */
export function toUnitVectors({ lat, lon }: ZonePositions): Float64Array {
  const vectors = new Float64Array(lat.length * 3);
  const toRadians = Math.PI / 180;
  for (let zone = 0; zone < lat.length; zone++) {
    const phi = lat[zone] * toRadians;
    const lambda = lon[zone] * toRadians;
    vectors[zone * 3] = Math.cos(phi) * Math.cos(lambda);
    vectors[zone * 3 + 1] = Math.cos(phi) * Math.sin(lambda);
    vectors[zone * 3 + 2] = Math.sin(phi);
  }
  return vectors;
}

/** Straight-line km through the Earth between two zones of {@link toUnitVectors}. */
export function computeChordKm(vectors: Float64Array, from: number, to: number): number {
  const x = vectors[from * 3] - vectors[to * 3];
  const y = vectors[from * 3 + 1] - vectors[to * 3 + 1];
  const z = vectors[from * 3 + 2] - vectors[to * 3 + 2];
  return EARTH_RADIUS_KM * Math.sqrt(x * x + y * y + z * z);
}

/** Great-circle km between two zones of {@link toUnitVectors}: the haversine formula, from the chord. */
export function computeGreatCircleKm(vectors: Float64Array, from: number, to: number): number {
  return (
    2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, computeChordKm(vectors, from, to) / (2 * EARTH_RADIUS_KM)))
  );
}

/** Road km one way between two different zones: great circle × circuity, at least 1 km. Source: method C.3. */
export function computeRoadKm(greatCircleKm: number, circuity: number): number {
  return Math.max(SHORTEST_COMMUTE_KM, greatCircleKm * circuity);
}

/**
 * Road km one way inside a zone of `surfaceKm2`: (2/3)·√(A/π), the mean distance to the centre of a disc, at least 1 km.
 * Source: method C.3.
 */
export function computeIntraZoneKm(surfaceKm2: number): number {
  return Math.max(SHORTEST_COMMUTE_KM, (2 / 3) * Math.sqrt(surfaceKm2 / Math.PI));
}
