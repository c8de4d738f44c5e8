import { count, sql } from 'drizzle-orm';
import type { ReadDatabase } from '../../open-database.ts';
import { territory } from '../../tables/territory.ts';

/** Territories of the massif, those astride included; `population` of its communes, 0 before anything is loaded. */
export interface MassifCounts {
  communes: number;
  epci: number;
  departements: number;
  population: number;
}

/** What is loaded, counted and never written down. */
export async function getMassifCounts(db: ReadDatabase): Promise<MassifCounts> {
  const [counts] = await db
    .select({
      communes: count(sql`case when ${territory.level} = 'commune' then 1 end`),
      epci: count(sql`case when ${territory.level} = 'epci' then 1 end`),
      departements: count(sql`case when ${territory.level} = 'departement' then 1 end`),
      population: sql<number>`coalesce(sum(${territory.massifPopulation}) filter (where ${territory.level} = 'commune'), 0)::int`,
    })
    .from(territory)
    .where(sql`${territory.inMassif}`);
  return counts;
}
