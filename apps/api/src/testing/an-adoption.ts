import type { EvidenceContent } from '@maceo/domain/operations/evidence-content';

/** What a person types of an adoption among eligible staff: twelve of forty, from the employer's own file. */
export function anAdoption(more: Partial<EvidenceContent> = {}): EvidenceContent {
  return {
    ...{ kind: 'adoption', measure: 'Agents', measuredOn: '2024-06', organisationId: null, note: null },
    ...{ eligibleCount: 40, teleworkerCount: 12, volunteersOnly: false, value: null, low: null, high: null },
    ...{ unit: '', daysDistribution: [], daysGranted: null, daysEffective: null, distanceKm: null },
    ...{ perceptions: [], respondentRole: 'employer_file', quality: 'B', confidentiality: 'open' },
    source: { publisher: 'RH', title: 'Suivi', date: null, url: null, standing: 'verified' },
    ...more,
  };
}
