import { z } from 'zod';

/** Life of a publication; `superseded` versions stay readable by their number. */
export const publicationStatusSchema = z.enum(['published', 'superseded', 'withdrawn']);
export type PublicationStatus = z.infer<typeof publicationStatusSchema>;

/**
 * The act that makes the results of one run public. `number` counts the publications of one scenario from 1 and never
 * changes: « S1, publication n° 3 ». `publishedBy` is the id of the person who did it. `publishedAt` is an ISO instant.
 */
export const publicationSchema = z.object({
  id: z.string(),
  scenarioId: z.string(),
  runId: z.string(),
  number: z.number().int().positive(),
  status: publicationStatusSchema,
  publishedAt: z.string(),
  publishedBy: z.string().nullable(),
});
export type Publication = z.infer<typeof publicationSchema>;
