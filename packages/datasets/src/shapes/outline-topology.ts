import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { Contour } from '../profiles/commune-profile.ts';
import { toMapPoint, type MapPoint } from './projection.ts';

/** Draws communes and their unions from shared borders. */
export interface OutlineTopology {
  /** Rings of the union of the communes that have a contour; empty when none has. Holes follow their outer ring. */
  mergeOutlines: (communeCodes: readonly string[]) => MapPoint[][];
}

type CommuneObjects = { communes: GeometryCollection<{ code: string }> };
type Area = TopoPolygon<{ code: string }> | TopoMultiPolygon<{ code: string }>;

function toPolygons(contour: Contour): number[][][][] {
  return contour.type === 'Polygon' ? [contour.coordinates] : contour.coordinates;
}

/** A contour in hectometres: projected and rounded first, so that borders shared in degrees stay shared. */
function toFeature(code: string, contour: Contour): Feature<MultiPolygon, { code: string }> {
  const coordinates = toPolygons(contour).map((polygon) =>
    polygon.map((ring) => ring.map(([lon, lat]) => toMapPoint(lon, lat))),
  );
  return { type: 'Feature', properties: { code }, geometry: { type: 'MultiPolygon', coordinates } };
}

/** Topology of all contours, by commune code. */
export function createOutlineTopology(contours: ReadonlyMap<string, Contour>): OutlineTopology {
  const communes: FeatureCollection<MultiPolygon, { code: string }> = {
    type: 'FeatureCollection',
    features: [...contours].map(([code, contour]) => toFeature(code, contour)),
  };
  // topojson-server types its output loosely: it keeps the names of its input objects.
  const shared = topology({ communes }) as Topology<CommuneObjects>;
  const areas = new Map<string, Area>();
  for (const geometry of shared.objects.communes.geometries) {
    if (geometry.type !== 'MultiPolygon' && geometry.type !== 'Polygon') continue;
    if (geometry.properties !== undefined) areas.set(geometry.properties.code, geometry);
  }
  return {
    mergeOutlines: (communeCodes) => {
      const parts = communeCodes.flatMap((code) => areas.get(code) ?? []);
      if (parts.length === 0) return [];
      return merge(shared, parts).coordinates.flat() as MapPoint[][];
    },
  };
}
