import type { Source } from '@maceo/domain/source';
import { RURAL_MEAN_COMMUTE_KM } from '../flows/estimate-flows.ts';
import { OWN_ZONE_SHARES } from '../flows/own-zone-aims.ts';
import {
  findCommuteTotals,
  isFittedByClass,
  type CommutingData,
  type CommutingHome,
} from './commuting-data.ts';
import type { NotComputable, ReferenceCheck, ReferenceRole } from './reference-check.ts';

const RURAL_COMMUTES: Source = {
  publisher: 'INSEE',
  title:
    'Insee Première n°\u00A01948, le trajet médian domicile-travail augmente de moitié en vingt ans pour les habitants du rural (recensement 2019)',
  date: '2023',
  url: 'https://www.insee.fr/fr/statistiques/7622203',
  standing: 'verified',
};

/** Why the whole of the rural may be missed. Source: architecture decision 0022. */
const MORE_REMOTE =
  'Les parts publiées du rural hors périurbain sont tenues, et ce rural pèse plus lourd dans le massif qu’en France, où le périurbain, dont les actifs partent davantage, domine\u00A0: l’ensemble ne peut pas retrouver la moyenne nationale.';

const isRural = (home: CommutingHome) => home.isRural;

/** Share of workers who stay in their commune, over the rural homes of some classes outside the periurban. */
function computeShareOfClass(
  data: CommutingData,
  isOfClass: (densityClass: string) => boolean,
): number | NotComputable {
  const totals = findCommuteTotals(
    data,
    ({ densityClass, isRural, isPeriurban }) =>
      isRural && isPeriurban !== true && densityClass !== null && isOfClass(densityClass),
  );
  if (totals === undefined) {
    return { reason: 'Aucune classe de densité dans les données en usage (jeu de démonstration).' };
  }
  return totals.ownCommuneWorkers / totals.workers;
}

/** How periurban communes are left out. Assumption: MACEO, see the data pack's reader (findPeriurban). */
const OUTSIDE_PERIURBAN =
  'les «\u202Fruralités résidentielles\u202F» de la typologie de l’ANCT mises à part, faute du zonage en aires d’attraction\u202F; une commune sans typologie compte.';

const roleOfClass = (data: CommutingData): ReferenceRole =>
  isFittedByClass(data) ? 'fitted' : 'independent';

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
    scope:
      'INSEE\u00A0: rural de France, périurbain compris, 2019. Modèle\u00A0: communes rurales du massif.',
    role: (data) => (isFittedByClass(data) ? 'independent' : 'fitted'),
    expected: OWN_ZONE_SHARES.rural,
    whyMissed: (data) => (isFittedByClass(data) ? MORE_REMOTE : undefined),
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
    scope: `INSEE\u00A0: bourgs ruraux hors périurbain, France, 2019. Modèle\u00A0: ceux du massif, ${OUTSIDE_PERIURBAN}`,
    role: roleOfClass,
    expected: OWN_ZONE_SHARES.market_town,
    compute: (data) => computeShareOfClass(data, (name) => name === 'Bourgs ruraux'),
  },
  {
    ...common,
    ...share,
    id: 'F9-commune-disperse',
    title: 'Actifs travaillant dans leur commune, rural à habitat dispersé',
    scope: `INSEE\u00A0: rural à habitat dispersé et très dispersé hors périurbain, France, 2019. Modèle\u00A0: les deux classes, ${OUTSIDE_PERIURBAN}`,
    role: roleOfClass,
    expected: OWN_ZONE_SHARES.scattered,
    compute: (data) => computeShareOfClass(data, (name) => name.startsWith('Rural à habitat')),
  },
  {
    ...common,
    ...share,
    id: 'F9-commune-non-periurbain',
    title: 'Actifs travaillant dans leur commune, rural non périurbain',
    scope: `INSEE\u00A0: rural hors de l’attraction d’un pôle, France, 2019. Modèle\u00A0: bourgs et rural dispersé ensemble, ${OUTSIDE_PERIURBAN}`,
    role: 'independent',
    expected: 0.32,
    compute: (data) => computeShareOfClass(data, () => true),
  },
];
