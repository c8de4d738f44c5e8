import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Operation } from '@maceo/domain/operations/operation';
import type { Source } from '@maceo/domain/source';
import { createPressEvidence } from './press-evidence.ts';
import { UNTOLD_OPERATION } from './untold.ts';

/** The telecentre of Mauriac (Cantal) after three years: what was signed, and what was used. */

/** Id of the operation, cited by scenarios. */
export const MAURIAC_ID = 'mauriac-telecentre';

const VOIX_DU_CANTAL: Source = {
  publisher: 'La Voix du Cantal',
  title: 'Bilan de trois ans du télécentre de Mauriac',
  date: '2016-06-02',
  url: null,
  standing: 'verified',
};

/** The operation. Source: La Voix du Cantal, 2 June 2016. */
export const MAURIAC: Operation = {
  ...UNTOLD_OPERATION,
  id: MAURIAC_ID,
  title: 'Télécentre de Mauriac',
  type: 'telecentre_network',
  status: 'evaluated',
  partnerId: null,
  territories: [{ level: 'commune', code: '15120' }],
  startedOn: '2013',
  endedOn: '2016',
  commitments: [{ label: 'Conventions d’usage du télécentre', signed: 150, used: 23, countedOn: '2016-06' }],
  summary:
    'En trois ans, 150\u00A0conventions d’usage signées et 23\u00A0usagers réels. Les deux nombres se lisent toujours ensemble.',
  lessons:
    'Signer n’est pas utiliser\u00A0: 23\u00A0usagers pour 150\u00A0conventions, soit 15\u00A0%. Aucun taux de recours ne peut en être tiré, puisque l’effectif éligible n’est pas connu.',
  sources: [VOIX_DU_CANTAL],
};

const create = createPressEvidence(MAURIAC_ID, VOIX_DU_CANTAL);

/** Signed and used are a pair; the ratio is arithmetic. */
export const MAURIAC_EVIDENCE: readonly Evidence[] = [
  create('conventions', {
    measure: 'Conventions signées',
    value: 150,
    unit: 'conventions',
    measuredOn: '2016-06',
    note: 'À lire avec les usagers réels.',
  }),
  create('usagers', {
    measure: 'Usagers réels',
    value: 23,
    unit: 'personnes',
    measuredOn: '2016-06',
    note: 'À lire avec les conventions signées.',
  }),
  create('part-utilisee', {
    measure: 'Usagers pour cent conventions',
    value: 15.3,
    unit: '%',
    kind: 'derived',
    measuredOn: '2016-06',
    note: '23 / 150.',
    source: { ...VOIX_DU_CANTAL, standing: 'derived' },
  }),
];
