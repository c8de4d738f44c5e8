import { PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import type { Source } from '@maceo/domain/source';
import { ADEME_WEEKS_PER_YEAR, computePilotOutcome } from './pilot-commuters.ts';
import type { ReferenceCheck } from './reference-check.ts';

const SIMULATOR: Source = {
  publisher: 'ADEME, Impact CO2',
  title: 'Simulateur télétravail, valeurs de ses propres tests (version 8076a48)',
  date: '2026-07',
  url: 'https://impactco2.fr',
  standing: 'verified',
};

/** A case of the simulator's own tests: what `onSiteDays` a week on site emit in a year, and the days then teleworked. */
interface SimulatorCase {
  slug: string;
  mode: string;
  onSiteKg: number;
  onSiteDays: number;
  daysPerWeek: number;
  savedKg: number;
}

/** Source: ADEME, Impact CO2, end-to-end tests of the telework simulator, version 8076a48. */
const CASES: readonly SimulatorCase[] = [
  { slug: 'voiture', mode: 'en voiture', onSiteKg: 4765, onSiteDays: 4, daysPerWeek: 1, savedKg: 893 },
  { slug: 'tram-1-jour', mode: 'en tram', onSiteKg: 71.8, onSiteDays: 2, daysPerWeek: 1, savedKg: 26.9 },
  { slug: 'tram-4-jours', mode: 'en tram', onSiteKg: 71.8, onSiteDays: 2, daysPerWeek: 4, savedKg: 108 },
];

/** The kg a return trip emits are those of the year on site; half a km one way makes the return trip 1 km long. */
function computeSavedKg({ onSiteKg, onSiteDays, daysPerWeek }: SimulatorCase): number {
  const { netTco2e } = computePilotOutcome({
    persons: 1,
    distanceKm: 0.5,
    daysPerWeek,
    weeksPerYear: ADEME_WEEKS_PER_YEAR,
    kgCo2ePerKm: onSiteKg / (onSiteDays * ADEME_WEEKS_PER_YEAR),
    reboundShare: PARAMETERS.reb_mob.default,
  });
  return netTco2e * 1000;
}

const days = (count: number) => `${count}\u00A0jour${count > 1 ? 's' : ''}`;

/**
 * F3: the simulator's own figures, by the model's chain. `fitted`: its 46 weeks and its × 0.75 were read from its code; the
 * figures saved were not.
 */
export const SIMULATOR_CHECKS: readonly ReferenceCheck<void>[] = CASES.map((simulated) => ({
  id: `F3-${simulated.slug}`,
  reference: 'F3',
  title: `Émissions épargnées ${simulated.mode}, ${days(simulated.daysPerWeek)} par semaine`,
  scope: `Un salarié du simulateur, 2026\u00A0: ${simulated.onSiteKg.toLocaleString('fr-FR')}\u00A0kg par an pour ${days(simulated.onSiteDays)} sur site, 46\u00A0semaines, rebond des déplacements.`,
  role: 'fitted',
  source: SIMULATOR,
  expected: simulated.savedKg,
  tolerance: { kind: 'figures', count: 3 },
  unit: 'kg.CO2e/a',
  compute: () => computeSavedKg(simulated),
}));
