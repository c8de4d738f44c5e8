import type { Source } from '@maceo/domain/source';
import type { CommutingData } from './commuting-data.ts';
import type { NotComputable, ReferenceCheck } from './reference-check.ts';

const LIMOUSIN: Source = {
  publisher: 'INSEE',
  title:
    'Navetteurs de la Creuse et de la Corrèze\u00A0: plus de 90\u00A0% restent dans leur département, à environ 12\u00A0km',
  date: null,
  url: 'https://www.insee.fr/fr/statistiques/8238157',
  standing: 'verified',
};

const NATIONAL_BRAKE =
  'Le frein de la distance est le même partout, réglé sur la moyenne du rural français (18,4\u00A0km)\u00A0: ces deux départements, plus refermés sur eux-mêmes, y perdent. Une limite de département n’est rien pour le modèle.';

/** Workers of some départements who work in theirs, and Σ W·km of these. */
function computeInside({ population, homes }: CommutingData, departements: readonly string[]) {
  const { homeStart, workIndex, workers, distanceKm } = population.flows;
  const totals = { workers: 0, inside: 0, insideKm: 0 };
  homes.forEach(({ code }, home) => {
    const departement = code.slice(0, 2);
    if (!departements.includes(departement)) return;
    for (let pair = homeStart[home]; pair < homeStart[home + 1]; pair++) {
      totals.workers += workers[pair];
      // Workplaces that are no home of the flows are « extérieur ».
      if (homes[workIndex[pair]]?.code.slice(0, 2) !== departement) continue;
      totals.inside += workers[pair];
      totals.insideKm += workers[pair] * distanceKm[pair];
    }
  });
  return totals;
}

const nobody: NotComputable = { reason: 'Aucun actif de ce département dans les déplacements en usage.' };

function createInsideCheck(departement: string, name: string): ReferenceCheck<CommutingData> {
  return {
    id: `F11-dans-le-departement-${departement}`,
    reference: 'F11',
    title: `Actifs travaillant dans leur département, ${name}`,
    scope: `INSEE\u00A0: navetteurs de la ${name}, «\u202Fplus de 90\u00A0%\u202F». Modèle\u00A0: tous ses actifs, ceux qui restent dans leur commune compris.`,
    role: 'independent',
    source: LIMOUSIN,
    expected: 0.9,
    tolerance: { kind: 'range', low: 0.9, high: 1 },
    unit: '1',
    whyMissed: ({ method }) => (method === 'modelled' ? NATIONAL_BRAKE : undefined),
    compute: (data) => {
      const { workers, inside } = computeInside(data, [departement]);
      return workers === 0 ? nobody : inside / workers;
    },
  };
}

/** F11: how closed two départements of the massif are, and how far their workers go inside. */
export const LEAVING_DEPARTEMENT_CHECKS: readonly ReferenceCheck<CommutingData>[] = [
  createInsideCheck('23', 'Creuse'),
  createInsideCheck('19', 'Corrèze'),
  {
    id: 'F11-distance-moyenne',
    reference: 'F11',
    title: 'Distance moyenne des navettes internes, Creuse et Corrèze',
    scope:
      'INSEE\u00A0: navetteurs qui restent dans leur département, environ 12\u00A0km. Modèle\u00A0: actifs des deux départements qui travaillent dans le leur, par la route.',
    role: 'independent',
    source: LIMOUSIN,
    expected: 12,
    // Assumption: MACEO, « environ » read as two kilometres.
    tolerance: { kind: 'absolute', gap: 2 },
    unit: 'km',
    compute: (data) => {
      const { inside, insideKm } = computeInside(data, ['23', '19']);
      return inside === 0 ? nobody : insideKm / inside;
    },
  },
];
