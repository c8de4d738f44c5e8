import { z } from 'zod';

/**
 * The seven faces of a telework action. Source: CNFPT, study of December 2013 on telework in territorial bodies, the seven
 * action sheets (as listed by MACEO's design note A.2).
 */
export const facetSchema = z.enum([
  'sponsorship',
  'eligibility',
  'organisation',
  'tools',
  'conditions',
  'support',
  'evaluation',
]);
export type Facet = z.infer<typeof facetSchema>;

/** French label of a facet. */
export const FACET_LABELS: Record<Facet, string> = {
  sponsorship: 'Portage',
  eligibility: 'Éligibilité des métiers',
  organisation: 'Organisation et suivi',
  tools: 'Outils (protocole, charte)',
  conditions: 'Conditions techniques et financières',
  support: 'Accompagnement',
  evaluation: 'Suivi et évaluation',
};

/** One text per facet; an absent one is « non communiqué ». */
export const facetsSchema = z.partialRecord(facetSchema, z.string().min(1).max(2000));
export type Facets = z.infer<typeof facetsSchema>;
