import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Operation } from '@maceo/domain/operations/operation';
import type { Organisation } from '@maceo/domain/organisations/organisation';

/** What a source left out, as the study records it: null or empty, never 0. Spread first, then say what is told. */

/** An operation as first recorded, of which nothing is told beyond what follows; everyone may read it. */
export const UNTOLD_OPERATION = {
  version: 1,
  visibility: 'public',
  organisationIds: [],
  telecentreIds: [],
  regimeOverride: null,
  objectives: [],
  cost: { amountCents: null, taxBasis: null },
  fullTimeEquivalents: null,
  facets: {},
  commitments: [],
} satisfies Partial<Operation>;

/** An organisation of which only the name is told. */
export const UNTOLD_ORGANISATION = {
  version: 1,
  partnerId: null,
  siren: null,
  siret: null,
  legalCategory: null,
  publicOverride: null,
  sector: null,
  sizeClass: null,
} satisfies Partial<Organisation>;

/** A piece of evidence without counts of eligible staff, days, distances, opinions or files. */
export const UNTOLD_EVIDENCE = {
  version: 1,
  organisationId: null,
  eligibleCount: null,
  teleworkerCount: null,
  volunteersOnly: false,
  daysDistribution: [],
  daysGranted: null,
  daysEffective: null,
  distanceKm: null,
  perceptions: [],
  rejectionReason: null,
  supersedesId: null,
  attachments: [],
} satisfies Partial<Evidence>;
