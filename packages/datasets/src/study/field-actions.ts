import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Operation } from '@maceo/domain/operations/operation';
import type { Organisation } from '@maceo/domain/organisations/organisation';
import { CANTAL_COUNCIL, CANTAL_TELECENTRES, CANTAL_TELECENTRES_EVIDENCE } from './cantal-telecentres.ts';
import { LOT_COUNCIL, LOT_PILOT, LOT_PILOT_EVIDENCE } from './lot-pilot.ts';
import { MAURIAC, MAURIAC_EVIDENCE } from './mauriac.ts';
import { MURAT_COMMUNITY, MURAT, MURAT_EVIDENCE } from './murat.ts';
import { STATE_BODIES, STATE_SERVICES, STATE_SERVICES_EVIDENCE } from './state-services.ts';
import { TRIANGLE, TRIANGLE_EVIDENCE } from './triangle.ts';

/** The employers and bodies that ran them, as the sources name them. */
export const FIELD_ORGANISATIONS: readonly Organisation[] = [
  CANTAL_COUNCIL,
  MURAT_COMMUNITY,
  LOT_COUNCIL,
  STATE_BODIES,
];

/** Real actions of the massif whose figures are public, in order of their start. */
export const FIELD_OPERATIONS: readonly Operation[] = [
  CANTAL_TELECENTRES,
  MURAT,
  LOT_PILOT,
  TRIANGLE,
  STATE_SERVICES,
  MAURIAC,
];

/**
 * Their evidence, operation by operation. None says how many posts were eligible: no adoption rate can be estimated
 * from public figures alone, and none is.
 */
export const FIELD_EVIDENCE: readonly Evidence[] = [
  ...CANTAL_TELECENTRES_EVIDENCE,
  ...MURAT_EVIDENCE,
  ...LOT_PILOT_EVIDENCE,
  ...TRIANGLE_EVIDENCE,
  ...STATE_SERVICES_EVIDENCE,
  ...MAURIAC_EVIDENCE,
];
