import { computeGreatCircleKm, computeIntraZoneKm, computeRoadKm, toUnitVectors } from './distances.ts';
import { createSelection, selectLargest, type Selection } from './select-largest.ts';
import { createZoneGrid, listZonesAround, type ZoneGrid } from './zone-grid.ts';

/**
 * The sparse support of the flow model: which home–work pairs may carry anyone. Per origin the destinations with the
 * largest D·exp(−β0·c), per destination a few origins with the largest O·exp(−β0·c), and the pair of a zone with itself.
 * The second family guarantees that every workplace can be filled, the third that nobody is left without one.
 */

/** Zones of the flow model, one entry per zone; `employed` = origin margin, `jobs` = destination margin (persons). */
export interface ZoneMargins {
  lat: Float64Array;
  lon: Float64Array;
  surfaceKm2: Float64Array;
  employed: Float64Array;
  jobs: Float64Array;
}

/**
 * How wide the support is. `destinationsPerOrigin` and `originsPerDestination` are the numbers kept on each side;
 * `radiusKm` bounds the search (great circle); `baseBeta` (1/km of road) ranks; `circuity` = road ÷ great circle.
 */
export interface SupportOptions {
  destinationsPerOrigin: number;
  originsPerDestination: number;
  radiusKm: number;
  baseBeta: number;
  circuity: number;
}

/** Pairs by origin: row i spans `rowStart[i]`…; columns ascend within a row; `distanceKm` by road, one way. */
export interface Support {
  rowStart: Uint32Array;
  column: Uint32Array;
  distanceKm: Float64Array;
}

interface Search {
  grid: ZoneGrid;
  vectors: Float64Array;
  options: SupportOptions;
  selection: Selection;
  found: Uint32Array;
  logEmployed: Float64Array;
  logJobs: Float64Array;
}

/** Everything the searches share, allocated once. */
function createSearch(zones: ZoneMargins, options: SupportOptions): Search {
  const zoneCount = zones.lat.length;
  return {
    grid: createZoneGrid(zones),
    vectors: toUnitVectors(zones),
    options,
    selection: createSelection(zoneCount),
    found: new Uint32Array(zoneCount),
    logEmployed: zones.employed.map(Math.log),
    logJobs: zones.jobs.map(Math.log),
  };
}

/** Fills the selection with the zones of positive margin around `zone`, scored ln(margin) − β0·km; itself excluded. */
function fillSelection(search: Search, zone: number, logMargin: Float64Array): void {
  const { grid, vectors, options, selection, found } = search;
  const count = listZonesAround(grid, { zone, radiusKm: options.radiusKm }, found);
  selection.count = 0;
  for (let f = 0; f < count; f++) {
    const other = found[f];
    if (other === zone || logMargin[other] === -Infinity) continue;
    const greatCircleKm = computeGreatCircleKm(vectors, zone, other);
    if (greatCircleKm > options.radiusKm) continue;
    selection.item[selection.count] = other;
    selection.score[selection.count] = logMargin[other] - options.baseBeta * greatCircleKm * options.circuity;
    selection.count += 1;
  }
}

/** The best `limit` partners of every zone with a positive own margin, as rows of zone indices. */
function listPartners(search: Search, side: { own: Float64Array; other: Float64Array; limit: number }): Uint32Array[] {
  return Array.from(side.own, (own, zone) => {
    if (own === -Infinity) return new Uint32Array(0);
    fillSelection(search, zone, side.other);
    selectLargest(search.selection, side.limit);
    return search.selection.item.slice(0, Math.min(side.limit, search.selection.count));
  });
}

/** Union of both families and of the diagonal, as ascending columns per origin. */
function computeRows(zones: ZoneMargins, toWork: Uint32Array[], fromHome: Uint32Array[]): Uint32Array[] {
  const added: number[][] = toWork.map(() => []);
  fromHome.forEach((homes, work) => homes.forEach((home) => added[home].push(work)));
  return toWork.map((works, home) => {
    if (zones.employed[home] === 0) return new Uint32Array(0);
    const own = zones.jobs[home] > 0 ? [home] : [];
    return Uint32Array.from(new Set([...own, ...works, ...added[home]])).sort();
  });
}

/**
 * The support of a flow estimation. Zones without employed residents have an empty row, zones without jobs no column.
 * Assumption: nobody commutes daily beyond `radiusKm`; what lies further is carried by nearer zones of the same margins.
 */
export function listCandidatePairs(zones: ZoneMargins, options: SupportOptions): Support {
  const search = createSearch(zones, options);
  const { logEmployed, logJobs, vectors } = search;
  const toWork = listPartners(search, { own: logEmployed, other: logJobs, limit: options.destinationsPerOrigin });
  const fromHome = listPartners(search, { own: logJobs, other: logEmployed, limit: options.originsPerDestination });
  const rows = computeRows(zones, toWork, fromHome);
  const rowStart = new Uint32Array(rows.length + 1);
  rows.forEach((row, home) => {
    rowStart[home + 1] = rowStart[home] + row.length;
  });
  const column = new Uint32Array(rowStart[rows.length]);
  const distanceKm = new Float64Array(column.length);
  rows.forEach((row, home) => {
    column.set(row, rowStart[home]);
    row.forEach((work, position) => {
      distanceKm[rowStart[home] + position] =
        work === home
          ? computeIntraZoneKm(zones.surfaceKm2[home])
          : computeRoadKm(computeGreatCircleKm(vectors, home, work), options.circuity);
    });
  });
  return { rowStart, column, distanceKm };
}
