import { z } from 'zod';
import { sectorSchema } from './sector.ts';

/** Size classes of staff, in people. */
export const sizeClassSchema = z.enum(['0-9', '10-49', '50-249', '250+']);
export type SizeClass = z.infer<typeof sizeClassSchema>;

/** French label of a size class. */
export const SIZE_CLASS_LABELS: Record<SizeClass, string> = {
  '0-9': 'moins de 10\u00A0personnes',
  '10-49': '10 à 49\u00A0personnes',
  '50-249': '50 à 249\u00A0personnes',
  '250+': '250\u00A0personnes et plus',
};

/**
 * An employer in which actions are run. Everything but the name may be null (« non communiqué »). `siren` and `siret` are
 * digits only. `legalCategory` is INSEE's four-digit « catégorie juridique », from which public or private follows;
 * `publicOverride` says otherwise and why. `partnerId` owns the sheet (null = the operator). `version` grows at each change.
 */
export const organisationSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  version: z.number().int().positive(),
  partnerId: z.string().nullable(),
  name: z.string().min(1).max(160),
  siren: z
    .string()
    .regex(/^\d{9}$/)
    .nullable(),
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .nullable(),
  legalCategory: z
    .string()
    .refine((text) => /^[1-9]\d{3}$/.test(text), 'quatre chiffres, comme 7220 pour un département.')
    .nullable(),
  publicOverride: z.object({ isPublic: z.boolean(), reason: z.string().min(1).max(500) }).nullable(),
  sector: sectorSchema.nullable(),
  sizeClass: sizeClassSchema.nullable(),
});
export type Organisation = z.infer<typeof organisationSchema>;

/**
 * Whether a legal category is that of a public employer: level 1 « 4 » (public body under commercial law) or « 7 » (public
 * law). Source: INSEE, Catégories juridiques, level 1. Assumption: MACEO, both are « emploi public » for the study.
 */
export function isPublicCategory(legalCategory: string): boolean {
  return legalCategory.startsWith('4') || legalCategory.startsWith('7');
}

/** Whether the employer is public: the override, else its legal category; undefined when neither is known. */
export function findIsPublic(
  organisation: Pick<Organisation, 'legalCategory' | 'publicOverride'>,
): boolean | undefined {
  if (organisation.publicOverride !== null) return organisation.publicOverride.isPublic;
  return organisation.legalCategory === null ? undefined : isPublicCategory(organisation.legalCategory);
}
