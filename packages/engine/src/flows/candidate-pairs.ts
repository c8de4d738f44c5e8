import {
  computeChordKm,
  computeGreatCircleKm,
  computeIntraZoneKm,
  computeRoadKm,
  toUnitVectors,
} from './distances.ts';
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

/** One side of the search: what the other end offers (ln of its margin), how many are kept, and the buffers. */
interface Family {
  logOwn: Float64Array;
  logOther: Float64Array;
  limit: number;
  selection: Selection;
  partners: Uint32Array[];
}

interface Search {
  grid: ZoneGrid;
  vectors: Float64Array;
  found: Uint32Array;
  options: SupportOptions;
  families: Family[];
}

/** Everything the search needs, allocated once: destinations of each origin, then origins of each destination. */
function createSearch(zones: ZoneMargins, options: SupportOptions): Search {
  const zoneCount = zones.lat.length;
  const logEmployed = zones.employed.map(Math.log);
  const logJobs = zones.jobs.map(Math.log);
  const createFamily = (logOwn: Float64Array, logOther: Float64Array, limit: number): Family => {
    return { logOwn, logOther, limit, selection: createSelection(zoneCount), partners: [] };
  };
  return {
    grid: createZoneGrid(zones),
    vectors: toUnitVectors(zones),
    found: new Uint32Array(zoneCount),
    options,
    families: [
      createFamily(logEmployed, logJobs, options.destinationsPerOrigin),
      createFamily(logJobs, logEmployed, options.originsPerDestination),
    ],
  };
}

/**
 * Offers every zone around `zone` to both families, scored ln(margin) − β0·km. Ranks by the chord, which differs from
 * the arc by less than 2e-5 within 120 km; the distances handed out are exact.
 */
function fillSelections(search: Search, zone: number): void {
  const { grid, vectors, found, options, families } = search;
  const count = listZonesAround(grid, { zone, radiusKm: options.radiusKm }, found);
  const scale = options.baseBeta * options.circuity;
  for (const { selection } of families) selection.count = 0;
  for (let f = 0; f < count; f++) {
    const other = found[f];
    const chordKm = computeChordKm(vectors, zone, other);
    if (other === zone || chordKm > options.radiusKm) continue;
    for (const { selection, logOther } of families) {
      if (logOther[other] === -Infinity) continue;
      selection.item[selection.count] = other;
      selection.score[selection.count++] = logOther[other] - scale * chordKm;
    }
  }
}

/** Fills the partners of every zone in both families; a zone without a margin of its own gets none. */
function findPartners(search: Search, zoneCount: number): void {
  for (let zone = 0; zone < zoneCount; zone++) {
    fillSelections(search, zone);
    for (const { logOwn, limit, selection, partners } of search.families) {
      selectLargest(selection, limit);
      const kept = logOwn[zone] === -Infinity ? 0 : Math.min(limit, selection.count);
      partners.push(selection.item.slice(0, kept));
    }
  }
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
  findPartners(search, zones.lat.length);
  const [toWork, fromHome] = search.families;
  const rows = computeRows(zones, toWork.partners, fromHome.partners);
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
          : computeRoadKm(computeGreatCircleKm(search.vectors, home, work), options.circuity);
    });
  });
  return { rowStart, column, distanceKm };
}
