import { z } from 'zod';

/** Kinds of partner bodies. */
export const partnerKindSchema = z.enum([
  'region',
  'departement',
  'syndicat_mixte',
  'epci',
  'etat',
  'consulaire',
  'financeur',
]);
export type PartnerKind = z.infer<typeof partnerKindSchema>;

/** French label of a kind of partner. */
export const PARTNER_KIND_LABELS: Record<PartnerKind, string> = {
  region: 'Région',
  departement: 'Département',
  syndicat_mixte: 'Syndicat mixte',
  epci: 'Intercommunalité',
  etat: 'État',
  consulaire: 'Chambre consulaire',
  financeur: 'Financeur',
};

/**
 * A partner of the study. Identity is kept apart from vintage: `nameInStudy` is the name on the study's sheet (2010),
 * `nameToday` the present name of the body or of its successor, `successor` explains the change in one French
 * sentence (null when nothing changed). `perimeterDepartements` are the départements of its territory at the time of
 * the study, the whole of it; its part inside the massif is computed, never typed. The code of its territory of level
 * `partner_perimeter` is `id`.
 */
export const partnerSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  kind: partnerKindSchema,
  nameInStudy: z.string(),
  nameToday: z.string(),
  successor: z.string().nullable(),
  perimeterDepartements: z.array(z.string()).min(1),
  status: z.enum(['invited', 'active', 'suspended', 'left']),
});
export type Partner = z.infer<typeof partnerSchema>;

/**
 * Communes shared by two partner perimeters: `communeCount` inside the massif, `contained` true when the first
 * perimeter lies wholly inside the second. Partner figures are never summed: only the union of perimeters is.
 */
export interface PartnerOverlap {
  partnerId: string;
  otherPartnerId: string;
  communeCount: number;
  population: number;
  contained: boolean;
}
