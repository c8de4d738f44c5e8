import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The JSON files of `@etalab/decoupage-administratif`, in the parts that are read here. */

const communeRecordSchema = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.enum(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
  zone: z.enum(['metro', 'drom', 'com']),
  departement: z.string(),
  region: z.string().optional(),
  population: z.number().int().optional(),
  codesPostaux: z.array(z.string()).optional(),
  anciensCodes: z.array(z.string()).optional(),
  chefLieu: z.string().optional(),
  commune: z.string().optional(),
});
export type CommuneRecord = z.infer<typeof communeRecordSchema>;

const epciRecordSchema = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.string(),
  membres: z.array(z.object({ code: z.string() })),
});
export type EpciRecord = z.infer<typeof epciRecordSchema>;

const areaRecordSchema = z.object({
  code: z.string(),
  nom: z.string(),
  zone: z.string(),
  region: z.string().optional(),
});
export type AreaRecord = z.infer<typeof areaRecordSchema>;

/** Path of one data file of the package. */
export function getCogFilePath(name: 'communes' | 'epci' | 'departements' | 'regions'): string {
  return fileURLToPath(import.meta.resolve(`@etalab/decoupage-administratif/data/${name}.json`));
}

function readRecords<T>(name: Parameters<typeof getCogFilePath>[0], schema: z.ZodType<T>): T[] {
  return z.array(schema).parse(JSON.parse(readFileSync(getCogFilePath(name), 'utf8')));
}

/** Every record of the package, metropolitan and overseas, former and present; throws when its form has changed. */
export function readCogFiles(): {
  communes: CommuneRecord[];
  epcis: EpciRecord[];
  departements: AreaRecord[];
  regions: AreaRecord[];
} {
  return {
    communes: readRecords('communes', communeRecordSchema),
    epcis: readRecords('epci', epciRecordSchema),
    departements: readRecords('departements', areaRecordSchema),
    regions: readRecords('regions', areaRecordSchema),
  };
}
