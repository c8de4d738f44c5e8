import { z } from 'zod';
import { moneySchema } from '../money.ts';

/**
 * The experience sheet: the fourteen sections under which the study and each operation are told, in this order and
 * under these headings. A section that is empty is « à compléter », never left out.
 */

/** Headings of the fourteen sections by key, in the order of the sheet. Source: the study's own sheet. */
export const SHEET_SECTIONS = {
  summary: 'Descriptif succinct de l’expérience',
  territories: 'Localisation de l’opération',
  framing: 'Données de cadrage',
  contact: 'Contact',
  stakes: 'Contexte et enjeux pour le territoire / la structure',
  trigger: 'Facteur déclenchant de l’action',
  objectives: 'Objectifs de l’action',
  audiences: 'Publics visés',
  procedures: 'Procédures et modalités d’actions',
  partners: 'Les partenaires associés à cette action',
  funding: 'Les outils, les financements mis en œuvre, le budget de l’opération',
  problems: 'Les problèmes rencontrés et solutions trouvées',
  successFactors: 'Les facteurs déterminants de l’action (partenariat, démarche…)',
  outlook: 'Les perspectives',
} as const;

/** Key of a section of the sheet. */
export type SheetSection = keyof typeof SHEET_SECTIONS;

/**
 * One line of contact and whether its owner agreed, on a date, to its publication. `value` null = known to the operator
 * but not recorded here: personal lines are never part of the code, they are entered in the console.
 */
const contactFieldSchema = z.object({
  value: z.string().nullable(),
  personal: z.boolean(),
  consentedOn: z.string().nullable(),
});

/** One line of a funding plan; `amount.amountCents` null = « non communiqué ». */
export const fundingLineSchema = z.object({
  label: z.string(),
  kind: z.enum(['own_funds', 'cofunding', 'programme', 'unallocated']),
  amount: moneySchema,
});
export type FundingLine = z.infer<typeof fundingLineSchema>;

/**
 * A sheet as recorded. `framing` holds the figures of its own time ({@link STUDY_VINTAGE} for the study).
 * Contact fields marked `personal` leave the operator's hands only with a consent date.
 */
export const experienceSheetSchema = z.object({
  asOf: z.string(),
  summary: z.string(),
  aims: z.array(z.string()),
  territories: z.array(z.string()),
  framing: z.object({
    communeCount: z.number().int(),
    population: z.number().int(),
    densityPerKm2: z.number(),
    asOf: z.string(),
    source: z.string(),
  }),
  contact: z.object({
    organisation: z.string(),
    address: z.string(),
    web: z.string(),
    name: contactFieldSchema,
    phone: contactFieldSchema,
    email: contactFieldSchema,
  }),
  stakes: z.array(z.string()),
  trigger: z.array(z.string()),
  objectives: z.array(z.string()),
  audiences: z.array(z.string()),
  procedures: z.array(z.string()),
  partners: z.array(z.object({ partnerId: z.string(), label: z.string() })),
  funding: z.object({ tools: z.array(z.string()), total: moneySchema, lines: z.array(fundingLineSchema) }),
  problems: z.array(z.object({ problem: z.string(), solution: z.string().nullable() })),
  successFactors: z.array(z.string()),
  outlook: z.array(z.string()),
});
export type ExperienceSheet = z.infer<typeof experienceSheetSchema>;

/** The sheet as a visitor may see it: personal contact lines without consent are null. */
export type PublicExperienceSheet = Omit<ExperienceSheet, 'contact'> & {
  contact: {
    organisation: string;
    address: string;
    web: string;
    name: string | null;
    phone: string | null;
    email: string | null;
  };
};

/** Removes every personal contact line whose owner has not consented; all other sections are unchanged. */
export function toPublicSheet(sheet: ExperienceSheet): PublicExperienceSheet {
  const { organisation, address, web, name, phone, email } = sheet.contact;
  const reveal = (field: typeof name) => (field.personal && field.consentedOn === null ? null : field.value);
  return {
    ...sheet,
    contact: { organisation, address, web, name: reveal(name), phone: reveal(phone), email: reveal(email) },
  };
}

/**
 * Share of the total covered by own funds, exactly as numerator and denominator in cents (150 000 € and 30 000 € give
 * 20 %; 29 999 € does not). Null when one of the two amounts is not communicated.
 */
export function computeOwnFundsShare(funding: ExperienceSheet['funding']): number | null {
  const own = funding.lines
    .filter((line) => line.kind === 'own_funds')
    .map((line) => line.amount.amountCents);
  const total = funding.total.amountCents;
  if (total === null || total === 0) return null;
  const known = own.filter((cents) => cents !== null);
  return known.length < own.length ? null : known.reduce((sum, cents) => sum + cents, 0) / total;
}
