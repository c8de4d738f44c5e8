import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import type { Source } from '@maceo/domain/source';
import { computeTelecentreAccess } from '../model/telecentre-access.ts';
import { computeCaughtAmounts, computeDailyDemand } from '../model/telecentre-demand.ts';
import { computeTelecentreSeats } from '../model/telecentre-seats.ts';
import type { CommutingFigures } from './commuting-data.ts';
import type { NotComputable, ReferenceCheck } from './reference-check.ts';

/** What the model predicts of a network: seats, and persons if each does all of his or her telework days there. */
interface NetworkUse {
  seats: number;
  users: number;
}

/** Communes that host a telecentre of the network, by code. */
type Network = readonly string[];

/**
 * Aurillac, Montmurat, Cassaniouze, Figeac, Lacapelle-Marival, Latronquière, Decazeville.
 * Source: CITICA, expérimentation tiers-lieux Massif central, 2012; Zevillage, 2013.
 */
const TRIANGLE: Network = ['15014', '15133', '15029', '46102', '46143', '46160', '12089'];

/**
 * Saint-Flour, Murat, Chaudes-Aigues, Montmurat, Allanche, Ydes, Aurillac.
 * Source: Le Monde informatique and Banque des territoires, 2008.
 */
const CANTAL: Network = ['15187', '15138', '15045', '15133', '15001', '15265', '15014'];

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

/** Seats and users of a network by the model's telecentre mechanisms, independents left out; ω is the registry's. */
function computeNetworkUse(data: CommutingFigures, network: Network): NetworkUse | NotComputable {
  const { kappa_circ, speed, omega_tc } = getDefaultParameters();
  const siteHomes = network.map((code) => data.homes.findIndex((home) => home.code === code));
  if (siteHomes.some((home) => home < 0 || data.homes[home].latitude === null)) {
    return {
      reason:
        'La position d’une commune du réseau manque dans les données en usage, ou n’est qu’approchée (jeu de démonstration).',
    };
  }
  const positions = {
    lat: Float64Array.from(data.homes, (home) => home.latitude ?? NaN),
    lon: Float64Array.from(data.homes, (home) => home.longitude ?? NaN),
  };
  const reach = computeTelecentreAccess({
    positions,
    siteHomes,
    circuity: kappa_circ,
    speedKmPerHour: speed,
  });
  const { teleworkers, presencePerWorkday } = data.present;
  const caught = (amounts: Float64Array) =>
    computeCaughtAmounts({ amounts, reach, siteCount: network.length });
  const seats = caught(presencePerWorkday).map((caughtPresence) =>
    computeTelecentreSeats(
      computeDailyDemand({ caughtPresence, telecentreShareOfDays: omega_tc, independentsPerDay: 0 }),
    ),
  );
  return { seats: sum(seats), users: sum(caught(teleworkers)) * omega_tc };
}

function createSource(publisher: string, title: string, date: string): Source {
  return { publisher, title, date, url: null, standing: 'verified' };
}

function computeUse(
  data: CommutingFigures,
  network: Network,
  pick: (use: NetworkUse) => number,
): number | NotComputable {
  const use = computeNetworkUse(data, network);
  return 'reason' in use ? use : pick(use);
}

const MODEL_SCOPE =
  'Modèle\u00A0: télétravail d’aujourd’hui dans les bassins de 25\u00A0minutes des mêmes communes, 5\u00A0% des jours en télécentre, sans les indépendants.';

const common = {
  reference: 'F13',
  role: 'independent',
  tolerance: { kind: 'at-most', times: 10 },
} as const;

/** F13: two networks that existed; the model may exceed them, their offer being small, by ten times at most. */
export const TELECENTRE_CHECKS: readonly ReferenceCheck<CommutingFigures>[] = [
  {
    ...common,
    id: 'F13-triangle-places',
    title: 'Places du réseau Aurillac, Figeac, Decazeville (7\u00A0télécentres)',
    scope: `Réseau\u00A0: places installées, 2013. ${MODEL_SCOPE}`,
    source: createSource('Zevillage', 'Séminaire de Latronquière, 17\u00A0avril 2013', '2013'),
    expected: 27,
    unit: 'seats',
    compute: (data) => computeUse(data, TRIANGLE, (use) => use.seats),
  },
  {
    ...common,
    id: 'F13-triangle-usagers',
    title: 'Usagers du réseau Aurillac, Figeac, Decazeville (7\u00A0télécentres)',
    scope: `Réseau\u00A0: environ cent inscrits après neuf mois, 2012. ${MODEL_SCOPE}`,
    source: createSource(
      'La Dépêche du Midi',
      'Article du 15\u00A0décembre 2012, une centaine d’inscrits',
      '2012',
    ),
    expected: 100,
    unit: 'persons',
    compute: (data) => computeUse(data, TRIANGLE, (use) => use.users),
  },
  {
    ...common,
    id: 'F13-cantal-usagers',
    title: 'Usagers réguliers du réseau du Cantal (7\u00A0télécentres)',
    scope: `Réseau\u00A0: usagers réguliers, vers 2011, indépendants pour la plupart. ${MODEL_SCOPE}`,
    source: createSource('Neo-nomade', 'Télécentres du Cantal\u00A0: 30\u00A0usagers réguliers', '2011'),
    expected: 30,
    unit: 'persons',
    whyMissed: () =>
      'Le réseau date d’environ 2011, quand le télétravail salarié commençait, et offrait quatre places au plus par centre\u00A0; le modèle compte le télétravail d’aujourd’hui et ne borne pas l’offre. L’écart dit aussi que 5\u00A0% des jours en télécentre est une hypothèse haute pour un réseau de petits espaces.',
    compute: (data) => computeUse(data, CANTAL, (use) => use.users),
  },
];
