import type { Source } from '../source.ts';

/** One line of a distribution: days a week and the share (0–1) of teleworkers who take them. */
export interface DaysShare {
  days: number;
  share: number;
}

/**
 * How teleworkers spread over effective days a week, shares summing to 1. Half a day is one whole day every other week.
 * Its mean, 1.7, is the default of the parameter `delta`, the only thing that the model reads of it.
 * Assumption: chosen to keep that mean and the published « four in five at two days at most » together.
 */
export const DAYS_DISTRIBUTION: readonly DaysShare[] = [
  { days: 0.5, share: 0.1 },
  { days: 1, share: 0.3 },
  { days: 1.5, share: 0.1 },
  { days: 2, share: 0.3 },
  { days: 3, share: 0.2 },
];

/** Where the distribution comes from. */
export const DAYS_DISTRIBUTION_SOURCE: Source = {
  publisher: 'MACEO',
  title:
    'Répartition supposée, compatible avec les 1,7\u00A0jour par semaine du registre et avec l’INSEE Auvergne-Rhône-Alpes 2023-2024\u00A0: quatre télétravailleurs sur cinq à deux jours au plus',
  date: '2026',
  url: 'https://www.insee.fr/fr/statistiques/8644705',
  standing: 'assumption',
};
