import { computePresence } from '../model/presence.ts';
import type { ReferenceCheck } from './reference-check.ts';

/** Share of the employed who telework at all. Source: Cerema, EMC² surveys since 2021, 23 %. */
const TELEWORKING_SHARE = 0.23;

/** Days a teleworker really takes in a week. Source: Ifop for the Fondation Travailler autrement, barometer 2024, 1.4. */
const PRACTISED_DAYS_PER_WEEK = 1.4;

/** F8: who works at home on a mean weekday. */
export const WEEKDAY_PRESENCE_CHECKS: readonly ReferenceCheck<void>[] = [
  {
    id: 'F8-jour-moyen',
    reference: 'F8',
    title: 'Part des actifs occupés télétravaillant au domicile un jour ouvré moyen',
    scope:
      'Cerema\u00A0: actifs occupés des territoires enquêtés (EMC²) depuis 2021. Modèle\u00A0: 23\u00A0% de télétravailleurs (même enquête), 1,4\u00A0jour pratiqué (Ifop, 2024).',
    role: 'independent',
    source: {
      publisher: 'Cerema',
      title:
        'Le télétravail, un enjeu de mobilité quotidienne\u202F? Enquêtes mobilité EMC² menées depuis 2021',
      date: '2024',
      url: 'https://www.cerema.fr/fr/actualites/teletravail-enjeu-mobilite-quotidienne',
      standing: 'verified',
    },
    expected: 0.056,
    tolerance: { kind: 'range', low: 0.05, high: 0.08 },
    unit: '1',
    compute: () => computePresence(TELEWORKING_SHARE, PRACTISED_DAYS_PER_WEEK),
  },
];
