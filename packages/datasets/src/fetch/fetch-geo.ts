import { isInMassif, MASSIF_DEPARTEMENTS } from '@maceo/domain/territories/massif-perimeter';
import { z } from 'zod';
import type { Cog } from '../cog/cog.ts';
import { DownloadFailure, readUrl, type DownloadOptions } from './download.ts';

/** A commune of the API Géo: centre in degrees, area in km². */
export interface GeoCommune {
  code: string;
  lat: number;
  lon: number;
  surfaceKm2: number;
}

const communeListSchema = z.array(
  z.object({
    code: z.string(),
    centre: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
    surface: z.number(),
  }),
);

type Ring = number[][];
const contourListSchema = z.object({
  features: z.array(
    z.object({
      properties: z.object({ code: z.string(), nom: z.string() }),
      geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
    }),
  ),
});

/** A contour as written into the pack. */
export type ContourFeature = z.infer<typeof contourListSchema>['features'][number] & { type: 'Feature' };

async function readJson<T>(url: string, schema: z.ZodType<T>, options: DownloadOptions): Promise<T> {
  const text = (await readUrl(url, options)).toString('utf8');
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    throw new DownloadFailure(`${url}\u00A0: la réponse n’a pas la forme attendue.`, false);
  }
}

/** Hectares per km²: the API Géo gives areas in hectares. Source: geo.api.gouv.fr, champ surface. */
const HECTARES_PER_KM2 = 100;

/** Centre and area of every commune of one département. */
export async function readGeoCommunes(
  { root, departement }: { root: string; departement: string },
  options: DownloadOptions,
): Promise<GeoCommune[]> {
  const url = `${root}/departements/${departement}/communes?fields=code,centre,surface&format=json`;
  const communes = await readJson(url, communeListSchema, options);
  return communes.map(({ code, centre, surface }) => ({
    code,
    lat: centre.coordinates[1],
    lon: centre.coordinates[0],
    surfaceKm2: surface / HECTARES_PER_KM2,
  }));
}

/** Rounds to a thousandth of a degree (about 100 m, one unit of the maps) and drops points repeated by it. */
export function roundCoordinates(coordinates: unknown[]): unknown[] {
  if (!isRing(coordinates))
    return coordinates.map((part) => (Array.isArray(part) ? roundCoordinates(part) : part));
  const rounded = coordinates.map((point) => point.map((value) => Math.round(value * 1000) / 1000));
  const distinct = rounded.filter(
    (point, index) => index === 0 || point.join() !== rounded[index - 1].join(),
  );
  return distinct.length >= 4 ? distinct : rounded;
}

function isRing(coordinates: unknown[]): coordinates is Ring {
  const [first] = coordinates;
  return Array.isArray(first) && typeof first[0] === 'number';
}

/** Contours of the communes of one département that lie inside the massif, rounded for maps. */
export async function readGeoContours(
  { root, departement }: { root: string; departement: string },
  options: DownloadOptions,
): Promise<ContourFeature[]> {
  const url = `${root}/departements/${departement}/communes?fields=code,nom&format=geojson&geometry=contour`;
  const { features } = await readJson(url, contourListSchema, options);
  return features
    .filter(({ properties }) => isInMassif(properties.code, departement))
    .map(({ properties, geometry }) => ({
      type: 'Feature',
      properties: { code: properties.code, nom: properties.nom },
      geometry: { type: geometry.type, coordinates: roundCoordinates(geometry.coordinates) },
    }));
}

/** Départements whose communes are needed: all of metropolitan France; contours only where the massif lies. */
export function listFetchDepartements(cog: Cog): { code: string; hasContours: boolean }[] {
  const codes = [...new Set(cog.communes.map((commune) => commune.departementCode))].toSorted();
  return codes.map((code) => ({ code, hasContours: MASSIF_DEPARTEMENTS.includes(code) }));
}
