import { z } from 'zod';

/**
 * A file or package that fed the database: who produced it, under which licence, of which vintage, and its SHA-256,
 * which is the data version named by every run. `importedAt` is an ISO instant; `current` is false
 * for a file that another has replaced since: runs of its time still name it.
 */
export const sourceFileSchema = z.object({
  name: z.string(),
  title: z.string(),
  producer: z.string(),
  licence: z.string(),
  vintage: z.string(),
  url: z.string().nullable(),
  sha256: z.string(),
  rowCount: z.number().int().nullable(),
  importedAt: z.string(),
  current: z.boolean(),
});
export type SourceFile = z.infer<typeof sourceFileSchema>;
