import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Source } from '@maceo/domain/source';
import { UNTOLD_EVIDENCE } from './untold.ts';

/** What is told of one piece of evidence; everything absent is null, never 0. */
export type PressFacts = Pick<Evidence, 'measure'> &
  Partial<
    Pick<
      Evidence,
      | 'kind'
      | 'value'
      | 'low'
      | 'high'
      | 'unit'
      | 'measuredOn'
      | 'supersedesId'
      | 'note'
      | 'respondentRole'
      | 'status'
      | 'source'
    >
  >;

/**
 * Makes the public evidence of one operation from the words of a source. Quality C. Assumption: MACEO, figures reported
 * by a publication, way of counting not described.
 */
export function createPressEvidence(
  operationId: string,
  source: Source,
): (suffix: string, facts: PressFacts) => Evidence {
  return (suffix, facts) => ({
    ...UNTOLD_EVIDENCE,
    id: `${operationId}-${suffix}`,
    operationId,
    kind: 'measured',
    value: null,
    low: null,
    high: null,
    unit: '',
    measuredOn: null,
    note: null,
    respondentRole: 'press',
    quality: 'C',
    status: 'validated',
    confidentiality: 'open',
    source,
    ...facts,
  });
}
