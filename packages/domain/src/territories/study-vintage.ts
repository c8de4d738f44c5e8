import type { Source } from '../source.ts';

/**
 * The frame of the study as its own sheet gives it (2010): kept beside today's figures, never mixed with them.
 * The list of communes of that time cannot be rebuilt: the annex of the decree was rewritten and communes merged.
 * Density in inhabitants per km²; population in inhabitants, rounded by the sheet itself to 0.1 million.
 */
export const STUDY_VINTAGE = {
  year: 2010,
  communeCount: 4072,
  population: 3_700_000,
  densityPerKm2: 44,
  source: {
    publisher: 'MACEO',
    title:
      'Fiche d’expérience de l’étude-action «\u202Ftélétravail dans le Massif central\u202F», données de cadrage',
    date: '2010',
    url: null,
    standing: 'verified',
  },
} as const satisfies {
  year: number;
  communeCount: number;
  population: number;
  densityPerKm2: number;
  source: Source;
};
