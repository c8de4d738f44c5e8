import { z } from 'zod';
import { findIndicatorBySlug, INDICATORS, INDICATOR_IDS } from '@maceo/domain/indicators/indicator-catalogue';
import { findLevelBySlug, TERRITORY_LEVEL_SLUGS } from '@maceo/domain/territories/territory-level';
import { findReadingBySlug } from '@maceo/domain/territories/territory-reading';

/** The query parameters of the public API, with the French sentence for each way to get one wrong. */

/** Longest text searched for; longer ones are refused, not cut. */
export const MAX_SEARCH_LENGTH = 100;
/** Most territories answered at once. */
export const MAX_SEARCH_RESULTS = 50;

/** A whole number written in digits alone, within bounds. */
function integerSchema({ field, low, high }: { field: string; low: number; high: number }) {
  const message = `${field}\u00A0: un nombre entier entre ${low} et ${high}.`;
  const isWithin = (text: string) => /^\d{1,6}$/.test(text) && Number(text) >= low && Number(text) <= high;
  return z.string().refine(isWithin, message).transform(Number);
}

const SLUGS = INDICATOR_IDS.map((id) => INDICATORS[id].slug);

const levelSchema = z
  .string()
  .max(40, 'niveau\u00A0: 40 caractères au plus.')
  .transform((slug, issues) => {
    const level = findLevelBySlug(slug);
    if (level !== undefined) return level;
    issues.addIssue({
      code: 'custom',
      message: `niveau\u00A0: attendu l’un de ${TERRITORY_LEVEL_SLUGS.join(', ')}.`,
    });
    return z.NEVER;
  });

const readingSchema = z.string().transform((slug, issues) => {
  const reading = findReadingBySlug(slug);
  if (reading !== undefined) return reading;
  issues.addIssue({ code: 'custom', message: 'lecture\u00A0: attendu « massif » ou « entier ».' });
  return z.NEVER;
});

const indicatorSchema = z.string().transform((slug, issues) => {
  const id = findIndicatorBySlug(slug);
  if (id !== undefined) return id;
  issues.addIssue({ code: 'custom', message: `indicateur\u00A0: attendu l’un de ${SLUGS.join(', ')}.` });
  return z.NEVER;
});

const codeSchema = z
  .string()
  .regex(
    /^[0-9A-Za-z-]{1,60}$/,
    'territoire\u00A0: un code de 60 caractères au plus (chiffres, lettres, tirets).',
  );

const scenarioSchema = z
  .string({ error: 'scenario\u00A0: paramètre obligatoire.' })
  .regex(
    /^[a-z0-9][a-z0-9-]{0,59}$/,
    'scenario\u00A0: identifiant mal formé (minuscules, chiffres, tirets).',
  );

/** `?q=&niveau=&limite=` */
export const searchQuerySchema = z.strictObject({
  q: z
    .string({ error: 'q\u00A0: paramètre obligatoire (nom, ancien nom, code postal ou code).' })
    .min(1, 'q\u00A0: entrez au moins un caractère.')
    .refine((text) => !/\p{Cc}/u.test(text), 'q\u00A0: un caractère de contrôle n’a pas de sens ici.')
    .max(MAX_SEARCH_LENGTH, `q\u00A0: ${MAX_SEARCH_LENGTH} caractères au plus.`),
  niveau: levelSchema.optional(),
  limite: integerSchema({ field: 'limite', low: 1, high: MAX_SEARCH_RESULTS }).default(10),
});

/** `/{niveau}/{code}` */
export const territoryPathSchema = z.object({ niveau: levelSchema, code: codeSchema });

/** `?scenario=&indicateur=&niveau=&territoire=&detail=&lecture=&format=` */
export const resultsQuerySchema = z.strictObject({
  scenario: scenarioSchema,
  publication: integerSchema({ field: 'publication', low: 1, high: 100_000 }).optional(),
  indicateur: indicatorSchema.optional(),
  niveau: levelSchema.default('massif'),
  territoire: codeSchema.optional(),
  detail: z
    .enum(['territoire', 'parties'], { error: 'detail\u00A0: attendu « territoire » ou « parties ».' })
    .default('territoire'),
  lecture: readingSchema.default('massif'),
  format: z.enum(['json', 'csv'], { error: 'format\u00A0: attendu « json » ou « csv ».' }).default('json'),
});

/** `?scenario=&publication=` */
export const hypothesesQuerySchema = resultsQuerySchema.pick({ scenario: true, publication: true });
