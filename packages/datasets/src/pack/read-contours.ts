import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Problem } from '@maceo/domain/problem';
import { z } from 'zod';
import type { Cog } from '../cog/cog.ts';
import type { Contour, ReadFile } from '../profiles/commune-profile.ts';
import { PACK_FILES } from './pack-files.ts';
import { ProblemList } from './problem-list.ts';
import { openGzipFile, toReadProblem } from './read-gzip-file.ts';

const positionSchema = z.array(z.number()).min(2);
const ringSchema = z.array(positionSchema).min(4);
const featureSchema = z.object({
  properties: z.object({ code: z.string() }),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: z.array(ringSchema).min(1) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ringSchema).min(1)).min(1) }),
  ]),
});
const collectionSchema = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

/** Contours by commune code, with the file and its problems; `contours` is empty when the file cannot be read. */
export interface ContourFile {
  contours: Map<string, Contour>;
  file: ReadFile;
  problems: Problem[];
}

/** One feature, put into `contours`; wrong geometry, unknown and repeated communes are reported by their rank. */
function readFeature(
  feature: unknown,
  rank: number,
  into: { cog: Cog; contours: Map<string, Contour>; problems: ProblemList },
) {
  const parsed = featureSchema.safeParse(feature);
  if (!parsed.success) {
    into.problems.insert(
      `L’objet n° ${rank + 1} n’est pas un contour de commune (code, Polygon ou MultiPolygon).`,
      {
        column: 'features',
      },
    );
    return;
  }
  const { properties, geometry } = parsed.data;
  if (!into.cog.communeByCode.has(properties.code)) {
    into.problems.insert(
      `Le contour n° ${rank + 1} est celui de ${properties.code}, absent du Code officiel géographique.`,
      { column: 'code' },
    );
  } else if (into.contours.has(properties.code)) {
    into.problems.insert(`Le contour de ${properties.code} figure deux fois.`, { column: 'code' });
  } else into.contours.set(properties.code, geometry);
}

function parseCollection(text: string, problems: ProblemList): unknown[] {
  try {
    const parsed = collectionSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data.features;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  problems.insert('Le fichier n’est pas une collection GeoJSON.');
  return [];
}

/** Reads the simplified contours (GeoJSON, gzip, degrees). Communes without contour are simply absent. */
export async function readContours(folder: string, cog: Cog): Promise<ContourFile> {
  const { name } = PACK_FILES.contours;
  const problems = new ProblemList(name);
  const contours = new Map<string, Contour>();
  const { content, getSha256 } = openGzipFile(join(folder, name));
  try {
    const text = (await buffer(content)).toString('utf8');
    parseCollection(text, problems).forEach((feature, rank) =>
      readFeature(feature, rank, { cog, contours, problems }),
    );
  } catch (error) {
    const file = { ...PACK_FILES.contours, sha256: '', rowCount: null };
    return { contours, file, problems: [toReadProblem(error, name)] };
  }
  const file = { ...PACK_FILES.contours, sha256: getSha256(), rowCount: contours.size };
  return { contours, file, problems: problems.list() };
}
