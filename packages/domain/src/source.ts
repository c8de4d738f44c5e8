import { z } from 'zod';

/**
 * Where a figure or a fact comes from. `standing` says how far it may be trusted:
 * `verified` = stated by the cited source; `derived` = arithmetic from verified figures;
 * `professional` = professional knowledge, to be confirmed; `assumption` = « hypothèse de travail », always shown as such.
 */
export const sourceStandingSchema = z.enum(['verified', 'derived', 'professional', 'assumption']);
export type SourceStanding = z.infer<typeof sourceStandingSchema>;

/** `url` is null when the source has no lasting address; `date` is an ISO date or a year, null when not stated. */
export const sourceSchema = z.object({
  publisher: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  standing: sourceStandingSchema,
});
export type Source = z.infer<typeof sourceSchema>;

/** French label of a standing, as printed beside every coefficient. */
export const SOURCE_STANDING_LABELS: Record<SourceStanding, string> = {
  verified: 'source citée',
  derived: 'calculé à partir de sources citées',
  professional: 'usage professionnel, à confirmer',
  assumption: 'hypothèse de travail',
};
