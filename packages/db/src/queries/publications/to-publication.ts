import { publicationSchema, type Publication } from '@maceo/domain/publications/publication';
import type { publication } from '../../tables/publication.ts';

/** The domain value of a row of the publication table. */
export function toPublication(row: typeof publication.$inferSelect): Publication {
  return publicationSchema.parse({ ...row, publishedAt: row.publishedAt.toISOString() });
}
