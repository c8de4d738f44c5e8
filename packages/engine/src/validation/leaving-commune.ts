import { OWN_ZONE_SHARES } from '../flows/own-zone-aims.ts';
import { findCommuteTotals, type CommutingData } from './commuting-data.ts';
import type { ReferenceCheck } from './reference-check.ts';

/** F10: how many leave their commune to work. */
export const LEAVING_COMMUNE_CHECKS: readonly ReferenceCheck<CommutingData>[] = [
  {
    id: 'F10-hors-commune',
    reference: 'F10',
    title: 'Actifs travaillant hors de leur commune',
    scope:
      'INSEE\u00A0: France, 2013, 16,7\u00A0millions d’actifs sur 26,1. Modèle\u00A0: toutes les communes du massif. Le facteur des villes est réglé pour que l’ensemble retrouve cette part.',
    role: ({ method }) => (method === 'modelled' ? 'fitted' : 'independent'),
    source: {
      publisher: 'INSEE',
      title:
        'De plus en plus de personnes travaillent en dehors de leur commune de résidence (recensement 2013)',
      date: '2016',
      url: 'https://www.insee.fr/fr/statistiques/2019022',
      standing: 'verified',
    },
    expected: 1 - OWN_ZONE_SHARES.town,
    // Assumption: MACEO, ten points tell a plausible matrix from a wrong one; France and the massif differ by less.
    tolerance: { kind: 'absolute', gap: 0.1 },
    unit: '1',
    compute: (data) => {
      const totals = findCommuteTotals(data, () => true);
      if (totals === undefined) return { reason: 'Aucun actif dans les déplacements en usage.' };
      return 1 - totals.ownCommuneWorkers / totals.workers;
    },
  },
];
