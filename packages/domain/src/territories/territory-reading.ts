import { z } from 'zod';

/**
 * The two readings of a territory that lies astride the edge of the massif: `massif` = only its communes inside the
 * perimeter (the default everywhere), `whole` = all its communes. A territory wholly inside has only `massif`.
 * The two are never added, averaged or shown without their name.
 */
export const territoryReadingSchema = z.enum(['massif', 'whole']);
export type TerritoryReading = z.infer<typeof territoryReadingSchema>;

/** French names of a reading and its slug in URLs and in the public API (`lecture=`). */
export const TERRITORY_READINGS: Record<TerritoryReading, { slug: string; label: string }> = {
  massif: { slug: 'massif', label: 'partie dans le massif' },
  whole: { slug: 'entier', label: 'territoire entier' },
};

/** The reading of a URL slug, undefined when none has it. */
export function findReadingBySlug(slug: string): TerritoryReading | undefined {
  return territoryReadingSchema.options.find((reading) => TERRITORY_READINGS[reading].slug === slug);
}
