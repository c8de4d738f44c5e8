import type { Source } from '@maceo/domain/source';
import { RURAL_INTRA_ZONE_SHARE, RURAL_MEAN_COMMUTE_KM } from '../flows/estimate-flows.ts';
import { findCommuteTotals, type CommutingData, type CommutingHome } from './commuting-data.ts';
import type { NotComputable, ReferenceCheck } from './reference-check.ts';

const RURAL_COMMUTES: Source = {
  publisher: 'INSEE',
  title:
    'Insee Première n°\u00A01948, le trajet médian domicile-travail augmente de moitié en vingt ans pour les habitants du rural (recensement 2019)',
  date: '2023',
  url: 'https://www.insee.fr/fr/statistiques/7622203',
  standing: 'verified',
};

const ONE_FACTOR_FOR_ALL =
  'Un seul réglage sert à toutes les communes\u00A0: il retrouve l’ensemble du rural, pas chaque classe, et le rural dispersé garde trop peu d’actifs chez lui. En outre la valeur publiée est celle du seul rural non périurbain.';

/** Why the figures of one class may be missed by modelled flows. Source: architecture decision 0004, one factor for all communes. */
function whyMissedByClass({ method }: CommutingData): string | undefined {
  return method === 'modelled' ? ONE_FACTOR_FOR_ALL : undefined;
}

const isRural = (home: CommutingHome) => home.isRural;

/** Share of workers who stay in their commune, over the homes of a rural class. */
function computeShareOfClass(
  data: CommutingData,
  isOfClass: (densityClass: string) => boolean,
): number | NotComputable {
  const totals = findCommuteTotals(
    data,
    (home) => home.densityClass !== null && isOfClass(home.densityClass),
  );
  if (totals === undefined) {
    return { reason: 'Aucune classe de densité dans les données en usage (jeu de démonstration).' };
  }
  return totals.ownCommuneWorkers / totals.workers;
}

const common = { reference: 'F9', source: RURAL_COMMUTES } as const;
const share = { unit: '1', tolerance: { kind: 'absolute', gap: 0.03 } } as const;
const nobody: NotComputable = { reason: 'Aucun actif rural dans les déplacements en usage.' };

/** F9: how far rural workers go, and how many stay in their commune, over the rural communes of the massif. */
export const RURAL_COMMUTE_CHECKS: readonly ReferenceCheck<CommutingData>[] = [
  {
    ...common,
    id: 'F9-distance-moyenne',
    title: 'Distance domicile-travail moyenne des actifs ruraux, trajet simple',
    scope:
      'INSEE\u00A0: 8,7\u00A0millions d’actifs ruraux de France, 2019, 320\u00A0millions de km par jour aller-retour. Modèle\u00A0: communes rurales du massif, par la route.',
    role: 'fitted',
    source: { ...RURAL_COMMUTES, standing: 'derived' },
    expected: RURAL_MEAN_COMMUTE_KM,
    tolerance: { kind: 'absolute', gap: 1.5 },
    unit: 'km',
    compute: (data) => {
      const totals = findCommuteTotals(data, isRural);
      return totals === undefined ? nobody : totals.workerKm / totals.workers;
    },
  },
  {
    ...common,
    ...share,
    id: 'F9-commune-rural',
    title: 'Actifs travaillant dans leur commune, ensemble du rural',
    scope: 'INSEE\u00A0: rural de France, 2019. Modèle\u00A0: communes rurales du massif.',
    role: 'fitted',
    expected: RURAL_INTRA_ZONE_SHARE,
    compute: (data) => {
      const totals = findCommuteTotals(data, isRural);
      return totals === undefined ? nobody : totals.ownCommuneWorkers / totals.workers;
    },
  },
  {
    ...common,
    ...share,
    id: 'F9-commune-bourgs',
    title: 'Actifs travaillant dans leur commune, bourgs ruraux',
    scope:
      'INSEE\u00A0: bourgs ruraux hors périurbain, France, 2019. Modèle\u00A0: tous les bourgs ruraux du massif.',
    role: 'independent',
    expected: 0.4,
    whyMissed: whyMissedByClass,
    compute: (data) => computeShareOfClass(data, (name) => name === 'Bourgs ruraux'),
  },
  {
    ...common,
    ...share,
    id: 'F9-commune-disperse',
    title: 'Actifs travaillant dans leur commune, rural à habitat dispersé',
    scope:
      'INSEE\u00A0: rural à habitat dispersé et très dispersé hors périurbain, France, 2019. Modèle\u00A0: les deux classes, tout le massif.',
    role: 'independent',
    expected: 0.28,
    whyMissed: whyMissedByClass,
    compute: (data) => computeShareOfClass(data, (name) => name.startsWith('Rural à habitat')),
  },
  {
    ...common,
    ...share,
    id: 'F9-commune-non-periurbain',
    title: 'Actifs travaillant dans leur commune, rural non périurbain',
    scope: 'INSEE\u00A0: rural hors de l’attraction d’un pôle, France, 2019.',
    role: 'independent',
    expected: 0.32,
    compute: () => ({
      reason:
        'Le zonage en aires d’attraction des villes, qui sépare le périurbain, n’est pas dans les données en usage.',
    }),
  },
];
