import { z } from 'zod';
import type { Problem } from '../problem.ts';

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

/** Where a partner stands in the study; the data of one that left are kept. */
export const partnerStatusSchema = z.enum(['invited', 'active', 'suspended', 'left']);
export type PartnerStatus = z.infer<typeof partnerStatusSchema>;

/** French label of where a partner stands. */
export const PARTNER_STATUS_LABELS: Record<PartnerStatus, string> = {
  invited: 'Invité',
  active: 'Actif',
  suspended: 'Suspendu',
  left: 'Parti',
};

/** Where a partner may go next from where it stands. Source: vocabulary of the study, lifecycles. */
const NEXT_STATUSES: Record<PartnerStatus, readonly PartnerStatus[]> = {
  invited: ['active', 'left'],
  active: ['suspended', 'left'],
  suspended: ['active', 'left'],
  left: ['invited'],
};

/** Where a partner may go next; its present status always is among them. */
export function listNextPartnerStatuses(status: PartnerStatus): PartnerStatus[] {
  return [status, ...NEXT_STATUSES[status]];
}

/**
 * A partner of the study. Identity is kept apart from vintage: `nameInStudy` is the name on the study's sheet (2010),
 * `nameToday` the present name of the body or of its successor, `successor` explains the change in one French
 * sentence (null when nothing changed). `perimeterDepartements` are the départements of its territory at the time of
 * the study, the whole of it; its part inside the massif is computed, never typed. The code of its territory of level
 * `partner_perimeter` is `id`. `agreedOn` and `agreementEndsOn` are the days of its agreement with the operator, null =
 * « non communiqué ».
 */
export const partnerSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  kind: partnerKindSchema,
  nameInStudy: z.string(),
  nameToday: z.string(),
  successor: z.string().nullable(),
  perimeterDepartements: z.array(z.string()).min(1),
  status: partnerStatusSchema,
  agreedOn: z.iso.date().nullable(),
  agreementEndsOn: z.iso.date().nullable(),
  version: z.number().int().positive(),
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

/** What the operator records of a partner's agreement, as sent; days are ISO, null = « non communiqué ». */
export interface AgreementEntry {
  status: PartnerStatus;
  agreedOn: string | null;
  agreementEndsOn: string | null;
}

/** Problems of an agreement: a status that cannot follow the present one, days out of order. */
export function checkAgreement(entry: AgreementEntry, present: Pick<Partner, 'status'>): Problem[] {
  const problems: Problem[] = [];
  if (!listNextPartnerStatuses(present.status).includes(entry.status)) {
    const [from, to] = [PARTNER_STATUS_LABELS[present.status], PARTNER_STATUS_LABELS[entry.status]];
    problems.push({
      field: 'status',
      message: `État\u00A0: on ne passe pas de «\u202F${from}\u202F» à «\u202F${to}\u202F».`,
    });
  }
  if (entry.agreedOn !== null && entry.agreementEndsOn !== null && entry.agreementEndsOn < entry.agreedOn) {
    problems.push({
      field: 'agreementEndsOn',
      message: 'Fin de convention\u00A0: entrez un jour après la signature.',
    });
  }
  return problems;
}
