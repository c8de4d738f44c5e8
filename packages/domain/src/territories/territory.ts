import { z } from 'zod';
import { territoryLevelSchema } from './territory-level.ts';

/**
 * Official code of a territory, as text: commune = 5 characters of the COG (leading zero and 2A/2B kept),
 * EPCI = SIREN of 9 digits, département = 2–3, région = 2, massif = `massif-central`,
 * partner perimeter = the partner's slug.
 */
export const territoryCodeSchema = z
  .string()
  .regex(/^[0-9A-Za-z-]{2,60}$/)
  .brand<'TerritoryCode'>();
export type TerritoryCode = z.infer<typeof territoryCodeSchema>;

/** Code of the one territory of level massif. */
export const MASSIF_CODE = territoryCodeSchema.parse('massif-central');

/**
 * What is known of a part of a territory (one reading): counts of communes and of inhabitants (population légale in
 * force at the vintage), area in km². Null = not known, never 0.
 */
export const territoryFramingSchema = z.object({
  communeCount: z.number().int(),
  population: z.number().int().nullable(),
  surfaceKm2: z.number().nullable(),
});
export type TerritoryFraming = z.infer<typeof territoryFramingSchema>;

/**
 * A territory at one vintage of the Code officiel géographique. `massif` frames its communes inside the perimeter,
 * `whole` all of them; `astride` is true when the two differ. Parent codes are null where they have no meaning.
 * `latitude`, `longitude` (degrees, WGS 84) place a label or a circle; `positionQuality` says how they were had:
 * `official` from the data pack, `approximate` from public gazetteers or neighbouring towns (« approché »).
 */
export const territorySchema = z.object({
  level: territoryLevelSchema,
  code: territoryCodeSchema,
  name: z.string(),
  kind: z.string().nullable(),
  epciCode: z.string().nullable(),
  departementCode: z.string().nullable(),
  regionCode: z.string().nullable(),
  astride: z.boolean(),
  massif: territoryFramingSchema,
  whole: territoryFramingSchema,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  positionQuality: z.enum(['official', 'approximate']).nullable(),
});
export type Territory = z.infer<typeof territorySchema>;
