const SOURCE = { publisher: 'RH', title: 'Tableau de suivi', date: null, url: null, standing: 'verified' };
/** The content of a piece of evidence that says nothing yet, from an employer's file; a test changes what it speaks of. */
export const EMPTY_EVIDENCE = {
  ...{
    organisationId: null,
    value: null,
    low: null,
    high: null,
    unit: '',
    note: null,
    measuredOn: '2024-06',
  },
  ...{ eligibleCount: null, teleworkerCount: null, volunteersOnly: false, daysDistribution: [] },
  ...{ daysGranted: null, daysEffective: null, distanceKm: null, perceptions: [] },
  ...{ respondentRole: 'employer_file', quality: 'B', confidentiality: 'open', source: SOURCE },
};
