import type { Source } from '@maceo/domain/source';
import type { CommuneOutcome } from '../model/evaluate-commune.ts';
import { computePilotOutcome } from './pilot-commuters.ts';
import type { ReferenceCheck } from './reference-check.ts';

const LOT: Source = {
  publisher: 'Conseil général du Lot, rapporté par Zevillage',
  title: 'Pilote de télétravail, bilan de juin 2011 à juin 2012',
  date: '2013',
  url: 'https://zevillage.net',
  standing: 'verified',
};

/**
 * The pilot as the model runs it. Source: 12 agents at 1 to 1.5 day a week (published). Derived from the published
 * totals, hence `fitted`: 28.7 km one way, 50.4 km/h (38 735 km ÷ 32 days of 24 h) and 116 g/km (4.5 t ÷ 38 735 km).
 * Assumption: 1.25 day is the middle of the published range; 45 weeks a year, as in the registry.
 */
function computePilot(): CommuneOutcome {
  return computePilotOutcome({
    persons: 12,
    distanceKm: 28.7,
    daysPerWeek: 1.25,
    weeksPerYear: 45,
    kgCo2ePerKm: 0.116,
    speedKmPerHour: 50.4,
  });
}

const common = {
  reference: 'F4',
  role: 'fitted',
  source: LOT,
  scope:
    '12\u00A0agents du département, 2011-2012\u00A0: 1,25\u00A0jour par semaine, 45\u00A0semaines, 28,7\u00A0km par trajet à 50,4\u00A0km/h, 116\u00A0g/km (facteur de l’époque).',
  tolerance: { kind: 'relative', share: 0.01 },
} as const;

/** F4: the totals of the Lot pilot, by a forward run from the inputs they imply. */
export const LOT_PILOT_CHECKS: readonly ReferenceCheck<void>[] = [
  {
    ...common,
    id: 'F4-kilometres',
    title: 'Pilote du Lot, kilomètres évités en un an',
    expected: 38_735,
    unit: 'km/a',
    compute: () => computePilot().kmAvoided,
  },
  {
    ...common,
    id: 'F4-emissions',
    title: 'Pilote du Lot, émissions évitées, avant effet rebond',
    expected: 4.5,
    unit: 't.CO2e/a',
    compute: () => computePilot().grossTco2e,
  },
  {
    ...common,
    id: 'F4-temps',
    title: 'Pilote du Lot, temps de trajet épargné (32\u00A0jours de 24\u00A0heures)',
    expected: 32 * 24,
    unit: 'h/a',
    compute: () => computePilot().hours,
  },
];
