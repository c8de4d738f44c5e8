import { gunzipSync } from 'node:zlib';
import { isInMassif } from '@maceo/domain/territories/massif-perimeter';
import { z } from 'zod';
import type { Cog } from '../cog/cog.ts';
import { type ContourFeature, roundCoordinates } from './fetch-geo.ts';
import { createCodeFolding } from './fold-codes.ts';

const collectionSchema = z.object({
  features: z.array(
    z.object({
      properties: z.object({ code: z.string(), nom: z.string() }),
      geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
    }),
  ),
});

/** Text of a file that may have been sent packed. */
function unpack(bytes: Buffer): string | undefined {
  try {
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch {
    return undefined;
  }
}

function parse(bytes: Buffer): z.infer<typeof collectionSchema> | undefined {
  try {
    return collectionSchema.safeParse(JSON.parse(unpack(bytes) ?? '')).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Contours of the communes of the massif from a national GeoJSON of a stated year (properties code and nom, plain or gzip),
 * rounded for maps. Codes of that year are brought to the present ones: communes merged since are one contour of several
 * polygons, their old borders inside. Communes that are new since are absent. Undefined when the file has another form or
 * holds nobody of the massif.
 */
export function readDatedContours(bytes: Buffer, cog: Cog): ContourFeature[] | undefined {
  const collection = parse(bytes);
  if (collection === undefined) return undefined;
  const fold = createCodeFolding(cog);
  const polygons = new Map<string, unknown[]>();
  for (const { properties, geometry } of collection.features) {
    const code = fold(properties.code);
    const commune = code === undefined ? undefined : cog.communeByCode.get(code);
    if (commune === undefined || !isInMassif(commune.code, commune.departementCode)) continue;
    const rounded = roundCoordinates(geometry.coordinates);
    const own = polygons.get(commune.code) ?? [];
    polygons.set(commune.code, [...own, ...(geometry.type === 'Polygon' ? [rounded] : rounded)]);
  }
  if (polygons.size === 0) return undefined;
  return [...polygons].map(([code, coordinates]) => ({
    type: 'Feature',
    properties: { code, nom: cog.communeByCode.get(code)?.name ?? code },
    geometry: { type: 'MultiPolygon', coordinates },
  }));
}
