import { z } from 'zod';

/** Levels at which a result can be read, from the smallest to the largest; `partner_perimeter` stands apart. */
export const territoryLevelSchema = z.enum([
  'commune',
  'epci',
  'departement',
  'region',
  'massif',
  'partner_perimeter',
]);
export type TerritoryLevel = z.infer<typeof territoryLevelSchema>;

/** French names of a level and the slug used in URLs and in the public API (stable). */
export const TERRITORY_LEVELS: Record<TerritoryLevel, { slug: string; label: string; plural: string }> = {
  commune: { slug: 'commune', label: 'Commune', plural: 'Communes' },
  epci: { slug: 'epci', label: 'Intercommunalité', plural: 'Intercommunalités' },
  departement: { slug: 'departement', label: 'Département', plural: 'Départements' },
  region: { slug: 'region', label: 'Région', plural: 'Régions' },
  massif: { slug: 'massif', label: 'Massif', plural: 'Massif' },
  partner_perimeter: {
    slug: 'perimetre-partenaire',
    label: 'Périmètre de partenaire',
    plural: 'Périmètres de partenaires',
  },
};

/** Slugs of all levels, in the order of {@link territoryLevelSchema}; printed when a wrong one is asked for. */
export const TERRITORY_LEVEL_SLUGS: readonly string[] = territoryLevelSchema.options.map(
  (level) => TERRITORY_LEVELS[level].slug,
);

/** The level of a URL slug, undefined when no level has it. */
export function findLevelBySlug(slug: string): TerritoryLevel | undefined {
  return territoryLevelSchema.options.find((level) => TERRITORY_LEVELS[level].slug === slug);
}
