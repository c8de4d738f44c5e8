import { z } from 'zod';
import { experienceSheetSchema } from './experience-sheet.ts';

/**
 * The study/action itself. `operatorName` is configuration: MACEO, or the neutral body that takes its place.
 */
export const studySchema = z.object({
  id: z.string(),
  title: z.string(),
  operatorName: z.string(),
  startedYear: z.number().int(),
  sheet: experienceSheetSchema,
});
export type Study = z.infer<typeof studySchema>;
