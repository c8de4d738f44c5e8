import { toSearchKey } from '@maceo/domain/territories/search-key';
import type { Cog, CogCommune } from '../cog/cog.ts';

/** A point of a gazetteer; `departementCode` is GeoNames' second administrative code. Degrees, WGS 84. */
export interface GazetteerPlace {
  name: string;
  departementCode: string;
  lat: number;
  lon: number;
}

/** A point in degrees. */
export interface Position {
  lat: number;
  lon: number;
}

/** Mean area of a commune of the massif, km². Source: derived, 84,763 km² for 3,935 communes (pack of 2026). */
export const MEAN_COMMUNE_KM2 = 84_763 / 3935;

/** Length of one degree of latitude, km. Source: mean Earth radius 6,371 km (IUGG). */
const KM_PER_DEGREE = 111.195;

/** Angle between two successive points of a spiral that fills a disc evenly, radians. Source: golden angle. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

function toPlaceKey(departementCode: string, name: string): string {
  return `${departementCode}|${toSearchKey(name)}`;
}

/** Point number `rank` (from 0) of `count` spread evenly over a disc around a centre, each standing for one commune. */
function createSpreadPoint(centre: Position, rank: number, count: number): Position {
  const radiusKm = Math.sqrt((count * MEAN_COMMUNE_KM2) / Math.PI) * Math.sqrt((rank + 1) / count);
  const angle = rank * GOLDEN_ANGLE;
  const northKm = radiusKm * Math.sin(angle);
  const eastKm = radiusKm * Math.cos(angle);
  return {
    lat: centre.lat + northKm / KM_PER_DEGREE,
    lon: centre.lon + eastKm / (KM_PER_DEGREE * Math.cos((centre.lat * Math.PI) / 180)),
  };
}

function computeMean(points: readonly Position[]): Position | undefined {
  if (points.length === 0) return undefined;
  const mean = (pick: (point: Position) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  return { lat: mean((point) => point.lat), lon: mean((point) => point.lon) };
}

/** Positions of the communes that a gazetteer knows by département and present or former name. */
function findKnown(cog: Cog, places: readonly GazetteerPlace[]): Map<string, Position> {
  const byKey = new Map<string, Position>();
  for (const { departementCode, name, lat, lon } of places) {
    const key = toPlaceKey(departementCode, name);
    if (!byKey.has(key)) byKey.set(key, { lat, lon });
  }
  const known = new Map<string, Position>();
  for (const { code, departementCode, name, formerNames } of cog.communes) {
    const keys = [name, ...formerNames].map((text) => toPlaceKey(departementCode, text));
    const found = keys.map((key) => byKey.get(key)).find((position) => position !== undefined);
    if (found !== undefined) known.set(code, found);
  }
  return known;
}

/**
 * A position for each commune, by code: that of the gazetteer where it is found by département and name; otherwise spread
 * evenly around the found towns of its EPCI, failing that of its département. Assumption: the communes of an EPCI lie
 * around its towns on a disc of the mean commune area each; good enough to show the product, never to measure.
 */
export function estimatePositions(cog: Cog, places: readonly GazetteerPlace[]): Map<string, Position> {
  const known = findKnown(cog, places);
  const centreOf = (communes: readonly CogCommune[]) =>
    computeMean(communes.flatMap((commune) => known.get(commune.code) ?? []));
  const byDepartement = Map.groupBy(cog.communes, (commune) => commune.departementCode);
  const byEpci = Map.groupBy(cog.communes, (commune) => commune.epciCode ?? commune.departementCode);
  const positions = new Map(known);
  for (const communes of byEpci.values()) {
    const departement = byDepartement.get(communes[0].departementCode) ?? [];
    const centre = centreOf(communes) ?? centreOf(departement);
    if (centre === undefined) continue;
    const unknown = communes.filter((commune) => !known.has(commune.code));
    unknown.forEach(({ code }, rank) => positions.set(code, createSpreadPoint(centre, rank, unknown.length)));
  }
  return positions;
}
