import type { ZonePositions } from './distances.ts';

/** Side of a cell in degrees. Assumption: about 17 × 12 km in France, some ten communes per cell. */
const CELL_DEGREES = 0.15;

/** Kilometres of one degree of latitude, rounded down so that a search never misses a zone. Source: 6 371 km · π / 180. */
const KM_PER_DEGREE = 111;

/** Cells of a regular grid over the zones; `members` sorted by cell, those of a cell between two `start`s. */
export interface ZoneGrid {
  south: number;
  west: number;
  rows: number;
  columns: number;
  start: Uint32Array;
  members: Uint32Array;
  positions: ZonePositions;
}

/** A grid over all zones (none of which may be near a pole or astride the antimeridian). */
export function createZoneGrid(positions: ZonePositions): ZoneGrid {
  const { lat, lon } = positions;
  const south = lat.reduce((least, value) => Math.min(least, value), Infinity);
  const west = lon.reduce((least, value) => Math.min(least, value), Infinity);
  const north = lat.reduce((most, value) => Math.max(most, value), -Infinity);
  const east = lon.reduce((most, value) => Math.max(most, value), -Infinity);
  const rows = Math.floor((north - south) / CELL_DEGREES) + 1;
  const columns = Math.floor((east - west) / CELL_DEGREES) + 1;
  const cellOf = (zone: number) =>
    Math.floor((lat[zone] - south) / CELL_DEGREES) * columns + Math.floor((lon[zone] - west) / CELL_DEGREES);
  const start = new Uint32Array(rows * columns + 1);
  for (let zone = 0; zone < lat.length; zone++) start[cellOf(zone) + 1] += 1;
  for (let cell = 0; cell < rows * columns; cell++) start[cell + 1] += start[cell];
  const next = start.slice();
  const members = new Uint32Array(lat.length);
  for (let zone = 0; zone < lat.length; zone++) members[next[cellOf(zone)]++] = zone;
  return { south, west, rows, columns, start, members, positions };
}

/**
 * Writes into `found` the zones whose cell lies within `radiusKm` (great circle) of a zone, itself included, and
 * returns how many: every zone within the radius, and some beyond. `found` must have room for all zones.
 */
export function listZonesAround(
  grid: ZoneGrid,
  at: { zone: number; radiusKm: number },
  found: Uint32Array,
): number {
  const { south, west, rows, columns, start, members, positions } = grid;
  const lat = positions.lat[at.zone];
  const lon = positions.lon[at.zone];
  const reachLat = at.radiusKm / KM_PER_DEGREE;
  const poleward = Math.min(89, Math.abs(lat) + reachLat);
  const reachLon = reachLat / Math.cos((poleward * Math.PI) / 180);
  const toRow = (degrees: number) => Math.floor((degrees - south) / CELL_DEGREES);
  const toColumn = (degrees: number) => Math.floor((degrees - west) / CELL_DEGREES);
  const firstColumn = Math.max(0, toColumn(lon - reachLon));
  const lastColumn = Math.min(columns - 1, toColumn(lon + reachLon));
  let count = 0;
  for (
    let row = Math.max(0, toRow(lat - reachLat));
    row <= Math.min(rows - 1, toRow(lat + reachLat));
    row++
  ) {
    const end = start[row * columns + lastColumn + 1];
    for (let m = start[row * columns + firstColumn]; m < end; m++) found[count++] = members[m];
  }
  return count;
}
